"""The child process that opens a PDF: reads it from standard input, writes its lines page by page, and may die.

Each page travels as a length (4 bytes) and a MessagePack list `[page, width, height, fragments]`; a fragment is
`[words, left, top, right, bottom, size, bold, cuts]` in points from the top left corner, `cuts` being the places of
raised note marks in the words. A last message is the number of pages, or a sentence on what is wrong.
"""

import ctypes
import gc
import importlib.util
import os
import re
import resource
import struct
import sys
from pathlib import Path
from types import SimpleNamespace
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
_PASSWORD_NEEDED = 4
_LIBRARIES = (".so", ".dylib", ".dll")


def main() -> None:
    """Reads the PDF on standard input and writes its pages to standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.disable()  # nothing here goes round in circles
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as given:
        data = os.pread(given.fileno(), os.fstat(given.fileno()).st_size, 0)
    pdfium = bare_pdfium()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    count = pdfium.FPDF_GetPageCount(document) if document else 0
    if not document or count < 1:
        _send("password" if pdfium.FPDF_GetLastError() == _PASSWORD_NEEDED else "damaged")
        return
    share, shares = (int(word) for word in sys.argv[1:3])
    empty = 0
    for page in range(count * share // shares, count * (share + 1) // shares):
        read = _page(pdfium, document, page)
        _send(read)
        empty = 0 if read[3] else empty + 1
        if empty > _MOST_EMPTY:
            break
    _send(count)


def _send(message: Any) -> None:
    packed = msgspec.msgpack.encode(message)
    sys.stdout.buffer.write(struct.pack(">I", len(packed)) + packed)
    sys.stdout.buffer.flush()


class _Rectangle(ctypes.Structure):
    """A rectangle as the library writes it: the origin is the page's bottom left corner."""

    _fields_ = (
        ("left", ctypes.c_float),
        ("top", ctypes.c_float),
        ("right", ctypes.c_float),
        ("bottom", ctypes.c_float),
    )


_POINTER, _INT, _FLOAT, _LONG = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_ulong
_FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "FPDF_LoadMemDocument64": (_POINTER, [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]),
    "FPDF_GetLastError": (_LONG, []),
    "FPDF_GetPageCount": (_INT, [_POINTER]),
    "FPDF_LoadPage": (_POINTER, [_POINTER, _INT]),
    "FPDF_ClosePage": (None, [_POINTER]),
    "FPDF_GetPageWidthF": (_FLOAT, [_POINTER]),
    "FPDF_GetPageHeightF": (_FLOAT, [_POINTER]),
    "FPDFText_LoadPage": (_POINTER, [_POINTER]),
    "FPDFText_ClosePage": (None, [_POINTER]),
    "FPDFText_CountChars": (_INT, [_POINTER]),
    "FPDFText_GetText": (_INT, [_POINTER, _INT, _INT, ctypes.POINTER(ctypes.c_ushort)]),
    "FPDFText_GetCharIndexFromTextIndex": (_INT, [_POINTER, _INT]),
    "FPDFText_GetLooseCharBox": (_INT, [_POINTER, _INT, ctypes.POINTER(_Rectangle)]),
    "FPDFText_GetFontWeight": (_INT, [_POINTER, _INT]),
    "FPDFText_GetFontInfo": (_LONG, [_POINTER, _INT, _POINTER, _LONG, ctypes.POINTER(_INT)]),
}


def bare_pdfium() -> Any:
    """The few functions of PDFium that reading needs, without loading the hundreds of others that take longer than a plan."""
    found = importlib.util.find_spec("pypdfium2_raw")
    folders = found.submodule_search_locations if found is not None else None
    path = next(
        (
            place
            for folder in folders or ()
            for place in sorted(Path(folder).glob("*pdfium.*"))
            if place.suffix in _LIBRARIES
        ),
        None,
    )
    if path is None:
        import pypdfium2.raw as whole

        whole.FPDF_InitLibrary()
        return whole
    library = ctypes.CDLL(str(path))
    library.FPDF_InitLibrary()
    functions = {}
    for name, (gives, takes) in _FUNCTIONS.items():
        functions[name] = getattr(library, name)
        functions[name].restype, functions[name].argtypes = gives, takes
    return SimpleNamespace(FS_RECTF=_Rectangle, **functions)


def _page(pdfium: Any, document: Any, place: int) -> list[Any]:
    page = pdfium.FPDF_LoadPage(document, place)
    text = pdfium.FPDFText_LoadPage(page) if page else None
    if not text:
        return [place + 1, 0.0, 0.0, []]
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    fragments = _Page(pdfium, text, width, height).fragments()
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
    return [place + 1, width, height, fragments]


class _Page:
    """The lines of one page, with the boxes of their first and last characters."""

    def __init__(self, pdfium: Any, text: Any, width: float, height: float) -> None:
        self.pdfium = pdfium
        self.raw = text
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
