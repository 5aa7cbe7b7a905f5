"""Runs command lines one after another, each in a process of its own, and tells what each cost.

Started as `python -m tests.hostile.court`; takes lines of JSON `{"words": […], "seconds": 20}` on standard input and
answers each with a line of JSON, a Verdict. What commands need is loaded once, so that a command costs a fork.
"""

import json
import os
import resource
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO, Any, NamedTuple

ROOT = Path(__file__).parents[2]
_MOST_MEMORY = 6 << 30
_LARGEST_OUTPUT = 1 << 30
# What commands import, loaded before the first fork.
_LOADED = (
    "django.conf",
    "docx",
    "lxml.html",
    "openpyxl",
    "pyarrow.parquet",
    "selectolax.lexbor",
    "trecho.cli.align",
    "trecho.cli.code",
    "trecho.cli.gather",
    "trecho.cli.import_matrix",
    "trecho.cli.match",
    "trecho.cli.read",
    "trecho.core.outlining",
    "trecho.sources.gathering",
)


class Verdict(NamedTuple):
    """How a command ended: its exit status (minus the signal that killed it), its seconds, its memory in MB, its words."""

    status: int
    seconds: float
    megabytes: int
    said: str


@contextmanager
def sitting(folder: Path) -> Iterator["Court"]:
    """A court that runs commands in `folder`."""
    court = Court(folder)
    try:
        yield court
    finally:
        court.close()


class Court:
    """The one that asks: hands command lines over and takes verdicts."""

    def __init__(self, folder: Path) -> None:
        surroundings = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "OMP_NUM_THREADS": "1", "COLUMNS": "200"}
        surroundings.pop("DATABASE_URL", None)
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.court"],
            cwd=folder,
            env=surroundings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def verdict(self, words: list[str], seconds: float = 60) -> Verdict:
        """What became of `trecho …`; after so many seconds it is killed."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps({"words": words, "seconds": seconds}) + "\n")
        self._server.stdin.flush()
        return Verdict(*json.loads(self._server.stdout.readline()))

    def close(self) -> None:
        """Sends the server home."""
        for stream in (self._server.stdin, self._server.stdout):
            if stream is not None:
                stream.close()
        self._server.wait()


def main() -> None:
    """Serves until standard input ends."""
    for name in _LOADED:
        import_module(name)
    _warm()
    for line in sys.stdin:
        asked: dict[str, Any] = json.loads(line)
        sys.stdout.write(json.dumps(_judged(asked["words"], asked["seconds"])) + "\n")
        sys.stdout.flush()


def _warm() -> None:
    """Loads the words of all languages, which a command keeps and its forks share."""
    from trecho import chain

    older, newer = (
        chain.code(
            chain.read(f"I. Trade\n\n1. To give 20 ships in {year}.\n\n2. To sell fish.\n".encode(), name="plan.txt")
        )
        for year in (2024, 2027)
    )
    chain.align(older, newer, with_meaning=False)
    from tests.hostile.seeds import json_lines
    from trecho.core.activity import Activity
    from trecho.core.plain import value_in

    done = [value_in(Activity, line) for line in json_lines().splitlines()]
    list(chain.match(newer, done))


def _judged(words: list[str], seconds: float) -> Verdict:
    with tempfile.TemporaryFile("w+b") as said:
        child = os.fork()
        if child == 0:
            _run(words, said)
        waiting = os.pidfd_open(child)
        late = not select.select([waiting], [], [], seconds)[0]
        if late:
            os.killpg(child, signal.SIGKILL)
        os.close(waiting)
        _, ending, usage = os.wait4(child, 0)
        took = max(usage.ru_utime + usage.ru_stime, seconds if late else 0.0)
        said.seek(0)
        told = said.read(4000).decode(errors="replace")
    return Verdict(os.waitstatus_to_exitcode(ending), round(took, 2), usage.ru_maxrss >> 10, told)


def _run(words: list[str], said: IO[bytes]) -> None:
    status = 99
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_OUTPUT, _LARGEST_OUTPUT))
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(said.fileno(), 2)
        from trecho.cli import main as trecho

        trecho(words)
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else 98
    except BaseException:  # noqa: BLE001  (a traceback is what the verdict is about)
        import traceback

        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    main()
