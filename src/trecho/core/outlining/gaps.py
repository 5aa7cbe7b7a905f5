"""Where paragraphs begin: told by blank lines, by spacing on the page, by short lines, or by the file itself."""

import re
from collections import Counter
from itertools import pairwise

from trecho.core.outlining.rows import HARD, SOFT, TURN, Row
from trecho.core.outlining.spacing import NUMBERED, by_spacing

_WIDE = re.compile(r"[　-〿一-鿿＀-￯]")
_YEARS = re.compile(r"\(?\d{4}\s?[-–—/]\s?\d{4}\)?")
_FEW = 4
_LONGEST_WRAPPED = 160
_NARROWEST = 36
_EXCEPTION = 0.08


def with_gaps(rows: list[Row]) -> list[Row]:
    """The rows, each told whether a paragraph begins with it, and whether a sentence had ended before it."""
    if rows and rows[0].line.bottom:
        by_spacing(rows)
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
        (a, b) for a, b in pairs if not a.ends and _length(a.words) > width * 0.5 and not NUMBERED.match(b.words)
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
