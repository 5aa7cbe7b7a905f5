"""`trecho code` codes a document or a reading, for people and for machines."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from trecho.cli import app, main

_PLAN = """Plan of action between India and the Union 2024-2026

I. Education

1. India will offer 600 scholarships over the period of this Plan.

2. The Parties will strengthen academic exchange.

II. Health

1. India will build 12 rural clinics by 2026.
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    place = tmp_path / "plan.txt"
    place.write_text(_PLAN)
    return str(place)


def test_json_has_the_coding_on_every_item_and_the_targets_of_all(plan: str) -> None:
    shape = json.loads(CliRunner().invoke(app, ["code", plan, "--format", "json"]).stdout)
    assert shape["trecho"]["schema"] == "coded-reading/1"
    first = shape["areas"][0]["items"][0]
    assert (first["pledges"][0]["actor"], first["checkability"]) == ("india", 3)
    assert [(t["path"], t["quantity"], t["start_year"], t["end_year"]) for t in shape["targets"]] == [
        ("I.1", 600, 2024, 2026),
        ("II.1", 12, None, 2026),
    ]
    assert all(shape["text"][t["start"] : t["end"]] == t["span"] for t in shape["targets"])


def test_a_reading_is_coded_like_its_document(plan: str, tmp_path: Path) -> None:
    reading = tmp_path / "plan.json"
    reading.write_text(CliRunner().invoke(app, ["read", plan]).stdout)
    ways = [
        json.loads(CliRunner().invoke(app, ["code", way, "--format", "json"]).stdout) for way in (plan, str(reading))
    ]
    assert ways[0]["areas"] == ways[1]["areas"]


def test_the_table_is_for_people(plan: str) -> None:
    shown = CliRunner().invoke(app, ["code", plan, "--format", "table"]).stdout
    assert "I.1" in shown
    assert "firm" in shown


def test_what_is_no_reading_gives_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "broken.json"
    place.write_text("{")
    with pytest.raises(SystemExit) as stop:
        main(["code", str(place)])
    assert stop.value.code == 2
    assert "it is no reading" in capsys.readouterr().err
