"""PDF → a sheet: its lines with page and box, read by a child process that may take neither forever nor everything."""

import select
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from trecho.core.outlining.sheet import Line, Sheet
from trecho.core.passage import Span
from trecho.core.trouble import Trouble
from trecho.readers.pdf_lines import printed

MEDIA_TYPE = "application/pdf"
_CHILD = Path(__file__).with_name("pdf_child.py")
_PATIENCE = 15.0
_PATIENCE_PER_PAGE = 0.03
_LONGEST_TEXT = 15_000_000
_WRONG = {
    "password": ("the PDF is protected by a password", "give a copy without protection"),
    "damaged": ("the PDF is damaged or cut off", "give a complete file"),
}


def pdf_sheet(data: bytes, name: str) -> Sheet:
    """The sheet of a PDF; raises Trouble where no page can be read or no page holds text."""
    maker = _Maker()
    try:
        for message in _messages(data):
            if isinstance(message, str):
                raise Trouble(name, *_WRONG[message])
            if isinstance(message, int):
                maker.count = message
            else:
                maker.add(message)
            if maker.length > _LONGEST_TEXT:
                maker.doubts.append("the document is longer than 15 million characters; its end is left out")
                break
    except TimeoutError:
        maker.doubts.append("reading took too long and was stopped; the pages read so far are given")
    if not maker.lines:
        raise Trouble(name, *_nothing(maker))
    if maker.count is None and not maker.doubts:
        maker.doubts.append(f"the PDF could not be read beyond page {maker.pages}")
    if b"%%EOF" not in data[-4096:]:
        maker.doubts.append("the PDF ends abruptly; pages may be missing")
    return maker.sheet()


def _nothing(maker: "_Maker") -> tuple[str, str]:
    if maker.doubts:
        return "reading the PDF took too long", "print it to a new PDF and try again"
    if maker.count is None:
        return "the PDF broke its reader", "print it to a new PDF and try again"
    return "its pages hold no text, only pictures", "run text recognition over it (trecho's extra ocr)"


def _messages(data: bytes) -> Iterator[Any]:
    """What the child says, message by message; raises TimeoutError where it is too slow."""
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603  (our own program, fixed arguments)
            [sys.executable, "-I", str(_CHILD)],
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield from _received(child)
        finally:
            child.kill()
            child.wait()
            if child.stdout is not None:
                child.stdout.close()


def _received(child: "subprocess.Popen[bytes]") -> Iterator[Any]:
    deadline = time.monotonic() + _PATIENCE
    pending = bytearray()
    source = child.stdout
    if source is None:
        return
    while True:
        ready, _, _ = select.select([source], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError
        read = source.read1(1 << 18)  # type: ignore[attr-defined]
        if not read:
            return
        pending += read
        while len(pending) >= 4:
            (length,) = struct.unpack(">I", pending[:4])
            if len(pending) < length + 4:
                break
            message = msgspec.msgpack.decode(pending[4 : length + 4])
            del pending[: length + 4]
            deadline += _PATIENCE_PER_PAGE if isinstance(message, list) and message[3] else 0.0
            yield message


class _Maker:
    """Puts pages together as a sheet."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.count: int | None = None
        self.pages = 0
        self.length = 0
        self.doubts: list[str] = []
        self._parts: list[str] = []

    def add(self, message: list[Any]) -> None:
        """Takes over one page."""
        self.pages, width, _, fragments = message
        for words, left, top, right, bottom, size, bold, cuts in printed(fragments, width):
            start, end = self.length, self.length + len(words)
            self.lines.append(
                Line(
                    start=start,
                    end=end,
                    page=self.pages,
                    left=round(left, 2),
                    top=round(top, 2),
                    right=round(right, 2),
                    bottom=round(max(bottom, 0.01), 2),
                    size=round(size, 2),
                    bold=bold,
                    cut=tuple(Span(start + first, start + last) for first, last in cuts) if cuts else (),
                )
            )
            self._parts.append(words)
            self.length = end + 1

    def sheet(self) -> Sheet:
        """The sheet of the pages added."""
        text = "\n".join(self._parts)
        doubts = [*self.doubts, *_unreadable(text)]
        return Sheet(
            text=text,
            lines=tuple(self.lines),
            media_type=MEDIA_TYPE,
            pages=self.count or self.pages,
            doubts=tuple(doubts),
        )


def _unreadable(text: str) -> list[str]:
    """A doubt where fonts name no characters, so that the text cannot be what the page shows."""
    sample = text[:20_000]
    strange = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or (sign < " " and sign != "\n") for sign in sample)
    if strange * 20 > len(sample):
        return ["many characters of the PDF have no readable form; its fonts lack the table that names them"]
    return []
