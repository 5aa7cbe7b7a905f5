"""The plan page with its 66 commitments under load, beside Datasette's table page over the same rows in the same run.

Both are served by this machine with two processes at most and asked by wrk over 16 connections, one after the other.
"""

import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.row import Absent, Row

SECONDS = 6
CONNECTIONS = 16
PLAN = "celac-china-2019"


def rows() -> list[Row]:
    """Requests per second and slowest hundredth of the plan page, the ratio to the peer, and the size of home."""
    peer = shutil.which("datasette", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    if shutil.which("wrk") is None:
        raise Absent("wrk is not installed")
    if peer is None:
        raise Absent("Datasette is not installed (pip install datasette)")
    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder) / "case.db"
        trecho = [sys.executable, "-m", "trecho", "--quiet", "--register", str(register)]
        subprocess.run([*trecho, "load-case", "celac-china"], check=True)
        with _served([*trecho, "serve", "--port"], f"/en/plans/{PLAN}") as address:
            pages, slow = _hammered(f"{address}/en/plans/{PLAN}")
            changing, _ = _hammered(f"{address}/en/plans/{PLAN}.json")
            home = len(urllib.request.urlopen(f"{address}/en/").read())
            rows_of_plan = json.loads(urllib.request.urlopen(f"{address}/en/plans/{PLAN}.json").read())["rows"]
        table = _same_rows(Path(folder) / "rows.db", rows_of_plan)
        with _served([peer, str(table), "--setting", "default_page_size", "100", "-p"], "/rows/commitments") as address:
            theirs, their_slow = _hammered(f"{address}/rows/commitments")
    beside = f"Datasette's table page over the same rows: {theirs:.0f} requests/s, p99 {their_slow:.0f} ms"
    return [
        Row("web.plan_page_rate", round(pages), "requests/s", beside=beside),
        Row("web.plan_page_ratio", round(pages / theirs, 1), "x Datasette", least=10, beside=beside),
        Row("web.plan_page_p99", round(slow, 1), "ms", most=100, beside=beside),
        Row("web.plan_rows_as_json", round(changing), "requests/s"),
        Row("web.home_bytes", home, "bytes", most=150_000),
    ]


def _same_rows(path: Path, found: list[dict[str, object]]) -> Path:
    """The page's commitments as a table of 66 rows, for the peer."""
    once = list({row["commitment_id"]: row for row in found}.values())
    columns = list(once[0])
    with sqlite3.connect(path) as base:
        base.execute(f"CREATE TABLE commitments ({', '.join(columns)}, PRIMARY KEY (commitment_id))")
        marks = ", ".join("?" * len(columns))
        base.executemany(f"INSERT INTO commitments VALUES ({marks})", [[row[name] for name in columns] for row in once])
    return path


@contextmanager
def _served(command: list[str], page: str) -> Iterator[str]:
    """The address at which a server answers; it is stopped afterwards."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    quiet = subprocess.DEVNULL
    with subprocess.Popen([*command, str(port)], stdout=quiet, stderr=quiet) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}{page}")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _wait_for(address: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=10).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise Absent(f"nothing answers at {address}")


def _hammered(address: str) -> tuple[float, float]:
    """Requests per second, and the milliseconds that 99 of 100 stay under; after a second of warming up."""
    for seconds in (1, SECONDS):
        told = subprocess.run(
            ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", address],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    if "Non-2xx" in told:
        raise Absent(f"{address} answered with errors")
    rate = re.search(r"Requests/sec:\s+([\d.]+)", told)
    slow = re.search(r"99%\s+([\d.]+)(us|ms|s)", told)
    if rate is None or slow is None:
        raise Absent(f"wrk said nothing of {address}")
    return float(rate[1]), float(slow[1]) * {"us": 0.001, "ms": 1, "s": 1000}[slow[2]]
