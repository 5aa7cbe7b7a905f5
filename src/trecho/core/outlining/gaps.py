"""Where paragraphs begin: told by blank lines, by spacing on the page, by short lines, or by the file itself."""

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from trecho.core.outlining.rows import HARD, SOFT, TURN, Row

_WIDE = re.compile(r"[　-〿一-鿿＀-￯]")
_YEARS = re.compile(r"\(?\d{4}\s?[-–—/]\s?\d{4}\)?")
# A line that begins with a number goes on with no sentence; hardly ever does one that was wrapped.
_NUMBERED = re.compile(
    r"[(（]?(?:\d{1,3}|[IVXLC]{1,6}|[A-Za-z])(?:\.\d{1,3})*[.)）、．]\s?\S|[（(]?[一二三四五六七八九十]{1,3}[）)、]|第.{1,4}[章条节部]"
)
_FEW = 4
_LONGEST_WRAPPED = 160
_NARROWEST = 36
_COLUMN = 60  # points between the left edges of lines that may belong to one column
_EXCEPTION = 0.08


def with_gaps(rows: list[Row]) -> list[Row]:
    """The rows, each told whether a paragraph begins with it, and whether a sentence had ended before it."""
    if rows and rows[0].line.bottom:
        _by_spacing(rows)
    else:
        _by_blank_lines(rows)
    for place, row in enumerate(rows):
        row.after_terminal = place == 0 or rows[place - 1].ends
        if row.line.hard or place == 0:
            row.gap = HARD
    return rows


def _by_blank_lines(rows: list[Row]) -> None:
    usual = _usual_blank(rows)
    width = _width(rows)
    wrapped = width > 0
    spaced = 20 * sum(row.line.blank > usual for row in rows) >= len(rows)
    for before, row in pairwise(rows):
        if not wrapped:
            row.gap = HARD
        elif row.turned or row.page != before.page or row.line.blank < usual:
            row.gap = TURN
        elif row.line.blank > usual or (_is_short(before, row, width) and before.ends) or _shouts(before, row):
            row.gap = HARD
        elif not spaced and before.gap == HARD and not before.ends and _is_short(before, row, width):
            row.gap = HARD if row.words[0].isupper() or row.words[0].isdigit() else SOFT


def _usual_blank(rows: list[Row]) -> int:
    """The blank lines between two lines of one paragraph: the fewest that are no exception."""
    counts = Counter(row.line.blank for row in rows[1:])
    often = [blank for blank, count in counts.items() if count > 2 and count >= _EXCEPTION * counts.total()]
    return min(often, default=0)


def _length(written: str) -> int:
    return len(written) + len(_WIDE.findall(written))


def _room(row: Row, following: Row) -> int:
    """The columns that the row would have taken with the first word of the following one."""
    first = following.words.split(maxsplit=1)[0] if not _WIDE.match(following.words) else following.words[:1]
    return _length(row.words) + 1 + _length(first)


def _width(rows: list[Row]) -> int:
    """The columns that the text was wrapped to; 0 where every line is a paragraph of its own.

    Wrapped lines break off in mid-sentence and fill their width; most of those that follow begin in lower case.
    """
    if len(rows) < 4:
        return 0
    usual = _usual_blank(rows)
    lengths = sorted(_length(row.words) for row in rows)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.97))]
    pairs = [(a, b) for a, b in pairwise(rows) if b.line.blank <= usual and not b.line.hard]
    if not pairs or not _NARROWEST <= width <= _LONGEST_WRAPPED:
        return 0
    running = [
        (a, b) for a, b in pairs if not a.ends and _length(a.words) > width * 0.5 and not _NUMBERED.match(b.words)
    ]
    lower = sum(b.words[0].islower() for _, b in running)
    filled = sum(_room(a, b) > width * 0.92 for a, b in running)
    if len(running) < 0.2 * len(pairs) or (len(running) < _FEW and not lower and not _is_wide(running)):
        return 0
    return width if 2 * filled >= len(running) or 3 * lower >= len(running) else 0


def _is_wide(running: list[tuple[Row, Row]]) -> bool:
    """Whether the lines that follow begin in a script without small letters."""
    return any(_WIDE.match(b.words) for _, b in running)


def _is_short(row: Row, following: Row, width: int) -> bool:
    return _room(row, following) < width * 0.8


def _shouts(before: Row, row: Row) -> bool:
    """Whether one of two lines is a title in capitals or a line of years in brackets, and the other is not."""
    return _is_title_line(before.words) != _is_title_line(row.words) or _YEARS.fullmatch(row.words) is not None


def _is_title_line(written: str) -> bool:
    return (written.isupper() and len(written) > 12) or _YEARS.fullmatch(written) is not None


def _by_spacing(rows: list[Row]) -> None:
    usual = _usual_spacing(rows)
    edges = _edges(rows)
    spaced = _is_spaced(rows, usual)
    for before, row in pairwise(rows):
        space = row.line.bottom - before.line.bottom
        size = max(before.line.size, row.line.size, 1.0)
        short = before.line.right < edges[_column(before)] - 0.12 * (edges[_column(before)] - before.line.left)
        if row.page != before.page or row.line.top < before.line.top - size or space > size * 12:
            row.gap = TURN
        elif space > usual + max(1.5, size * 0.18) or _changes(before, row) or (short and before.ends):
            row.gap = HARD
        elif _NUMBERED.match(row.words) and (short or _is_indented(before, row, size)):
            row.gap = HARD  # the line before breaks off early, or this one is set in: a number there begins a part
        elif not spaced and short and before.gap != SOFT and not row.words[0].islower():
            row.gap = HARD  # a heading: a short line of its own, in a text without space between paragraphs


def _is_indented(before: Row, row: Row, size: float) -> bool:
    """Whether a line is set in against the one before it, by a first line's measure and within the same column."""
    return size * 0.7 < row.line.left - before.line.left < size * 4


def _column(row: Row) -> tuple[int, int]:
    return row.page, round(row.line.left / _COLUMN)


def _edges(rows: list[Row]) -> dict[tuple[int, int], float]:
    """Page and column → the right edge that its lines reach."""
    edges: dict[tuple[int, int], float] = {}
    for row in rows:
        page, column = _column(row)
        for near in (column - 1, column, column + 1):
            edges[page, near] = max(edges.get((page, near), 0.0), row.line.right)
    return edges


def _is_spaced(rows: list[Row], usual: float) -> bool:
    wider = sum(
        row.line.bottom - before.line.bottom > usual + 1.5 for before, row in pairwise(rows) if row.page == before.page
    )
    return 20 * wider >= len(rows)


def _changes(before: Row, row: Row) -> bool:
    """Whether the type changes between two lines, as it does around headings."""
    sizes = sorted((before.line.size, row.line.size))
    return sizes[1] > sizes[0] * 1.12 or before.line.bold != row.line.bold


def _usual_spacing(rows: list[Row]) -> float:
    spaces = [
        round(row.line.bottom - before.line.bottom, 0)
        for before, row in pairwise(rows)
        if row.page == before.page and row.line.top > before.line.top
    ]
    counts = Counter(spaces)
    least = max(3, _EXCEPTION * len(spaces))
    often = [space for space, count in counts.items() if count >= least]
    usual = min(often, default=counts.most_common(1)[0][0] if counts else 0.0)
    return float(median([space for space in spaces if abs(space - usual) <= 1] or [0.0]))
