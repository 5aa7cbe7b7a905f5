"""PDF → a sheet: its lines with page and box, read by a child process that may take neither forever nor everything."""

import importlib.util
import itertools
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trecho.core.outlining.sheet import Line, Sheet
from trecho.core.passage import Span
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.readers.pdf_message import HEAD, content_of, length_of

if TYPE_CHECKING:
    from trecho.readers.scan import Scans

MEDIA_TYPE = "application/pdf"
_PACKAGE = str(Path(__file__).parent.parent)
# The package's own beginnings import what a child has no use for: its two folders are named instead.
_LAUNCH = """
import sys
for name, place in (("trecho", {0!r}), ("trecho.readers", {0!r} + "/readers")):
    sys.modules[name] = type(sys)(name)
    sys.modules[name].__path__ = [place]
from trecho.readers.pdf_child import main
main()
"""
_LIBRARIES = (".so", ".dylib", ".dll")
_WORTH_SHARING = 150_000
_PATIENCE = 15.0
_PATIENCE_PER_PAGE = 0.03
_LONGEST_TEXT = 25_000_000
_WRONG = {
    "password": (Sentence("the PDF is protected by a password"), Sentence("give a copy without protection")),
    "damaged": (Sentence("the PDF is damaged or cut off"), Sentence("give a complete file")),
}
_BROKEN = (Sentence("the PDF broke its reader"), Sentence("print it to a new PDF and try again"))


def pdf_sheet(data: bytes, name: str, language: str | None = None, watch: Callable[[int], None] | None = None) -> Sheet:
    """The sheet of a PDF; raises Trouble where no page can be read or no page holds text.

    Pages that are pictures are read by text recognition, which is told the `language` where it is known; `watch` is told
    how many pages are done.
    """
    maker = _Maker(watch)
    try:
        for message in maker.with_pictures(_messages(data), data, language):
            if isinstance(message, str):
                raise Trouble(name, *_WRONG.get(message, _BROKEN))
            if isinstance(message, int):
                maker.count = message
            else:
                maker.add(message)
            if maker.length > _LONGEST_TEXT:
                maker.doubts.append("the document is longer than 25 million characters; its end is left out")
                break
    except (ValueError, IndexError):  # no child of ours says such a thing
        maker.doubts.append("the PDF broke its reader; the pages read so far are given")
    except TimeoutError:
        maker.doubts.append("reading took too long and was stopped; the pages read so far are given")
    if not maker.lines:
        raise Trouble(name, *_nothing(maker))
    if not maker.doubts and maker.taken < (maker.count or maker.taken + 1):
        maker.doubts.append(f"only {maker.taken} pages of the PDF could be read")
    if b"%%EOF" not in data[-4096:]:
        maker.doubts.append("the PDF ends abruptly; pages may be missing")
    return maker.sheet()


def _nothing(maker: "_Maker") -> tuple[Sentence, Sentence]:
    if maker.doubts:
        return Sentence("reading the PDF took too long"), Sentence("print it to a new PDF and try again")
    if maker.count is None:
        return _BROKEN
    lack = maker.scans.lack if maker.scans is not None else None
    if lack is not None:
        return (
            Sentence("its pages are pictures, and %(missing)s", missing=lack[0]),
            Sentence("%(install)s, or give a PDF with text", install=lack[1]),
        )
    return (
        Sentence("its pages hold no text that can be made out"),
        Sentence("give a PDF with text, or scan it anew with 300 dots an inch"),
    )


def _messages(data: bytes) -> Iterator[Any]:
    """What the children say, message by message in page order; raises TimeoutError where they are too slow.

    A long PDF is shared by two children, so that two processors can work on it.
    """
    shares = 2 if len(data) > _WORTH_SHARING else 1
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.flush()
        children = [_child(given.fileno(), share, shares) for share in range(shares)]
        try:
            yield from _received(children)
        finally:
            for child in children:
                child.kill()
                child.wait()
                if child.stdout is not None:
                    child.stdout.close()


def child_command(share: int, shares: int) -> list[str]:
    """The command that reads one of so many shares of the pages of a PDF."""
    return [sys.executable, "-I", "-S", "-c", _LAUNCH.format(_PACKAGE), pdfium_library(), str(share), str(shares)]


@cache
def pdfium_library() -> str:
    """The path of PDFium's library as pypdfium2 brings it."""
    found = importlib.util.find_spec("pypdfium2_raw")
    for folder in (found.submodule_search_locations or ()) if found is not None else ():
        for place in sorted(Path(folder).glob("*pdfium.*")):
            if place.suffix in _LIBRARIES:
                return str(place)
    raise Trouble("PDF", "the library that reads PDFs is missing", "install pypdfium2 from a wheel")


def _child(given: int, share: int, shares: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603  (our own program, fixed arguments)
        child_command(share, shares), stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _received(children: "list[subprocess.Popen[bytes]]") -> Iterator[Any]:
    """The messages of all children, those of a later share held back until the earlier ones have ended."""
    deadline = time.monotonic() + _PATIENCE
    pending = {child.stdout: bytearray() for child in children if child.stdout is not None}
    held: dict[Any, list[Any]] = {source: [] for source in pending}
    open_sources = list(pending)
    order = list(pending)
    while open_sources:
        ready, _, _ = select.select(open_sources, [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError
        for source in ready:
            read = os.read(source.fileno(), 1 << 18)
            if not read:
                open_sources.remove(source)
            pending[source] += read
            for message in _unpacked(pending[source]):
                held[source].append(message)
                deadline += _PATIENCE_PER_PAGE if isinstance(message, list) and message[3] else 0.0
        while order and (held[order[0]] or order[0] not in open_sources):
            yield from held[order[0]]
            held[order[0]] = []
            if order[0] in open_sources:
                break
            order.pop(0)


def _unpacked(pending: bytearray) -> Iterator[Any]:
    """The whole messages at the head of what was received, taken off it."""
    start = 0
    while len(pending) >= start + HEAD.size:
        end = start + length_of(pending[start : start + HEAD.size])
        if len(pending) < end:
            break
        yield content_of(bytes(pending[start:end]))
        start = end
    del pending[:start]


class _Maker:
    """Puts pages together as a sheet."""

    def __init__(self, watch: Callable[[int], None] | None) -> None:
        self.lines: list[Line] = []
        self._watch = watch
        self.count: int | None = None
        self.pages = 0
        self.taken = 0
        self.length = 0
        self.doubts: list[str] = []
        self.scans: Scans | None = None
        self._parts: list[str] = []

    def with_pictures(self, messages: Iterator[Any], data: bytes, language: str | None) -> Iterator[Any]:
        """The messages; from the first page on that is a picture, pictures with the lines that were read on them."""
        for message in messages:
            if isinstance(message, list) and message[4]:
                from trecho.readers.scan import Scans

                self.scans = Scans(data, language)
                yield from self.scans.filled(itertools.chain([message], messages))
                return
            yield message

    def add(self, message: list[Any]) -> None:
        """Takes over one page."""
        page, _, _, lines, _ = message
        self.pages = page
        self.taken += 1
        if self._watch is not None:
            self._watch(self.taken)
        start = self.length
        for words, left, top, right, bottom, size, bold, cuts in lines:
            end = start + len(words)
            self.lines.append(
                Line(
                    start=start,
                    end=end,
                    page=page,
                    left=left,
                    top=top,
                    right=right,
                    bottom=max(0.01, bottom),
                    size=size,
                    bold=bold,
                    cut=tuple([Span(start + first, start + last) for first, last in cuts]) if cuts else (),
                )
            )
            self._parts.append(words)
            start = end + 1
        self.length = start

    def sheet(self) -> Sheet:
        """The sheet of the pages added."""
        text = "\n".join(self._parts)
        doubts = [*self.doubts, *(self.scans.doubts() if self.scans is not None else ()), *_unreadable(text)]
        return Sheet(
            text=text,
            lines=tuple(self.lines),
            media_type=MEDIA_TYPE,
            pages=self.count or self.pages,
            doubts=tuple(doubts),
            quality=tuple(self.scans.quality) if self.scans is not None else (),
        )


def _unreadable(text: str) -> list[str]:
    """A doubt where fonts name no characters, so that the text cannot be what the page shows."""
    sample = text[:20_000]
    strange = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or (sign < " " and sign != "\n") for sign in sample)
    if strange * 20 > len(sample):
        return ["many characters of the PDF have no readable form; its fonts lack the table that names them"]
    return []
