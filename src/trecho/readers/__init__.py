"""Bytes → a sheet: which reader a document needs is told by its content, not by its name."""

import re
from collections.abc import Callable
from pathlib import Path

from trecho.core.outlining.sheet import Sheet
from trecho.core.plan import Reading
from trecho.core.trouble import Trouble

_LARGEST = 100_000_000
LARGEST_TEXT = 25_000_000  # bytes, or characters: more than 5,000 full pages
_PDF_HEAD = 1024
_HTML = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|main|article|div|section|h[1-6]|p|ul|ol|table|meta|title)\b",
    re.DOTALL,
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_OTHER_PICTURES = (b"gif8", b"riff", b"bm")


def is_akoma_ntoso(data: bytes) -> bool:
    """Whether the bytes are Akoma Ntoso, whose hierarchy needs no outlining."""
    head = _narrow(data)
    return b"<akomaNtoso" in head or b":akomaNtoso" in head


def _narrow(data: bytes) -> bytes:
    """The beginning without the marks and zeros of wide encodings, so that tags can be looked for."""
    head = data[:8192]
    return head.lstrip(b"\xff\xfe\0").replace(b"\0", b"") if b"\0" in head else head[:4096]


def akoma_reading(data: bytes, name: str, sha256: str) -> Reading:
    """The reading that an Akoma Ntoso document holds; raises Trouble where it holds none."""
    from trecho.readers.akoma_ntoso import akoma_reading as taken

    return taken(data, name, sha256)


def bytes_of(source: Path | bytes, name: str) -> bytes:
    """The bytes of a document; raises Trouble where the file is absent, no file, or too large to be a plan."""
    if isinstance(source, bytes):
        return source
    try:
        size = source.stat().st_size
        if size > _LARGEST:
            raise Trouble(
                name, "the file has %(megabytes)s MB", "split it into files under 100 MB", megabytes=size // 1_000_000
            )
        return source.read_bytes()
    except FileNotFoundError:
        raise Trouble(name, "there is no such file", "check the path") from None
    except OSError as error:
        raise Trouble(
            name, "the file cannot be opened (%(reason)s)", "check the path and your rights", reason=error.strerror
        ) from None


def sheet_of(data: bytes, name: str, language: str | None = None, watch: Callable[[int], None] | None = None) -> Sheet:
    """The sheet of a document; raises Trouble with one sentence where it cannot be read.

    `language` helps with pictures of text; `watch` is told how many pages of a PDF are done.
    """
    if not data.strip():
        raise Trouble(name, "the file is empty", "give a document with text")
    if len(data) > _LARGEST:
        raise Trouble(
            name, "the file has %(megabytes)s MB", "split it into files under 100 MB", megabytes=len(data) // 1_000_000
        )
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from trecho.readers.docx import docx_sheet

        return docx_sheet(data, name)
    if b"%PDF-" in data[:_PDF_HEAD]:
        from trecho.readers.pdf import pdf_sheet

        return pdf_sheet(data, name, language, watch)
    if data.startswith(_PICTURES):
        from trecho.readers.scan import picture_sheet

        return picture_sheet(data, name, language)
    return _sheet_of_words(data, name)


def _sheet_of_words(data: bytes, name: str) -> Sheet:
    head = _narrow(data).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if _HTML.match(head):
        from trecho.readers.html import html_sheet

        return html_sheet(data, name)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Trouble(name, "this is an old binary Word file", "save it as DOCX or PDF")
    if data.startswith(b"{\\rtf"):
        raise Trouble(name, "this is a rich text file", "save it as DOCX or PDF")
    if head.startswith(_OTHER_PICTURES) and b"\0" in data[:4096]:
        raise Trouble(name, "this is a picture of a kind that is not read", "save it as PNG, JPEG, TIFF or PDF")
    if len(data) > LARGEST_TEXT:
        raise Trouble(
            name, "the text has %(megabytes)s MB", "split it into files under 25 MB", megabytes=len(data) // 1_000_000
        )
    from trecho.readers.plain import plain_sheet

    return plain_sheet(data)
