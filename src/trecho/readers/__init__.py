"""Bytes → a sheet: which reader a document needs is told by its content, not by its name."""

from pathlib import Path

from trecho.core.outlining.sheet import Sheet
from trecho.core.trouble import Trouble

_LARGEST = 100_000_000
_PDF_HEAD = 1024


def bytes_of(source: Path | bytes, name: str) -> bytes:
    """The bytes of a document; raises Trouble where the file is absent, no file, or too large to be a plan."""
    if isinstance(source, bytes):
        return source
    try:
        size = source.stat().st_size
        if size > _LARGEST:
            raise Trouble(name, f"the file has {size // 1_000_000} MB", "split it into files under 100 MB")
        return source.read_bytes()
    except FileNotFoundError:
        raise Trouble(name, "there is no such file", "check the path") from None
    except OSError as error:
        raise Trouble(name, f"the file cannot be opened ({error.strerror})", "check the path and your rights") from None


def sheet_of(data: bytes, name: str) -> Sheet:
    """The sheet of a document; raises Trouble with one sentence where it cannot be read."""
    if not data.strip():
        raise Trouble(name, "the file is empty", "give a document with text")
    if len(data) > _LARGEST:
        raise Trouble(name, f"the file has {len(data) // 1_000_000} MB", "split it into files under 100 MB")
    from trecho.readers.plain import plain_sheet

    return plain_sheet(data)
