"""Parts: a run cut short continues, and another run's parts are refused."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from trecho.core.trouble import Trouble
from trecho.lake.engine_parts import kept


def batches(count: int) -> list[pa.RecordBatch]:
    return [pa.RecordBatch.from_pydict({"n": [number]}) for number in range(count)]


class Run:
    def __init__(self, until: int = 99) -> None:
        self.until = until
        self.worked: list[int] = []

    def __call__(self, wanted: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in wanted:
            number = batch.column(0)[0].as_py()
            if number == self.until:
                raise KeyboardInterrupt
            self.worked.append(number)
            yield batch


def values(found: Iterable[pa.RecordBatch]) -> list[int]:
    return [value for batch in found for value in batch.column(0).to_pylist()]


def test_a_run_cut_short_continues_where_it_stopped(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        values(kept(Run(until=2), batches(4), tmp_path, b"key"))
    again = Run()
    assert values(kept(again, batches(4), tmp_path, b"key")) == [0, 1, 2, 3]
    assert again.worked == [2, 3]


def test_a_half_written_part_is_made_again(tmp_path: Path) -> None:
    values(kept(Run(), batches(2), tmp_path, b"key"))
    (tmp_path / "part-000001.parquet").rename(tmp_path / "part-000001.parquet.new")
    again = Run()
    assert values(kept(again, batches(2), tmp_path, b"key")) == [0, 1]
    assert again.worked == [1]


def test_another_runs_parts_are_refused(tmp_path: Path) -> None:
    values(kept(Run(), batches(1), tmp_path, b"key"))
    with pytest.raises(Trouble, match="another run"):
        values(kept(Run(), batches(1), tmp_path, b"other"))
