"""Registers for tests: SQLite files and a PostgreSQL server of our own, empty or filled with the bundled case."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests import postgres

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)


@contextmanager
def as_it_was() -> Iterator[None]:
    """Whatever register is opened inside, the one from before is open again outside."""
    before, settings = connections["default"], connections.settings
    try:
        yield
    finally:
        if connections["default"] is not before:
            connections["default"].close()
        connections.settings = settings
        connections["default"] = before


@contextmanager
def turned_to(address: str, *, create: bool = False) -> Iterator[str]:
    """The store works on the register at `address` inside, and on what it had before outside."""
    from trecho.store.register import open_register

    with as_it_was():
        open_register(address, create=create)
        yield address


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """An SQLite register with tables and nothing in them, to be copied."""
    path = tmp_path_factory.mktemp("registers") / "empty.db"
    with django_db_blocker.unblock(), turned_to(str(path), create=True):
        connections["default"].close()
    return path


def fill(path: Path, only: tuple[str, ...] = ()) -> Path:
    """Keeps the bundled case in the register at `path`, or only the subjects that begin so."""
    from trecho.cases.loading import load
    from trecho.store import shelf

    with turned_to(str(path)):
        case = load("celac-china", recorded_at=MONDAY)
        claims = [claim for claim in case.claims if not only or claim.subject.startswith(only)]
        shelf.keep_edition(claims, author=case.author, name=case.name, recorded_at=MONDAY)
        with connections["default"].cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture(scope="session")
def filled_register(
    empty_register: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """An SQLite register with the bundled case, recorded on MONDAY, to be copied or read."""
    path = tmp_path_factory.mktemp("registers") / "filled.db"
    with django_db_blocker.unblock():
        return fill(Path(shutil.copy(empty_register, path)))


@pytest.fixture(scope="session")
def small_register(
    empty_register: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """The same with its plans, members, mechanisms and ten activities alone: some 900 claims, quickly copied."""
    path = tmp_path_factory.mktemp("registers") / "small.db"
    with django_db_blocker.unblock():
        return fill(
            Path(shutil.copy(empty_register, path)),
            only=("plan:", "member:", "mechanism:", "activity:celac-china/D05"),
        )


@pytest.fixture(scope="session")
def aligned_file(
    filled_register: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """An SQLite register with the bundled case whose plans were aligned, by words alone, to be copied or read."""
    from trecho.register.lineages import align_plans

    path = tmp_path_factory.mktemp("registers") / "aligned.db"
    shutil.copy(filled_register, path)
    with django_db_blocker.unblock(), turned_to(str(path)):
        align_plans(MONDAY, with_meaning=False)
        with connections["default"].cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def aligned_register(aligned_file: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """An open SQLite register of its own that holds the bundled case, its plans aligned."""
    copy = shutil.copy(aligned_file, tmp_path / "aligned.db")
    with django_db_blocker.unblock(), turned_to(str(copy)) as address:
        yield address


@pytest.fixture(scope="session")
def postgres_room(django_db_blocker: DjangoDbBlocker) -> Iterator[Path]:
    """A running PostgreSQL server with a database `empty` that has the tables and nothing in them."""
    with postgres.server() as room:
        made = postgres.make_database(room, "empty")
        with django_db_blocker.unblock(), turned_to(made, create=True):
            pass
        yield room


@pytest.fixture
def new_register(request: pytest.FixtureRequest, tmp_path: Path, empty_register: Path) -> Callable[[str, str], str]:
    """A maker of empty registers by sort (`sqlite`, `postgres`) and name; gives their addresses."""

    def make(sort: str, name: str) -> str:
        if sort == "sqlite":
            return str(shutil.copy(empty_register, tmp_path / f"{name}.db"))
        return postgres.make_database(request.getfixturevalue("postgres_room"), name, template="empty")

    return make


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def register(
    request: pytest.FixtureRequest,
    new_register: Callable[[str, str], str],
    django_db_blocker: DjangoDbBlocker,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[str]:
    """An open, empty register: every test that asks for it runs on SQLite and on PostgreSQL."""
    monkeypatch.setenv("TRECHO_ORIGINALS", str(tmp_path / "originals"))
    with django_db_blocker.unblock(), turned_to(new_register(request.param, "register")) as address:
        yield address


@pytest.fixture
def case_register(filled_register: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """An open SQLite register of its own that holds the bundled case."""
    copy = shutil.copy(filled_register, tmp_path / "case.db")
    with django_db_blocker.unblock(), turned_to(str(copy)) as address:
        yield address


@pytest.fixture
def part_register(small_register: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """An open SQLite register of its own that holds a part of the bundled case."""
    copy = shutil.copy(small_register, tmp_path / "part.db")
    with django_db_blocker.unblock(), turned_to(str(copy)) as address:
        yield address


Told = tuple[int, str, str]


@pytest.fixture
def trecho(capsys: pytest.CaptureFixture[str], django_db_blocker: DjangoDbBlocker) -> Callable[..., Told]:
    """Runs the command line in this process; gives the exit status and what it printed and warned."""
    from trecho.cli import main

    def run(*words: str) -> Told:
        capsys.readouterr()
        status = 0
        with django_db_blocker.unblock(), as_it_was():
            try:
                main(list(words))
            except SystemExit as end:
                status = int(end.code or 0)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run
