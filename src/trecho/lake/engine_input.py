"""What matching reads: Parquet of the lake as it lies there, other files of activities cut down to deeds, in batches."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from trecho.core.activity import Activity, Rejected
from trecho.core.matching.deeds import Deed, deed_of
from trecho.core.noun import Nonsense
from trecho.core.plain import value_in
from trecho.core.trouble import Trouble
from trecho.lake.engine_match import READ, deeds_batch

ROWS = 2048
_LONGEST_LINE = 16 * 2**20
_LONGEST_REASON = 300  # letters; a record may hold words without end, and a reason quotes them

Gather = Callable[[Path], Iterable[Activity | Rejected]]


def batches_of(path: Path, gather: Gather, rejected: list[str]) -> Iterator[pa.RecordBatch]:
    """The activities of a file or folder in batches; why a record could not be used goes into `rejected`.

    Parquet is read column by column, JSON lines line by line; everything else is handed to `gather`.
    """
    if not path.exists():
        raise Trouble(str(path), "there is no such file", "check the path")
    if path.is_dir() or path.suffix.lower() == ".parquet":
        yield from parquet_batches(_files(path))
    elif path.suffix.lower() in {".jsonl", ".ndjson", ".json"}:
        yield from _batched(_lines(path, rejected))
    else:
        yield from _batched(_used(gather(path), rejected))


def _files(path: Path) -> list[Path]:
    files = sorted(path.rglob("*.parquet")) if path.is_dir() else [path]
    if not files:
        raise Trouble(str(path), "the folder holds no Parquet file", "name a dataset of the lake")
    return files


def parquet_batches(files: Iterable[Path]) -> Iterator[pa.RecordBatch]:
    """The activities of Parquet files such as the lake's, in batches with the columns that matching reads."""
    for file in files:
        try:
            opened = pq.ParquetFile(file)
            columns = [name for name in opened.schema_arrow.names if name in READ]
            if not {"id", "title"} <= set(columns):
                raise Trouble(str(file), "has no columns id and title", "bring the dataset in with trecho gather")
            yield from opened.iter_batches(ROWS, columns=columns)
        except (OSError, pa.ArrowException) as error:
            raise Trouble(
                str(file), "is no Parquet file that can be read (%(reason)s)", "check it", reason=type(error).__name__
            ) from None


def _batched(deeds: Iterable[Deed]) -> Iterator[pa.RecordBatch]:
    remaining = iter(deeds)
    while batch := list(islice(remaining, ROWS)):
        yield deeds_batch(batch)


def _used(found: Iterable[Activity | Rejected], rejected: list[str]) -> Iterator[Deed]:
    for one in found:
        if isinstance(one, Rejected):
            rejected.append(f"{one.record}: {one.why}"[:_LONGEST_REASON])
        else:
            yield deed_of(one)


def _lines(path: Path, rejected: list[str]) -> Iterator[Deed]:
    """The deeds of JSON lines; a line that holds no activity is rejected, as is one that is too long to be one."""
    with path.open("rb") as lines:
        for number, line in enumerate(iter(lambda: lines.readline(_LONGEST_LINE), b""), start=1):
            if not line.strip():
                continue
            try:
                yield deed_of(value_in(Activity, line))
            except Nonsense as error:
                rejected.append(f"line {number}: {error}"[:_LONGEST_REASON])
