"""The original files of documents, kept as they came beside the register, each under its hash."""

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

from django.db import connection

from trecho.core.trouble import Trouble

_HASH = re.compile(r"[0-9a-f]{64}")


def folder() -> Path:
    """Where originals lie: where `TRECHO_ORIGINALS` says, else `originals/` beside an SQLite register, else here."""
    named = os.environ.get("TRECHO_ORIGINALS")
    if named:
        return Path(named)
    beside = (
        Path(str(connection.settings_dict["NAME"])).absolute().parent if connection.vendor == "sqlite" else Path.cwd()
    )
    return beside / "originals"


def keep_original(data: bytes) -> str:
    """Keeps the bytes under their hash (SHA-256, hex), which comes back; what is there already stays."""
    sha256 = hashlib.sha256(data).hexdigest()
    place = folder() / sha256
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        half = place.with_name(f".{sha256}.{os.getpid()}")
        half.write_bytes(data)
        half.replace(place)
    return sha256


def original(sha256: str) -> bytes:
    """The bytes kept under a hash; raises Trouble where there are none, or others than the hash says."""
    place = folder() / sha256
    if not _HASH.fullmatch(sha256) or not place.is_file():
        raise Trouble(sha256[:70], "no original of this hash is kept here", "add the document with `trecho add-plan`")
    data = place.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Trouble(sha256, "the kept file is not the one that was added", "add the document again")
    return data


def picture_kept(sha256: str, number: int, draw: Callable[[], bytes]) -> bytes:
    """The picture of a page of an original: kept beside it once it was drawn."""
    if not _HASH.fullmatch(sha256):
        raise Trouble(sha256[:70], "is no hash", "copy it from the page of the document")
    return _kept(folder() / "pages" / f"{sha256}-{number}.png", draw)


def reading_kept(sha256: str, kind: str, make: Callable[[], bytes]) -> bytes:
    """What was read of an original (JSON), kept beside it once it was made; `kind` tells how it was read."""
    if not _HASH.fullmatch(sha256):
        raise Trouble(sha256[:70], "is no hash", "copy it from the page of the document")
    return _kept(folder() / "readings" / f"{sha256}-{re.sub(r'[^A-Za-z0-9.]+', '-', kind)}.json", make)


def _kept(place: Path, make: Callable[[], bytes]) -> bytes:
    if place.is_file():
        return place.read_bytes()
    made = make()
    place.parent.mkdir(parents=True, exist_ok=True)
    half = place.with_name(f".{place.name}.{os.getpid()}")
    half.write_bytes(made)
    half.replace(place)
    return made
