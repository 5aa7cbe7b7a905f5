"""What matching reads: JSON lines with bad ones among them, Parquet, and a clear word otherwise."""

import json
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from trecho.core.activity import Activity, ActivityKind, Origin, Rejected
from trecho.core.plain import as_json
from trecho.core.trouble import Trouble
from trecho.lake.engine_input import batches_of
from trecho.lake.engine_match import deeds_in

ROAD = Activity(
    id="x:1",
    source=Origin(kind="sheet", name="mine"),
    kind=ActivityKind.PROJECT,
    title={"en": "A road"},
    countries=("PER",),
)


def gather(path: Path) -> Iterable[Activity | Rejected]:
    yield ROAD
    yield Rejected(source=str(path), record="row 2", why="has no title")


def read(path: Path, rejected: list[str]) -> list[str]:
    return [deed.text for batch in batches_of(path, gather, rejected) for deed in deeds_in(batch)]


def test_good_lines_are_kept_and_bad_ones_listed(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_bytes(as_json(ROAD) + b"\n\n{broken\n" + as_json(ROAD) + b'\n{"id": 3}\n')
    rejected: list[str] = []
    assert read(lines, rejected) == ["A road", "A road"]
    assert [one.split(":")[0] for one in rejected] == ["line 3", "line 5"]


def test_other_files_are_gathered(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x")
    rejected: list[str] = []
    assert read(tmp_path / "a.csv", rejected) == ["A road"]
    assert rejected == ["row 2: has no title"]


def test_a_folder_of_parquet(tmp_path: Path) -> None:
    title = pa.array([[("en", "A bridge")]], pa.map_(pa.string(), pa.string()))
    pq.write_table(pa.table({"id": ["a"], "title": title}), tmp_path / "one.parquet")
    assert read(tmp_path, []) == ["A bridge"]


@pytest.mark.parametrize("content", [b"PAR1 no parquet", b""])
def test_what_is_no_parquet(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.parquet").write_bytes(content)
    with pytest.raises(Trouble, match="no Parquet"):
        read(tmp_path / "a.parquet", [])


def test_parquet_without_titles(tmp_path: Path) -> None:
    pq.write_table(pa.table({"n": [1]}), tmp_path / "a.parquet")
    with pytest.raises(Trouble, match="no columns id and title"):
        read(tmp_path / "a.parquet", [])


def test_no_such_file_and_no_parquet_in_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such file"):
        read(tmp_path / "none.csv", [])
    with pytest.raises(Trouble, match="holds no Parquet"):
        read(tmp_path, [])


def test_a_reason_is_short_however_long_the_words_that_it_quotes(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text(json.dumps({"id": "a", "kind": "x" * 5000, "source": {"kind": "sheet", "name": "a"}}) + "\n")
    rejected: list[str] = []
    assert read(lines, rejected) == []
    assert len(rejected) == 1
    assert rejected[0].startswith("line 1: ")
    assert len(rejected[0]) <= 300
