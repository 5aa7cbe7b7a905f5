"""`trecho run` writes a report and data, lists what it could not use, and tells what a file is from its content."""

import json
from pathlib import Path

import pytest

from tests.shared_data import SHARED, needs_shared
from tests.spec.gulf_delta import PLAN
from tests.test_chain import DEEDS
from trecho.cli import main


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as done:
        main(["run", *words])
    return int(done.value.code or 0)


def test_a_report_and_data_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "deeds.csv").write_text(DEEDS, encoding="utf-8")
    out = tmp_path / "out"
    assert run(str(tmp_path / "plan.txt"), str(tmp_path / "deeds.csv"), "--out", str(out), "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["summary"]["commitments"] == 4
    assert told["summary"]["records rejected"] == 1
    assert (
        {Path(name).name for name in told["files"]}
        == {path.name for path in out.iterdir()}
        >= {"reading.json", "links.json", "assessments.json", "report.html", "rejected.csv"}
    )
    assert json.loads((out / "assessments.json").read_bytes())["trecho"]["schema"] == "assessments/1"


def test_what_cannot_be_read_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.txt").write_text("", encoding="utf-8")
    assert run(str(tmp_path / "plan.txt"), str(tmp_path / "none.csv"), "--out", str(tmp_path / "out")) == 2
    assert "plan.txt" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@needs_shared
def test_the_official_text_against_the_real_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(
            str(SHARED / "plans/celac-china-2019.en.txt"),
            str(SHARED / "gcdf/gcdf_lac.csv"),
            "--out",
            str(tmp_path),
            "--lang",
            "es",
        )
        == 0
    )
    assert "commitments: 66" in capsys.readouterr().out
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<html lang="es">' in report
    assert report.count('<h3 id="') == 66
