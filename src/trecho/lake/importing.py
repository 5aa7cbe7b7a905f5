"""A source into the lake: read in parts, side by side where asked, each part a Parquet file; nothing half done."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Protocol

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from trecho.core.activity import Rejected
from trecho.core.activity_columns import ActivityColumns
from trecho.core.noun import Noun
from trecho.lake.dataset import Dataset, acknowledge, content_hash, dataset_of, file_of, now, put, writing
from trecho.lake.schema import DICTIONARIES, SCHEMA, batch_of

# Snappy keeps pace with the reader; zstd would keep a megabyte of workspace for each of the sixty columns.
_COMPRESSION = {"compression": "snappy", "write_statistics": False, "use_dictionary": DICTIONARIES}
_MOST_REJECTED = 100_000
# Fewer, and what Parquet notes of each group's sixty columns weighs more than the rows; more, and the rows do.
_ROWS_IN_A_GROUP = 2_000
# A process takes half a second to start; a stretch of this many bytes takes it several.
_WORTH_A_PROCESS = 24 << 20


class Source(Protocol):
    """What the lake needs to know of a source; it travels to other processes, so it must be picklable."""

    @property
    def kind(self) -> str:
        """The kind of source, such as `iati`."""
        ...

    @property
    def name(self) -> str:
        """What the dataset is called."""
        ...

    @property
    def address(self) -> str:
        """The path or address that it came from."""
        ...

    @property
    def sha256(self) -> str:
        """The hash of its bytes (hex)."""
        ...

    @property
    def size(self) -> int:
        """Its bytes, counted."""
        ...

    @property
    def key(self) -> str:
        """The same for the same bytes, read the same way."""
        ...

    def parts(self, count: int) -> list[tuple[int, int]]:
        """Stretches of the source that can be read side by side."""
        ...

    def batches(self, part: tuple[int, int]) -> Iterator[tuple[ActivityColumns, list[Rejected]]]:
        """The activities of a part, some thousands at a time, and what was rejected."""
        ...


class Imported(Noun, frozen=True, kw_only=True):
    """What an import did; `new` is false where the same bytes were in the lake before."""

    dataset: Dataset
    new: bool
    rejected: tuple[Rejected, ...] = ()


class _Part(Noun, frozen=True):
    content: str | None
    rows: int
    rejected: list[Rejected]
    rejections: int


@contextmanager
def side_by_side(workers: int, ready: Callable[[], object]) -> Iterator[ProcessPoolExecutor]:
    """Other processes that read with this one, `workers` in all; each does `ready` at once, while this one goes on."""
    # A forked copy of a process with threads may hang.
    with ProcessPoolExecutor(workers - 1, mp_context=multiprocessing.get_context("spawn")) as pool:
        for _ in range(workers - 1):
            pool.submit(ready)
        yield pool


def imported(
    lake: Path, source: Source, *, workers: int | None = None, helpers: ProcessPoolExecutor | None = None
) -> Imported:
    """The source as a dataset of the lake; the same bytes are never read twice.

    Read by so many processes; by as many as its size is worth and the machine has cores, where `workers` is None.
    `helpers` are the others, if they were called before.
    """
    with writing(lake):
        before = dataset_of(lake, source.key)
        if before is not None and all(file_of(lake, content).is_file() for content in before.files):
            return Imported(dataset=before, new=False, rejected=tuple(_listed(lake, before)))
        parts = _read(lake, source, workers, helpers)
        rejected = tuple(each for part in parts for each in part.rejected)
        dataset = Dataset(
            key=source.key,
            kind=source.kind,
            name=source.name,
            address=source.address,
            sha256=source.sha256,
            rows=sum(part.rows for part in parts),
            rejected=sum(part.rejections for part in parts),
            files=tuple(part.content for part in parts if part.content is not None),
            rejected_file=_keep_list(lake, source.key, rejected),
            imported_at=now(),
        )
        acknowledge(lake, dataset)
    return Imported(dataset=dataset, new=True, rejected=rejected)


def _read(lake: Path, source: Source, workers: int | None, helpers: ProcessPoolExecutor | None) -> list[_Part]:
    parts = source.parts(workers or max(1, min(os.cpu_count() or 1, source.size // _WORTH_A_PROCESS)))
    if len(parts) == 1:
        return [_written(lake, source, parts[0])]
    with nullcontext(helpers) if helpers else side_by_side(len(parts), int) as pool:
        others = [pool.submit(_written, lake, source, part) for part in parts[1:]]
        first = _written(lake, source, parts[0])  # here, where everything is loaded already
        return [first, *(other.result() for other in others)]


def _written(lake: Path, source: Source, part: tuple[int, int]) -> _Part:
    """Reads one part into a Parquet file; no file where it holds no activity."""
    aside = lake / "aside" / f"{os.getpid()}-{part[0]}.parquet"
    rows = rejections = 0
    rejected: list[Rejected] = []
    waiting: list[pa.RecordBatch] = []
    with pq.ParquetWriter(aside, SCHEMA, **_COMPRESSION) as writer:
        for columns, refused in source.batches(part):
            rejections += len(refused)
            rejected += refused[: max(0, _MOST_REJECTED - len(rejected))]
            if len(columns):
                rows += len(columns)
                waiting.append(batch_of(columns))
            if sum(map(len, waiting)) >= _ROWS_IN_A_GROUP:
                writer.write_table(pa.Table.from_batches(waiting))
                waiting.clear()
        if waiting:
            writer.write_table(pa.Table.from_batches(waiting))
    if not rows:
        aside.unlink()
        return _Part(None, 0, rejected, rejections)
    content = content_hash(aside)
    put(aside, file_of(lake, content))
    return _Part(content, rows, rejected, rejections)


def _keep_list(lake: Path, key: str, rejected: tuple[Rejected, ...]) -> str | None:
    if not rejected:
        return None
    aside = lake / "aside" / f"{key}.jsonl"
    aside.write_bytes(b"\n".join(map(msgspec.json.encode, rejected)))
    put(aside, lake / "rejected" / aside.name)
    return aside.name


def _listed(lake: Path, dataset: Dataset) -> Iterator[Rejected]:
    if dataset.rejected_file is not None:
        for line in (lake / "rejected" / dataset.rejected_file).read_bytes().splitlines():
            yield msgspec.json.decode(line, type=Rejected)
