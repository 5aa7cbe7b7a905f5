"""The child process that opens a PDF: reads it from standard input, writes its lines page by page, and may die.

Lines are told in points from the top left corner of the page as it is shown. Nothing but what reading needs is
imported: a child that starts late costs as much as many pages.
"""

import ctypes
import gc
import os
import re
import resource
import sys

from trecho.readers.pdf_frame import FRAMES, framed
from trecho.readers.pdf_lines import printed
from trecho.readers.pdf_message import last_message, page_message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MEMORY = 900_000_000
_SECONDS = 120
_LONGEST_PAGE = 2_000_000
_MOST_LINES = 20_000
_MOST_EMPTY = 500  # a document that only claims to have pages
_BROKEN_OFF = "\x02", "\ufffe"  # what PDFium sets for the hyphen at the end of a line, and for the break
_FIGURES = re.compile(r"\d+")
_BEFORE_RAISED = ".,;:)”»\"'’]"
_LONGEST_RAISED = 3
_SMALLER = 0.85
_DESCENT = 0.2  # of the size of type, below the base line
_LONGEST_HEADING = 70
_BOLD = 600
_SAMPLE = 5  # lines that tell which way the words of a page run
_PASSWORD_NEEDED = 4
_FEW_CHARACTERS = 600  # a page with more words than these is no picture of a page, or one with its words below it
_MOST_OBJECTS = 200
_MOST_OF_PAGE = 0.4
_PICTURES = (3, 5)  # an image, or a form that may hold one


def main() -> None:
    """Reads the PDF on standard input and writes its pages to standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.disable()  # nothing here goes round in circles
    library, share, shares = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    data = os.pread(0, os.fstat(0).st_size, 0)
    pdfium = bare_pdfium(library)
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    count = pdfium.FPDF_GetPageCount(document) if document else 0
    if not document or count < 1:
        _send(last_message(0, "password" if pdfium.FPDF_GetLastError() == _PASSWORD_NEEDED else "damaged"))
        return
    empty = 0
    for page in range(count * share // shares, count * (share + 1) // shares):
        lines, size, picture = page_read(pdfium, document, page)
        _send(page_message(page + 1, lines, size, picture=picture))
        empty = 0 if lines or picture else empty + 1
        if empty > _MOST_EMPTY:
            break
    _send(last_message(count))


def _send(message: bytes) -> None:
    sys.stdout.buffer.write(message)
    sys.stdout.buffer.flush()


class _Rectangle(ctypes.Structure):
    """A rectangle as the library writes it: the origin is the page's bottom left corner."""

    _fields_ = (
        ("left", ctypes.c_float),
        ("top", ctypes.c_float),
        ("right", ctypes.c_float),
        ("bottom", ctypes.c_float),
    )


class _Matrix(ctypes.Structure):
    """How a character is turned and scaled."""

    _fields_ = tuple((name, ctypes.c_float) for name in "abcdef")


_POINTER, _INT, _FLOAT, _LONG = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_ulong
_DOUBLE, _DOUBLES = ctypes.c_double, ctypes.POINTER(ctypes.c_double)
_FUNCTIONS: "dict[str, tuple[Any, list[Any]]]" = {
    "FPDF_InitLibrary": (None, []),
    "FPDF_LoadMemDocument64": (_POINTER, [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]),
    "FPDF_GetLastError": (_LONG, []),
    "FPDF_GetPageCount": (_INT, [_POINTER]),
    "FPDF_LoadPage": (_POINTER, [_POINTER, _INT]),
    "FPDF_ClosePage": (None, [_POINTER]),
    "FPDF_GetPageBoundingBox": (_INT, [_POINTER, ctypes.POINTER(_Rectangle)]),
    "FPDFPage_GetRotation": (_INT, [_POINTER]),
    "FPDFPage_CountObjects": (_INT, [_POINTER]),
    "FPDFPage_GetObject": (_POINTER, [_POINTER, _INT]),
    "FPDFPageObj_GetType": (_INT, [_POINTER]),
    "FPDFPageObj_GetBounds": (_INT, [_POINTER, *[ctypes.POINTER(_FLOAT)] * 4]),
    "FPDFText_LoadPage": (_POINTER, [_POINTER]),
    "FPDFText_ClosePage": (None, [_POINTER]),
    "FPDFText_CountChars": (_INT, [_POINTER]),
    "FPDFText_GetText": (_INT, [_POINTER, _INT, _INT, ctypes.POINTER(ctypes.c_ushort)]),
    "FPDFText_GetCharIndexFromTextIndex": (_INT, [_POINTER, _INT]),
    "FPDFText_GetCharOrigin": (_INT, [_POINTER, _INT, _DOUBLES, _DOUBLES]),
    "FPDFText_GetFontSize": (_DOUBLE, [_POINTER, _INT]),
    "FPDFText_GetMatrix": (_INT, [_POINTER, _INT, ctypes.POINTER(_Matrix)]),
    "FPDFText_GetLooseCharBox": (_INT, [_POINTER, _INT, ctypes.POINTER(_Rectangle)]),
    "FPDFText_GetFontWeight": (_INT, [_POINTER, _INT]),
    "FPDFText_GetFontInfo": (_LONG, [_POINTER, _INT, _POINTER, _LONG, ctypes.POINTER(_INT)]),
}


class _Pdfium:
    """The few functions of PDFium that reading needs; binding the hundreds of others takes longer than a plan."""

    def __init__(self, library: ctypes.PyDLL) -> None:
        for name, (gives, takes) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype, function.argtypes = gives, takes
            setattr(self, name, function)


def bare_pdfium(library: str) -> "Any":
    """The functions of the library at a path, ready to be called."""
    pdfium: Any = _Pdfium(ctypes.PyDLL(library))
    pdfium.FPDF_InitLibrary()
    return pdfium


def page_read(pdfium: "Any", document: "Any", place: int) -> "tuple[list[list[Any]], tuple[float, float], bool]":
    """The printed lines of a page (none where it cannot be read), its width and height, and whether a picture fills it."""
    page = pdfium.FPDF_LoadPage(document, place)
    text = pdfium.FPDFText_LoadPage(page) if page else None
    if not text:
        return [], (0.0, 0.0), False
    edges = _Rectangle()
    pdfium.FPDF_GetPageBoundingBox(page, edges)
    sides = (edges.left, edges.bottom, edges.right, edges.top)
    found = _Page(pdfium, text, sides, pdfium.FPDFPage_GetRotation(page))
    lines = printed(found.fragments(), found.frame.width)
    few = sum(len(line[0]) for line in lines) < _FEW_CHARACTERS
    picture = few and _is_picture(pdfium, page, sides)
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
    return lines, (found.frame.width, found.frame.height), picture


def _is_picture(pdfium: "Any", page: "Any", sides: tuple[float, float, float, float]) -> bool:
    """Whether a single picture takes most of the page."""
    whole = (sides[2] - sides[0]) * (sides[3] - sides[1])
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for place in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(thing) in _PICTURES and pdfium.FPDFPageObj_GetBounds(
            thing, left, bottom, right, top
        ):
            area = (right.value - left.value) * (top.value - bottom.value)
            if whole > 0 and area > _MOST_OF_PAGE * whole:
                return True
    return False


_LONGEST_NAME = 128
_NAME, _FLAGS = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()


class _Page:
    """The lines of one page, with their places as the words run (which is across the page unless nearly none does)."""

    def __init__(self, pdfium: "Any", text: "Any", sides: tuple[float, float, float, float], rotation: int) -> None:
        self.pdfium = pdfium
        self.raw = text
        self.sides = sides
        self.frame = framed(sides, rotation)
        self._box, self._matrix = _Rectangle(), _Matrix()
        self._across, self._up = ctypes.c_double(), ctypes.c_double()
        self._raises = False

    def fragments(self) -> "list[list[Any]]":
        """Every line of the page in the order of its content."""
        count = self.pdfium.FPDFText_CountChars(self.raw)
        if not 0 < count <= _LONGEST_PAGE:
            return []
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self.pdfium.FPDFText_GetText(self.raw, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", errors="replace")
        lines: list[tuple[str, int, int]] = []
        place = 0
        for line in _broken(text):
            words = line.strip()
            if words:
                first = place + (line.index(words[0]) if line[0] != words[0] else 0)
                lines.append((words, first, first + len(words) - 1))
            place += len(line) + (not line.endswith(_BROKEN_OFF))
        if len(text) != count:
            lines = [(words, self._index(first), self._index(last)) for words, first, last in lines]
        self._raises = any(_may_raise(text, found.start()) for found in _FIGURES.finditer(text))
        self._turn([first for _, first, _ in lines[:: len(lines) // _SAMPLE + 1]])
        return self._placed(lines[:_MOST_LINES])

    def _placed(self, lines: list[tuple[str, int, int]]) -> "list[list[Any]]":
        """The lines with their places, without those that run another way than the page, as a stamp across it does.

        Every call costs as much as some characters: whatever the first character tells is not asked of others.
        """
        raw, matrix, box, across, up = self.raw, self._matrix, self._box, self._across, self._up
        (xx, xy, x0), (yx, yy, y0) = self.frame.across, self.frame.down
        matrix_of, size_of, origin_of, box_of = (
            self.pdfium.FPDFText_GetMatrix,
            self.pdfium.FPDFText_GetFontSize,
            self.pdfium.FPDFText_GetCharOrigin,
            self.pdfium.FPDFText_GetLooseCharBox,
        )
        found: list[list[Any]] = []
        known, runs = 0.0, True
        for words, first, last in lines:
            matrix_of(raw, first, matrix)
            if matrix.a != known or matrix.b:
                known, runs = matrix.a, self.frame.runs(matrix.a, matrix.b)
            if not runs:
                continue
            scale = abs(matrix.d) or abs(matrix.c) or 1.0
            size = size_of(raw, first) * scale
            origin_of(raw, first, across, up)
            x, y = across.value, up.value
            left, base = xx * x + xy * y + x0, yx * x + yy * y + y0
            if not words[0].isalpha() and (last_size := size_of(raw, last) * scale) > size * 1.1:
                size, base = last_size, self._base(last)
            box_of(raw, last, box)
            right = xx * (box.right if xx > 0 else box.left) + xy * (box.top if xy > 0 else box.bottom) + x0
            cuts = self._raised(words, first, size, base, scale) if self._raises and _FIGURES.search(words) else []
            bold = len(words) < _LONGEST_HEADING and self._is_bold(first)
            bottom = base + _DESCENT * size
            found.append([words, left, bottom - size, max(left, right), bottom, size, bold, cuts])
        return found

    def _turn(self, sample: list[int]) -> None:
        """Turns the frame where the words of the page run up or down it, as those of wide tables do."""
        ways = [self._way(index) for index in sample]
        if ways and not any(self.frame.runs(*way) for way in ways):
            across = [framed(self.sides, turn) for turn in range(FRAMES)]
            self.frame = max(across, key=lambda frame: sum(frame.runs(*way) for way in ways))

    def _way(self, index: int) -> tuple[float, float]:
        self.pdfium.FPDFText_GetMatrix(self.raw, index, self._matrix)
        return self._matrix.a, self._matrix.b

    def _index(self, place: int) -> int:
        return max(int(self.pdfium.FPDFText_GetCharIndexFromTextIndex(self.raw, place)), 0)

    def _base(self, index: int) -> float:
        """How far the base line of a character lies from the top of the frame."""
        across, up = self._across, self._up
        self.pdfium.FPDFText_GetCharOrigin(self.raw, index, across, up)
        return self.frame.base(across.value, up.value)

    def _raised(self, words: str, first: int, size: float, base: float, scale: float) -> list[list[int]]:
        cuts = []
        for found in _FIGURES.finditer(words):
            if found.end() - found.start() > _LONGEST_RAISED or not _may_raise(words, found.start()):
                continue
            index = first + found.start()
            small = self.pdfium.FPDFText_GetFontSize(self.raw, index) * scale < size * _SMALLER
            if small and self._base(index) < base - size * 0.1:
                cuts.append([found.start(), found.end()])
        return cuts

    def _is_bold(self, index: int) -> bool:
        if self.pdfium.FPDFText_GetFontWeight(self.raw, index) >= _BOLD:
            return True
        length = self.pdfium.FPDFText_GetFontInfo(self.raw, index, _NAME, _LONGEST_NAME, _FLAGS)
        return 0 < length <= _LONGEST_NAME and b"bold" in _NAME.value.lower()


def _broken(text: str) -> list[str]:
    """The printed lines of a text, those that a hyphen ends with what PDFium set for it."""
    for sign in _BROKEN_OFF:
        if sign in text:
            text = text.replace(sign, f"{sign}\n")
    return text.split("\n")


def _may_raise(words: str, place: int) -> bool:
    """Whether figures at this place stand directly behind a letter or a stop, as the mark of a note does."""
    return place > 0 and (words[place - 1].isalpha() or words[place - 1] in _BEFORE_RAISED)
