"""How fast a register is filled, rebuilt, sealed and read; beside the floor of writing or reading the same bytes."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from benchmarks.row import Row
from trecho.core.claim import Author, Claim, Code, Country, Moment, Record, Text
from trecho.core.dates import PartialDate
from trecho.core.passage import Passage

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
MANY = 20_000  # activities of a register as large as a regional forum's may become


def rows() -> Iterator[Row]:
    """Seconds for whole commands and imports, milliseconds for what a page asks."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        yield from _commands(room)
        yield from _doors(room)


def _commands(room: Path) -> Iterator[Row]:
    register = str(room / "case.db")
    words = ["--register", register, "--quiet"]
    first = _command(*words, "load-case", "celac-china")
    again = _command(*words, "load-case", "celac-china")
    rebuilt = _command(*words, "rebuild")
    yield Row(
        "store.load_case",
        first,
        "s",
        most=20,
        beside=f"an interpreter that starts and ends: {_command('--version'):.2f} s",
    )
    yield Row("store.load_case_again", again, "s", most=20)
    yield Row("store.rebuild", rebuilt, "s", most=5)


def _doors(room: Path) -> Iterator[Row]:
    from trecho.store.register import open_register

    open_register(str(room / "many.db"), create=True)
    from trecho.store import refreshing, sealing, search, shelf
    from trecho.store.claims import row_of

    claims = list(_claims())
    kept = _seconds(lambda: shelf.keep(claims))
    floor = _floor(room, [(row.id, row.subject, row.plain) for row in map(row_of, claims)])
    yield Row(
        "store.keep", len(claims) / kept, "claims/s", least=1_500, beside=f"bare inserts: {len(claims) / floor:,.0f}/s"
    )
    known = _seconds(lambda: shelf.keep(claims))
    yield Row("store.keep_known", len(claims) / known, "claims/s", least=5_000)
    yield Row("store.rebuild_many", _seconds(refreshing.rebuild), "s", most=90, beside=f"{len(claims):,} claims")
    yield Row("store.seal", _seconds(sealing.manifest), "s", most=30, beside=f"{len(claims):,} claims recomputed")
    for name, ask in {
        "list": lambda: search.activities(country="ARG", page=3),
        "words": lambda: search.activities(words="escuela 777"),
        "one": lambda: search.activity("many/777"),
        "claims": lambda: search.claims_of("activity:many/777"),
        "one_then": lambda: search.claims_of("activity:many/777", MONDAY + timedelta(days=1)),
    }.items():
        yield Row(f"store.ask_{name}", _milliseconds(ask), "ms", most=200, beside=f"{MANY:,} activities")


def _claims() -> Iterator[Claim]:
    author, members = Author("program:bench@1"), ("ARG", "BRA", "CHL", "HTI", "JAM", "PER")
    for number in range(MANY):
        passage = Passage(source=f"https://a.example/{number % 400}", locator=f"row={number}")
        for attribute, value in (
            ("source", Record("source", {"kind": "news", "name": passage.source})),
            ("kind", Code("kind", "project")),
            ("title", Text("es", f"Una escuela {number} para el municipio")),
            ("countries", Country(members[number % 6])),
            ("dates.signed", Moment(PartialDate(f"20{15 + number % 11}-0{1 + number % 9}"))),
        ):
            yield Claim(
                subject=f"activity:many/{number}",
                attribute=attribute,
                value=value,
                passage=passage,
                recorded_at=MONDAY,
                author=author,
            )


def _floor(room: Path, content: list[tuple[str, str, str]]) -> float:
    file = sqlite3.connect(room / "floor.db")
    file.execute("CREATE TABLE t (id TEXT PRIMARY KEY, subject TEXT, plain TEXT)")

    def write() -> None:
        with file:
            file.executemany("INSERT INTO t VALUES (?, ?, ?)", content)

    seconds = _seconds(write)
    file.close()
    return seconds


def _command(*words: str) -> float:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return _seconds(
        lambda: subprocess.run(
            [sys.executable, "-m", "trecho", *words], check=True, env=environment, capture_output=True
        )
    )


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _milliseconds(ask: Callable[[], object]) -> float:
    return 1000 * median(_seconds(ask) for _ in range(15))
