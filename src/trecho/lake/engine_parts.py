"""Parts: a long run keeps each finished batch as a file, so that a run cut short continues where it stopped."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from trecho.core.trouble import Trouble

Run = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]


def kept(run: Run, batches: Iterable[pa.RecordBatch], place: Path, key: bytes) -> Iterator[pa.RecordBatch]:
    """The results of all batches in order, from files in `place` where an earlier run of the same `key` left them.

    `key` stands for everything that decides the result. Raises Trouble where `place` holds another run's parts.
    """
    place.mkdir(parents=True, exist_ok=True)
    _same_run(place, key)
    done = len(_parts(place))
    for number in range(done):
        yield from pq.read_table(place / _name(number)).to_batches() or ()
    remaining = iter(batches)
    for _ in zip(range(done), remaining, strict=False):
        pass
    for number, result in enumerate(run(remaining), start=done):
        written = place / f"{_name(number)}.new"
        pq.write_table(pa.Table.from_batches([result]), written)
        written.replace(place / _name(number))
        yield result


def _same_run(place: Path, key: bytes) -> None:
    mark = place / "run.json"
    said = msgspec.json.encode({"run": hashlib.sha256(key).hexdigest()})
    if mark.exists() and mark.read_bytes() != said:
        raise Trouble(str(place), "holds the parts of another run", "name an empty folder")
    mark.write_bytes(said)


def _parts(place: Path) -> list[Path]:
    """The finished parts without a gap, from the first on."""
    found: list[Path] = []
    while (part := place / _name(len(found))).exists():
        found.append(part)
    return found


def _name(number: int) -> str:
    return f"part-{number:06d}.parquet"
