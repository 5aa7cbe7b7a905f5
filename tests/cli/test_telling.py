"""What an import did is told in a line, or as JSON; rejected records are listed."""

import json

import pytest
import typer

from trecho.cli.telling import short, tell, tell_report
from trecho.cli.wishes import Wishes
from trecho.core.activity import Rejected
from trecho.core.report import Report


def test_a_line_json_or_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    tell(Wishes(), "done", "thing", {"a": 1})
    tell(Wishes(quiet=True), "done", "thing", {"a": 1})
    assert capsys.readouterr().out == "done\n"
    tell(Wishes(json=True), "done", "thing", {"a": 1})
    assert json.loads(capsys.readouterr().out)["a"] == 1


def test_rejected_records_are_listed_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    rejected = tuple(Rejected(source="a.csv", record=f"row={n}", why="no date") for n in range(25))
    with pytest.raises(typer.Exit) as end:
        tell_report(Wishes(), Report(name="a", new=3, rejected=rejected), "x.db")
    assert getattr(end.value, "exit_code", None) == 1
    printed = capsys.readouterr()
    assert printed.out == "a → x.db: 3 new claims, 0 known\n"
    assert printed.err.splitlines()[0] == "trecho: a.csv row=0: rejected, no date"
    assert printed.err.splitlines()[-1] == "trecho: and 5 more"


def test_long_words_are_cut_to_a_line() -> None:
    assert short("one\n two") == "one two"
    assert len(short("x" * 5000)) < 200
