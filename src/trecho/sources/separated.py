"""Lines of a CSV or TSV file: encoding and separator found out, and one broken row never swallows the good ones."""

import csv
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TextIO

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 64 * 1024
_LONGEST_LINE = 8_000_000
# A quotation mark that is never closed may reach over at most so many lines before it is taken for a mistake.
_MOST_LINES_IN_A_ROW = 1_000


def separated_lines(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Row number and cells of every row, the header being row 1; cells of a broken row as far as they could be read."""
    csv.field_size_limit(min(sys.maxsize, 2 * _LONGEST_LINE))
    with path.open(encoding=encoding_of(path), errors="replace", newline="") as text:
        sample = text.read(_SAMPLE)
        text.seek(0)
        yield from _records(_Lines(text), separator_of(sample))


class _Lines:
    """Physical lines that can be put back: the lines of a row that turned out to be several are read anew."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._waiting: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= _MOST_LINES_IN_A_ROW:
            raise StopIteration
        line = self._waiting.popleft() if self._waiting else self._next_of_file()
        self.taken.append(line)
        return line

    def _next_of_file(self) -> str:
        line = self._text.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        return str(line)

    def back_to_second(self) -> str:
        """Puts back every line of the row but its first, which is given back."""
        first, *rest = self.taken
        self._waiting.extendleft(reversed(rest))
        return first


def _records(lines: _Lines, separator: str) -> Iterator[tuple[int, Sequence[str]]]:
    number = width = 0
    while True:
        lines.taken = []
        try:
            cells = next(csv.reader(lines, delimiter=separator, strict=True))
        except StopIteration:
            return
        except csv.Error:
            cells = []
        number += 1
        if not lines.taken[1:]:
            cells = cells or _sloppy(lines.taken[0], separator)
        elif width and len(cells) != width:
            cells = _sloppy(lines.back_to_second(), separator)[: width - 1]  # an open quotation mark is no good row
        width = width or len(cells)
        yield number, cells


def _sloppy(line: str, separator: str) -> list[str]:
    """The cells of one line whose quotation marks are not as they should be."""
    return next(csv.reader([line.rstrip("\r\n")], delimiter=separator), [])


def encoding_of(path: Path) -> str:
    """UTF-8, UTF-16, GB 18030 or Windows-1252: the first that the file's bytes allow, read in full but in pieces."""
    with path.open("rb") as opened:
        sample = opened.read(1 << 20)
    if sample[:2] in _UTF16:
        return "utf-16"
    if _decodes(path, "utf-8"):
        return "utf-8-sig"
    # GB 18030 accepts much: Chinese is told by bytes in pairs of its common range, where Latin letters stand alone.
    pairs = sum(0xB0 <= a <= 0xF7 and 0xA1 <= b <= 0xFE for a, b in pairwise(sample))
    lone = sum((a >= 0x80 and b < 0x40) or (a < 0x80 <= b and c < 0x80) for a, b, c in _threes(sample))
    return "gb18030" if pairs > 4 * lone and _decodes(path, "gb18030") else "cp1252"


def _threes(sample: bytes) -> Iterator[tuple[int, int, int]]:
    return zip(sample, sample[1:], sample[2:], strict=False)


def _decodes(path: Path, encoding: str) -> bool:
    try:
        with path.open(encoding=encoding) as text:
            while text.read(1 << 20):
                pass
    except UnicodeDecodeError:
        return False
    return True


def separator_of(sample: str) -> str:
    """The comma, semicolon, tab or bar that the first line uses most."""
    first = sample.split("\n", 1)[0]
    return max((",", ";", "\t", "|"), key=first.count)
