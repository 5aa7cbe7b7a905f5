"""Every kind of source behind one door: files, folders and addresses in, activities and rejected records out."""

import hashlib
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from trecho.core.activity import Activity, Rejected
from trecho.core.trouble import Trouble
from trecho.sources.description import described_by

# Kind → its module here, imported only when used. A module has `activities(path, *, sha256, description)` and its SUFFIXES.
KINDS = ("gcdf", "iati", "ocds", "sheet", "article")


def gathered(kind: str, sources: Iterable[Path | str], *, map: Path | None = None) -> Iterator[Activity | Rejected]:  # noqa: A002  (the option's name)
    """The activities and rejected records of each source in turn; raises Trouble where one cannot be read at all."""
    source = source_of(kind)
    description = described_by(map) if map is not None else None
    for place in sources:
        for path in files_of(place, source.SUFFIXES):
            yield from source.activities(path, sha256=hash_of(path), description=description)


def source_of(kind: str) -> Any:
    """The module that reads sources of this kind; raises Trouble naming the kinds there are."""
    if kind not in KINDS:
        raise Trouble(kind, "no kind of source", f"choose one of {', '.join(KINDS)}")
    try:
        return import_module(f"trecho.sources.{kind}")
    except ModuleNotFoundError as error:
        if error.name != f"trecho.sources.{kind}":
            raise
        raise Trouble(kind, "sources of this kind cannot be read yet", f"choose one of {', '.join(KINDS)}") from None


def files_of(place: Path | str, suffixes: tuple[str, ...]) -> list[Path]:
    """The files of a place: itself, or, in a folder and below it, those with the suffixes; raises Trouble if none."""
    path = Path(place)
    if not path.is_dir():
        if not path.exists():
            raise Trouble(str(place), "there is no such file", "check the path")
        return [path]
    found = sorted(each for each in path.rglob("*") if each.suffix.lower() in suffixes and each.is_file())
    if not found:
        raise Trouble(str(place), f"the folder holds no file ending in {', '.join(suffixes)}", "name the files")
    return found


def hash_of(path: Path) -> str:
    """SHA-256 (hex) of the file's bytes, read in pieces; raises Trouble where it cannot be read."""
    try:
        with path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise Trouble(str(path), f"cannot be read ({error.strerror})", "check the path") from None
