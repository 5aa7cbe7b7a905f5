"""Engines: one pure function over Arrow batches, mapped through any executor; same rows whatever the engine.

Batches travel as Arrow IPC bytes: a sliced batch would otherwise pickle its whole parent table.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import Any

import pyarrow as pa

Work = Callable[[bytes], bytes]


def mapped(work: Work, batches: Iterable[pa.RecordBatch], executor: Executor, ahead: int) -> Iterator[pa.RecordBatch]:
    """What `work` makes of each batch, in order; at most `ahead` batches are under way, so memory stays bounded."""
    waiting: deque[Future[bytes]] = deque()
    try:
        for batch in batches:
            waiting.append(executor.submit(work, as_bytes(batch)))
            if len(waiting) >= ahead:
                yield as_batch(waiting.popleft().result())
        while waiting:
            yield as_batch(waiting.popleft().result())
    finally:
        for future in waiting:
            future.cancel()


def as_bytes(batch: pa.RecordBatch) -> bytes:
    """The rows of a batch, and no others, as Arrow IPC bytes."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return bytes(sink.getvalue())


def as_batch(data: bytes) -> pa.RecordBatch:
    """The one batch that `as_bytes` wrote."""
    with pa.ipc.open_stream(pa.BufferReader(data)) as stream:
        return stream.read_next_batch()


class Here(Executor):
    """An executor that works at once in this process: for small inputs, where a pool would cost more than it saves."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """A future that is already done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  (a future carries whatever was raised)
            future.set_exception(error)
        return future
