"""`trecho lake`."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.test_gather import run
from tests.sources.tables import as_csv


@pytest.fixture(autouse=True)
def no_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no register to note anything in."""
    monkeypatch.setenv("DATABASE_URL", str(tmp_path / "none.db"))


def test_list_ask_remove(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lake = ("--lake", str(tmp_path / "lake"))
    assert run("gather", "gcdf", str(as_csv(tmp_path / "a.csv")), *lake, "--quiet") == 0
    assert run("lake", "list", *lake) == 0
    (row,) = csv.DictReader(capsys.readouterr().out.splitlines())
    assert (row["kind"], row["rows"]) == ("gcdf", "2")
    assert run("lake", "sql", "SELECT id, rung FROM activities ORDER BY id LIMIT 1", *lake, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"id": "gcdf:70001", "rung": "M5"}
    assert run("lake", "remove", row["key"], *lake) == 0
    assert run("lake", "list", *lake) == 2


@pytest.mark.parametrize("words", [("sql",), ("remove",), ("sql", "DROP VIEW activities")])
def test_what_cannot_be_done(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert run("lake", *words, "--lake", str(tmp_path)) == 2
