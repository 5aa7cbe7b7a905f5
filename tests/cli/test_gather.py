"""`trecho gather`."""

import json
from pathlib import Path

import pytest

from tests.sources.tables import ROWS, as_csv
from trecho.cli import main


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as caught:
        main(list(words))
    return int(caught.value.code or 0)


@pytest.fixture(autouse=True)
def no_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no register to note anything in."""
    monkeypatch.setenv("DATABASE_URL", str(tmp_path / "none.db"))


def test_json_lines_touch_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = as_csv(tmp_path / "a.csv")
    assert run("gather", "gcdf", str(path), "--into", "json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == ["gcdf:70001", "gcdf:70002"]
    assert lines[0]["trecho"]["schema"] == "activity/1"
    assert list(tmp_path.iterdir()) == [path]


def test_rejected_records_are_listed_and_the_status_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = as_csv(tmp_path / "a.csv", [ROWS[0], *[["=x", *ROWS[0][1:]]] * 7])
    listed = tmp_path / "rejected.csv"
    assert run("gather", "gcdf", str(path), "--lake", str(tmp_path / "lake"), "--rejected", str(listed)) == 1
    told = capsys.readouterr().err
    assert "1 activities" in told
    assert "and 2 more" in told
    assert len(listed.read_text().splitlines()) == 8


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", "\x00\x01"])
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(content)
    assert run("gather", "gcdf", str(path), "--lake", str(tmp_path / "lake")) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert told.startswith(f"trecho: {path}")


def test_a_sheet_from_draft_to_activities(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "obras.csv"
    path.write_text("Nombre;País;Estado\nPuente sobre el río;Ecuador;En ejecución\n")
    assert run("gather", "sheet", str(path), "--propose") == 0
    (tmp_path / "m.toml").write_text(capsys.readouterr().out)
    assert run("gather", "sheet", str(path), "--map", str(tmp_path / "m.toml"), "--into", "json") == 0
    assert json.loads(capsys.readouterr().out)["status"] == "under-way"
