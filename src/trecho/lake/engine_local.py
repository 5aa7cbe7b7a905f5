"""The local engine: this process for small inputs, a pool of processes for large ones."""

import multiprocessing
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

import pyarrow as pa

from trecho.core.trouble import Trouble
from trecho.lake.engine import Here, Work, mapped

_AHEAD = 3  # batches under way for each worker


def run_locally(work: Work, batches: Iterable[pa.RecordBatch], workers: int | None = None) -> Iterator[pa.RecordBatch]:
    """What `work` makes of each batch, in order, over `workers` processes (all cores unless told)."""
    several = workers or os.cpu_count() or 1
    remaining = iter(batches)
    first = list(islice(remaining, 2))
    if several == 1 or len(first) < 2:
        yield from mapped(work, chain(first, remaining), Here(), 1)
        return
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(several, mp_context=context) as pool:
        try:
            yield from mapped(work, chain(first, remaining), pool, _AHEAD * several)
        except BrokenProcessPool:
            raise Trouble(
                "match", "a worker process died", "run the command again, with --workers 1 if memory is short"
            ) from None
