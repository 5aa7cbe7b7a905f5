"""The child process that opens a PDF: reads it from standard input, writes its lines page by page, and may die.

Each page travels as a length (4 bytes) and a MessagePack list `[page, width, height, fragments]`; a fragment is
`[words, left, top, right, bottom, size, bold, cuts]` in points from the top left corner, `cuts` being the places of
raised note marks in the words. A last message is the number of pages, or a sentence on what is wrong.
"""

import ctypes
import gc
import os
import re
import resource
import struct
import sys
from typing import Any

import msgspec

_MEMORY = 900_000_000
_SECONDS = 120
_LONGEST_PAGE = 2_000_000
_MOST_LINES = 20_000
_MOST_EMPTY = 500  # a document that only claims to have pages
_RAISED = re.compile(r"(?<=[^\W\d_]|[.,;:)”»\"'’\]])\d{1,3}(?=\D|$)")
_DIGIT = re.compile(r"\d")
_SMALLER = 0.85
_LONGEST_HEADING = 70


def main() -> None:
    """Reads the PDF on standard input and writes its pages to standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.disable()  # nothing here goes round in circles
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as given:
        data = os.pread(given.fileno(), os.fstat(given.fileno()).st_size, 0)
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except (pypdfium2.PdfiumError, ValueError, MemoryError) as error:
        _send("password" if "assword" in str(error) else "damaged")
        return
    share, shares = (int(word) for word in sys.argv[1:3])
    empty = 0
    for page in range(count * share // shares, count * (share + 1) // shares):
        read = _page(document, page)
        _send(read)
        empty = 0 if read[3] else empty + 1
        if empty > _MOST_EMPTY:
            break
    _send(count)


def _send(message: Any) -> None:
    packed = msgspec.msgpack.encode(message)
    sys.stdout.buffer.write(struct.pack(">I", len(packed)) + packed)
    sys.stdout.buffer.flush()


def _page(document: Any, place: int) -> list[Any]:
    import pypdfium2

    try:
        page = document[place]
        width, height = page.get_size()
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return [place + 1, 0.0, 0.0, []]
    fragments = _Page(text, width, height).fragments()
    text.close()
    page.close()
    return [place + 1, width, height, fragments]


class _Page:
    """The lines of one page, with the boxes of their first and last characters."""

    def __init__(self, text: Any, width: float, height: float) -> None:
        import pypdfium2.raw as pdfium

        self.pdfium = pdfium
        self.raw = text.raw
        self.width = width
        self.height = height
        self._box = pdfium.FS_RECTF()

    def fragments(self) -> list[list[Any]]:
        """Every line of the page in the order of its content."""
        count = self.pdfium.FPDFText_CountChars(self.raw)
        if not 0 < count <= _LONGEST_PAGE:
            return []
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self.pdfium.FPDFText_GetText(self.raw, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", errors="replace")
        direct = len(text) == count
        found: list[list[Any]] = []
        place = 0
        for line in text.split("\n"):
            words = line.rstrip("\r")
            if words.strip() and len(found) < _MOST_LINES:
                found.append(self._fragment(words, place, direct=direct))
            place += len(line) + 1
        return found

    def _fragment(self, words: str, place: int, *, direct: bool) -> list[Any]:
        stripped = words.lstrip()
        place += len(words) - len(stripped)
        words = stripped.rstrip()
        first = self._char(place, direct=direct)
        last = self._char(place + len(words) - 1, direct=direct)
        left, top, bottom = first[0], first[1], first[3]
        right = max(last[2], left)
        size = max(bottom - top, last[3] - last[1])
        if last[3] - last[1] > (bottom - top) * 1.1:
            top, bottom = last[1], last[3]
        cuts = self._raised(words, place, size, bottom, direct=direct)
        return [
            words,
            left,
            top,
            right,
            bottom,
            size,
            len(words) < _LONGEST_HEADING and self._is_bold(place, direct=direct),
            cuts,
        ]

    def _index(self, place: int, *, direct: bool) -> int:
        return place if direct else max(self.pdfium.FPDFText_GetCharIndexFromTextIndex(self.raw, place), 0)

    def _char(self, place: int, *, direct: bool) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a character, in points from the page's top left corner."""
        box = self._box
        self.pdfium.FPDFText_GetLooseCharBox(self.raw, self._index(place, direct=direct), box)
        return (box.left, self.height - box.top, box.right, self.height - box.bottom)

    def _raised(self, words: str, place: int, size: float, bottom: float, *, direct: bool) -> list[list[int]]:
        if not _DIGIT.search(words):
            return []
        cuts = []
        for found in _RAISED.finditer(words):
            _, top, _, low = self._char(place + found.start(), direct=direct)
            if low - top < size * _SMALLER and low < bottom - size * 0.02:
                cuts.append([found.start(), found.end()])
        return cuts

    def _is_bold(self, place: int, *, direct: bool) -> bool:
        index = self._index(place, direct=direct)
        if self.pdfium.FPDFText_GetFontWeight(self.raw, index) >= 600:
            return True
        buffer = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        length = self.pdfium.FPDFText_GetFontInfo(self.raw, index, buffer, 128, flags)
        return 0 < length <= 128 and b"bold" in buffer.value.lower()


if __name__ == "__main__":
    main()
