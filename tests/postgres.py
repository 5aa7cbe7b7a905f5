"""A PostgreSQL server of the tests' own: made in a temporary folder, thrown away with it."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PLACES = ("/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt", "/usr/local/pgsql")
_QUICK = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c listen_addresses='' -c max_connections=40"


def server_programs() -> Path:
    """The folder that holds initdb and pg_ctl; skips the test, with the reason, where the machine has none."""
    found = shutil.which("pg_ctl")
    folders = [Path(found).parent] if found else []
    for place in PLACES:
        folders += sorted(Path(place).glob("*/bin"), key=lambda folder: folder.parent.name, reverse=True)
    for folder in folders:
        if (folder / "initdb").is_file() and (folder / "pg_ctl").is_file():
            return folder
    pytest.skip("PostgreSQL's server is not on this machine (initdb and pg_ctl not found)")


@contextmanager
def server() -> Iterator[Path]:
    """A running server; gives the folder of its socket."""
    pytest.importorskip("psycopg", reason="the PostgreSQL client is not installed (extra `postgres`)")
    programs, account = server_programs(), _account()
    room = Path(tempfile.mkdtemp(prefix="trecho-pg-", dir="/tmp"))
    try:
        if account:
            shutil.chown(room, account)
        data = str(room / "data")
        _run(account, str(programs / "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        start = ("-D", data, "-w", "-l", str(room / "log"), "-o", f"-k {room} {_QUICK}", "start")
        _run(account, str(programs / "pg_ctl"), *start)
        try:
            yield room
        finally:
            _run(account, str(programs / "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(room, ignore_errors=True)


def address(room: Path, name: str) -> str:
    """The address of a database on the server."""
    return f"postgres://postgres@/{name}?host={str(room).replace('/', '%2F')}"


def make_database(room: Path, name: str, template: str = "template0") -> str:
    """A new database, as a copy of another; its address."""
    import psycopg

    with psycopg.connect(host=str(room), user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
    return address(room, name)


def _account() -> str | None:
    """The account to run as: none where we are nobody special; PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    pytest.skip("PostgreSQL refuses to run as root, and there is no account postgres or nobody")


def _run(account: str | None, *command: str) -> None:
    words = ("runuser", "-u", account, "--", *command) if account else command
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/tmp", timeout=120)
