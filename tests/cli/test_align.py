import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from trecho.cli import app, main

_PAIRS = Path(__file__).parents[1] / "core" / "aligning" / "pairs"
_OLD, _NEW = str(_PAIRS / "savane-bresil_old.txt"), str(_PAIRS / "savane-bresil_new.txt")


def test_json_tells_every_commitment_and_why() -> None:
    shape = json.loads(CliRunner().invoke(app, ["align", _OLD, _NEW, "--no-meaning"]).stdout)
    assert shape["trecho"]["schema"] == "lineage/1"
    rows = {tuple(row["old"]): row for row in shape["lineage"] if row["old"]}
    assert rows["I.3",]["relation"] == "strengthened"
    assert any("etudier" in why for why in rows["I.3",]["why"])
    assert {"old", "new", "relation", "also", "score", "why"} <= set(rows["I.3",])


def test_a_table_for_people() -> None:
    shown = CliRunner().invoke(app, ["align", _OLD, _NEW, "--format", "table", "--no-meaning"]).stdout
    assert "dropped" in shown


def test_readings_are_taken_as_well_as_documents(tmp_path: Path) -> None:
    reading = tmp_path / "old.json"
    reading.write_text(CliRunner().invoke(app, ["read", _OLD]).stdout)
    from_reading = CliRunner().invoke(app, ["align", str(reading), _NEW, "--no-meaning"]).stdout
    assert from_reading == CliRunner().invoke(app, ["align", _OLD, _NEW, "--no-meaning"]).stdout


def test_a_file_that_is_no_reading_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "old.json"
    broken.write_text('{"title": 3}')
    with pytest.raises(SystemExit) as stop:
        main(["align", str(broken), _NEW])
    assert stop.value.code == 2
    assert "old.json" in capsys.readouterr().err
