"""`trecho match`: CSV and JSON of ranked links, and one clear sentence otherwise."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sources.tables import as_csv
from trecho.cli import main
from trecho.core.activity import Activity, ActivityKind, Origin
from trecho.core.plain import as_json
from trecho.lake.dataset import datasets_in

Run = Callable[..., tuple[int, str, str]]

PLAN = """JOINT PLAN OF TWO SIDES (2020-2022)

I. Transport

1. To promote investment in roads, railways and ports.

2. To hold the Ministerial Forum on Transport.

II. Education

1. The donor will offer 500 scholarships to the partner countries.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN)
    road = Activity(
        id="x:1",
        source=Origin(kind="sheet", name="mine"),
        kind=ActivityKind.LOAN,
        title={"es": "Préstamo para una carretera"},
    )
    lines = tmp_path / "deeds.jsonl"
    lines.write_bytes(as_json(road) + b"\n")
    return str(plan), str(lines)


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    try:
        main(arguments)
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else 0
    found = capsys.readouterr()
    return status, found.out, found.err


def test_csv(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(["match", *files, "--top", "2"], capsys)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert [(row["record_id"], row["rank"]) for row in rows] == [("x:1", "1"), ("x:1", "2")]
    assert rows[0]["commitment_id"] == "I.1"
    assert json.loads(rows[0]["reasons"])[0]["reason"]


def test_json(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(["match", *files, "--format", "json"], capsys)
    found = json.loads(out)
    assert status == 0
    assert found["trecho"]["schema"] == "links/1"
    assert found["links"][0]["commitment"] == "I.1"
    assert found["links"][0]["state"] == "proposed"


def test_a_record_that_cannot_be_used_is_told(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    Path(files[1]).write_text("{broken\n")
    status, out, error = run(["match", *files], capsys)
    assert status == 1
    assert out.strip() == "record_id,commitment_id,rank,score,grade,reasons"
    assert "1 records could not be used" in error


def test_dask_needs_an_address(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    status, _, error = run(["match", *files, "--engine", "dask"], capsys)
    assert status == 2
    assert "--address" in error


def test_a_broken_reading_is_told(files: tuple[str, str], capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text("{}")
    status, _, error = run(["match", str(tmp_path / "r.json"), files[1]], capsys)
    assert status == 2
    assert "is no reading" in error


def test_a_plan_of_the_register_and_a_dataset_of_the_lake(trecho: Run, filled_register: Path, tmp_path: Path) -> None:
    lake = ["--lake", str(tmp_path / "lake"), "--quiet"]
    trecho("gather", "gcdf", str(as_csv(tmp_path / "a.csv")), *lake)
    (dataset,) = datasets_in(tmp_path / "lake")
    register = ["--register", str(shutil.copy(filled_register, tmp_path / "trecho.db"))]
    told = [
        trecho(*register, "match", "celac-china-2019", named, *lake, "--top", "1")
        for named in (dataset.name, dataset.sha256)
    ]
    for status, out, _ in told:
        rows = list(csv.DictReader(io.StringIO(out)))
        assert status == 0
        assert {row["record_id"] for row in rows} == {"gcdf:70001", "gcdf:70002"}
        assert all(row["commitment_id"].startswith("celac-china-2019/") for row in rows)


def test_a_plan_and_a_dataset_that_nobody_knows(
    trecho: Run, files: tuple[str, str], filled_register: Path, tmp_path: Path
) -> None:
    register = ["--register", str(shutil.copy(filled_register, tmp_path / "trecho.db"))]
    status, _, error = trecho(*register, "match", "nowhere-2019", files[1])
    assert (status, error.count("\n")) == (2, 1)
    assert "no plan of" in error
    status, _, error = trecho("match", files[0], "nothing", "--lake", str(tmp_path / "lake"))
    assert (status, error.count("\n")) == (2, 1)
    assert "no dataset 'nothing'" in error
