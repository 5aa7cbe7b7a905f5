"""The engine: order, bounds, and bytes that hold a batch and nothing else."""

from concurrent.futures import Executor, Future
from typing import Any

import pyarrow as pa
import pytest

from trecho.lake.engine import Here, as_batch, as_bytes, mapped


def batch(*values: int) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"n": list(values)})


def doubled(data: bytes) -> bytes:
    found = as_batch(data)
    return as_bytes(pa.RecordBatch.from_pydict({"n": [2 * value for value in found.column(0).to_pylist()]}))


def test_results_come_in_order() -> None:
    found = mapped(doubled, [batch(1), batch(2, 3), batch()], Here(), 2)
    assert [one.column(0).to_pylist() for one in found] == [[2], [4, 6], []]


def test_a_sliced_batch_travels_without_its_parent() -> None:
    whole = batch(*range(100_000))
    assert len(as_bytes(whole.slice(5, 10))) < 5_000
    assert as_batch(as_bytes(whole.slice(5, 2))).column(0).to_pylist() == [5, 6]


class Counting(Executor):
    def __init__(self) -> None:
        self.under_way = 0
        self.most = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def test_only_so_many_batches_are_under_way() -> None:
    counting = Counting()
    for _ in mapped(doubled, (batch(number) for number in range(20)), counting, 4):
        counting.under_way -= 1
    assert counting.most <= 4


def test_an_error_in_the_work_is_raised() -> None:
    def broken(data: bytes) -> bytes:
        raise ValueError(len(data))

    with pytest.raises(ValueError, match=r"\d+"):
        list(mapped(broken, [batch(1)], Here(), 1))
