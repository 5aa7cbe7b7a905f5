"""Copies of a register while it is served, and registers made from copies."""

import gzip
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, connections, transaction

from trecho.core.report import Report
from trecho.core.trouble import Trouble
from trecho.store.address import database_of, shown
from trecho.store.exchange import lines_of, sound, take_in
from trecho.store.models import ClaimRow

_SQLITE_HEAD = b"SQLite format 3\0"
_GZIP_HEAD = b"\x1f\x8b"
OTHER = "other"


def backup(out: Path) -> Path:
    """A consistent copy of the open register at `out`, made while others read and write; whole or not there at all.

    An SQLite register becomes an SQLite file (online backup), unless `out` ends in .jsonl or .jsonl.gz; anything else
    becomes lines of JSON: every claim, dataset, assessment and snapshot, sealed by a hash.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    os.close(handle)
    draft = Path(name)
    try:
        if connection.vendor == "sqlite" and ".jsonl" not in out.suffixes:
            _copy_sqlite(draft)
        else:
            _write_lines(draft, packed=out.suffix == ".gz")
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)
    return out


def restore(source: Path) -> Report:
    """Fills the open register, which must be empty, from a backup; in one transaction, so that a failure leaves it empty."""
    if ClaimRow.objects.exists():
        raise Trouble(
            str(source), "is not restored over a register that holds claims", "use `trecho merge`, or a new register"
        )
    return merge(str(source))


def merge(other: str) -> Report:
    """Takes in everything that another register or a backup holds; `other` is a path or a postgres:// address."""
    if "://" in other and not other.startswith("sqlite:"):
        return _merge_register(other)
    path = Path(other.removeprefix("sqlite:///"))
    try:
        with path.open("rb") as file:
            head = file.read(len(_SQLITE_HEAD))
    except OSError as error:
        raise Trouble(other, "cannot be read (%(reason)s)", "check the path", reason=error.strerror) from error
    if head == _SQLITE_HEAD:
        return _merge_register(str(path))
    return take_in(sound(_lines(path, packed=head.startswith(_GZIP_HEAD)), other), other)


def _copy_sqlite(out: Path) -> None:
    connection.ensure_connection()
    copy = sqlite3.connect(out)
    try:
        connection.connection.backup(copy)
    finally:
        copy.close()


def _write_lines(out: Path, *, packed: bool) -> None:
    with transaction.atomic(), gzip.open(out, "wb") if packed else out.open("wb") as file:
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        file.writelines(lines_of())


def _lines(path: Path, *, packed: bool) -> Iterator[bytes]:
    try:
        with gzip.open(path, "rb") if packed else path.open("rb") as file:
            yield from file
    except (OSError, EOFError) as error:
        raise Trouble(
            str(path), "cannot be read (%(reason)s)", "use another copy of the backup", reason=error
        ) from error


def _merge_register(address: str) -> Report:
    from django.db import DatabaseError

    with _opened(address):
        try:
            return take_in(sound(lines_of(OTHER), shown(address)), shown(address))
        except DatabaseError as error:
            reason = " ".join(str(error).split())[:200]
            raise Trouble(
                shown(address), "cannot be read as a register (%(reason)s)", "check the path or address", reason=reason
            ) from error


@contextmanager
def _opened(address: str) -> Iterator[None]:
    connections.settings[OTHER] = connections.configure_settings({"default": {}, OTHER: database_of(address)})[OTHER]
    try:
        yield
    finally:
        connections[OTHER].close()
        del connections[OTHER]
        del connections.settings[OTHER]
