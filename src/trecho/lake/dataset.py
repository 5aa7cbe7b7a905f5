"""The lake's folder: Parquet files named by their content's hash, and a slip for each dataset that names its files.

A dataset exists once its slip does: files are written aside, synced and renamed, the slip last. A process killed at any
moment leaves the datasets that were acknowledged, and at most files without a slip, which the next import clears away.
"""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from trecho.core.noun import Noun
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble

DEFAULT = Path("lake")


class Dataset(Noun, frozen=True, kw_only=True):
    """One imported source: where it came from, its hash, and the Parquet files (by hash) that hold its activities."""

    key: str
    kind: str
    name: str
    address: str
    sha256: str
    rows: int
    rejected: int
    files: tuple[str, ...]
    rejected_file: str | None = None
    imported_at: datetime


def file_of(lake: Path, content: str) -> Path:
    """Where the Parquet file of this hash lies."""
    return lake / "files" / f"{content}.parquet"


def datasets_in(lake: Path) -> list[Dataset]:
    """Every dataset of the lake, oldest first; none where there is no lake yet."""
    slips = sorted((lake / "datasets").glob("*.json")) if lake.is_dir() else []
    return sorted((_slip(path) for path in slips), key=lambda each: (each.imported_at, each.key))


def dataset_of(lake: Path, key: str) -> Dataset | None:
    """The dataset with this key, or None."""
    path = lake / "datasets" / f"{key}.json"
    return _slip(path) if path.is_file() else None


def _slip(path: Path) -> Dataset:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Dataset)
    except msgspec.DecodeError as error:
        raise Trouble(
            str(path), "a damaged slip (%(reason)s)", "remove it and import the source again", reason=error
        ) from None


def files_in(lake: Path, name: str | None = None) -> list[Path]:
    """The Parquet files of the lake, or of the datasets whose key, kind, name or hash is `name`; raises Trouble if none."""
    chosen = [
        each for each in datasets_in(lake) if name is None or name in {each.key, each.kind, each.name, each.sha256}
    ]
    if not chosen:
        lacking = Sentence("the lake holds no dataset %(name)r", name=name) if name else "the lake holds no dataset"
        raise Trouble(str(lake), lacking, "import one with `trecho gather`")
    return list(dict.fromkeys(file_of(lake, content) for each in chosen for content in each.files))


@contextmanager
def writing(lake: Path) -> Iterator[None]:
    """The right to change the lake, one process at a time; clears away what a killed import left."""
    for folder in ("files", "datasets", "aside", "rejected"):
        (lake / folder).mkdir(parents=True, exist_ok=True)
    with (lake / ".writing").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _clear(lake)
        yield


def _clear(lake: Path) -> None:
    kept = {content for each in datasets_in(lake) for content in each.files}
    lists = {each.rejected_file for each in datasets_in(lake)}
    for path in (lake / "aside").iterdir():
        path.unlink()
    for path in (lake / "files").iterdir():
        if path.stem not in kept:
            path.unlink()
    for path in (lake / "rejected").iterdir():
        if path.name not in lists:
            path.unlink()


def put(aside: Path, target: Path) -> None:
    """Moves a finished file to its place for good: synced, renamed, and the folder synced too."""
    with aside.open("rb") as finished:
        os.fsync(finished.fileno())
    aside.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def acknowledge(lake: Path, dataset: Dataset) -> None:
    """Writes the dataset's slip: from here on it exists. Older imports of the same address are taken out."""
    aside = lake / "aside" / f"{dataset.key}.json"
    aside.write_bytes(msgspec.json.format(msgspec.json.encode(dataset), indent=2))
    put(aside, lake / "datasets" / f"{dataset.key}.json")
    for each in datasets_in(lake):
        if each.key != dataset.key and (each.kind, each.address) == (dataset.kind, dataset.address):
            (lake / "datasets" / f"{each.key}.json").unlink()
    _clear(lake)


def remove(lake: Path, name: str) -> list[Dataset]:
    """Takes the datasets whose key, name, kind or address is `name` out of the lake; raises Trouble where none is."""
    with writing(lake):
        chosen = [each for each in datasets_in(lake) if name in {each.key, each.kind, each.name, each.address}]
        if not chosen:
            raise Trouble(name, "no dataset of %(lake)s is called so", "see `trecho lake list`", lake=lake)
        for each in chosen:
            (lake / "datasets" / f"{each.key}.json").unlink()
        _clear(lake)
    return chosen


def content_hash(path: Path) -> str:
    """SHA-256 (hex) of the file's bytes."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)
