"""Copies while the register is served, and registers from copies."""

import sqlite3
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from tests.conftest import turned_to
from tests.ledgers import MONDAY, claim_about
from tests.store.test_exchange import state
from trecho.core.claim import Text
from trecho.core.trouble import Trouble
from trecho.store import search, shelf
from trecho.store.copying import backup, merge, restore

Maker = Callable[[str, str], str]


@pytest.mark.parametrize("name", ["copy.db", "copy.jsonl", "copy.jsonl.gz"])
def test_a_restored_register_is_the_same(
    name: str, register: str, new_register: Maker, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    shelf.keep(
        [
            claim_about("activity:a", "title", Text("zh", "学校")),
            claim_about("mechanism:m", "periodicity", Text("en", "yearly")),
        ]
    )
    shelf.keep_dataset("a.csv", "a" * 64, recorded_at=MONDAY)
    before = state()
    copy = backup(tmp_path / "deep" / name)
    assert [path.name for path in copy.parent.iterdir()] == [name]
    for sort in ("sqlite", "postgres" if "postgres" in register else "sqlite"):
        with django_db_blocker.unblock(), turned_to(new_register(sort, f"restored_{sort}")):
            assert restore(copy).new == 2
            assert state() == before
            with pytest.raises(Trouble, match="not restored over a register that holds claims"):
                restore(copy)


def test_a_copy_made_while_others_write_is_whole(part_register: str, tmp_path: Path) -> None:
    writer = sqlite3.connect(part_register, check_same_thread=False, isolation_level=None)
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            writer.execute("UPDATE store_registerrow SET revision = revision + 1")

    thread = threading.Thread(target=write)
    thread.start()
    try:
        copy = backup(tmp_path / "copy.db")
    finally:
        stop.set()
        thread.join()
        writer.close()
    checked = sqlite3.connect(copy)
    assert checked.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert checked.execute("SELECT count(*) FROM store_claimrow").fetchone()[0] == search.counts()["claim"]
    checked.close()


def test_a_failed_copy_leaves_nothing(part_register: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert part_register
    (tmp_path / "old.jsonl").write_text("the last good copy")
    monkeypatch.setattr("trecho.store.copying.lines_of", lambda: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        backup(tmp_path / "old.jsonl")
    assert (tmp_path / "old.jsonl").read_text() == "the last good copy"
    assert {path.name for path in tmp_path.iterdir() if path.suffix == ".jsonl" or path.name.startswith(".")} == {
        "old.jsonl"
    }


@pytest.mark.usefixtures("register")
def test_what_is_no_register_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be read"):
        merge(str(tmp_path / "missing.db"))
    empty = tmp_path / "empty"
    empty.write_bytes(b"")
    with pytest.raises(Trouble, match="cut short"):
        merge(str(empty))
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE t (x)")
    other.close()
    with pytest.raises(Trouble, match="cannot be read as a register"):
        merge(str(tmp_path / "other.db"))
    shelf.keep([claim_about("activity:a", "title", Text("en", "still works"), at=MONDAY + timedelta(days=1))])
    assert connection.vendor in {"sqlite", "postgresql"}
