"""Where paragraphs begin on printed pages: told by spacing, by lines that break off early, by what is set in or out."""

import re
from collections import Counter, defaultdict
from itertools import pairwise
from statistics import median

from trecho.core.outlining.margins import body_size
from trecho.core.outlining.rows import HARD, SOFT, TURN, Row

# A line that begins with a number goes on with no sentence; hardly ever does one that was wrapped.
NUMBERED = re.compile(
    r"[(（]?(?:\d{1,3}|[IVXLC]{1,6}|[A-Za-z])(?:\.\d{1,3})*[.)）、．]\s?\S|[（(]?[一二三四五六七八九十]{1,3}[）)、]|第.{1,4}[章条节部]"
)
_COLUMN = 60.0  # points between the left edges of lines that may belong to one column
_EXCEPTION = 0.08
_WIDE = 0x2E80  # the first of the scripts that set no spaces
_PROTRUDING = 10  # one line of so many may reach beyond its column
_SET_IN = (0.8, 4.5)  # by how many heights of type the first lines of paragraphs are set in
_SHARE_SET_IN = 0.03
_FEWEST_SET_IN = 2


def by_spacing(rows: list[Row]) -> None:
    """Tells each row of printed pages the gap before it."""
    usual = _usual_spacing(_spaces(rows))
    body = body_size(rows)
    edges = _edges(rows)
    spaced = _is_spaced(rows, edges, usual)
    margins = _margins(rows)
    sets_in = _sets_in(rows, margins, edges)
    for place in range(1, len(rows)):
        before, row = rows[place - 1], rows[place]
        line, above = row.line, before.line
        space = line.bottom - above.bottom
        size = max(above.size, line.size)
        turned = row.page != before.page or space < -size or space > size * 12
        wide = usual * (size / body if size > body else 1.0) + max(1.5, size * 0.18)
        if (space > wide and not turned) or _changes(before, row):
            row.gap = HARD
            continue
        short = _breaks_off(before, row, edges[place - 1])
        if not (short or turned or sets_in or before.ends) and abs(line.left - above.left) < size * 0.7:
            continue  # a full line of a paragraph
        own = sets_in and _is_set_in(row, margins[place])
        alone = before.ends and not spaced and _stands_alone(rows, place, edges)
        if alone or _begins(before, row, short=short, spaced=spaced, own=own, size=size, turned=turned):
            row.gap = HARD
        elif turned:
            row.gap = TURN


def _begins(before: Row, row: Row, *, short: bool, spaced: bool, own: bool, size: float, turned: bool) -> bool:
    """Whether a paragraph begins with the row though no space stands before it.

    `short` says that the row's first word had found room on the line before, `own` that the row is set in as the
    first lines of paragraphs are.
    """
    if short and before.ends:
        return True
    runs_on = row.words[0].islower()
    further = 0.0 if turned else row.line.left - before.line.left
    if NUMBERED.match(row.words) and (short or own or abs(further) > size * 0.7):
        return not turned or short or own
    if own and not runs_on and (short or before.ends or further > size * 0.7):
        return True
    if further < -size * 0.7 and before.gap == SOFT and not runs_on and (before.ends or short):
        return True
    return short and not spaced and not runs_on


def _stands_alone(rows: list[Row], place: int, edges: list[float]) -> bool:
    """Whether a line that follows a full stop breaks off without one, as a heading does."""
    row, below = rows[place], rows[place + 1] if place + 1 < len(rows) else None
    if below is None or row.ends or row.words[0].islower() or below.words[0].islower() or below.page != row.page:
        return False
    return edges[place] - row.line.right > 3 * row.line.size and _breaks_off(row, below, edges[place])


def _breaks_off(row: Row, below: Row, edge: float) -> bool:
    """Whether the first word of the line below had found room on a line."""
    room = edge - row.line.right
    return room > row.line.size and room > _needed(row, below)


def _is_spaced(rows: list[Row], edges: list[float], usual: float) -> bool:
    """Whether paragraphs are told by space: most lines that end one have more below them than others."""
    wide = close = 0
    for before, row, edge in zip(rows, rows[1:], edges, strict=False):
        if before.ends and row.page == before.page and row.line.top > before.line.top and not _changes(before, row):
            if row.line.bottom - before.line.bottom > usual + 1.5:
                wide += 1
            elif _breaks_off(before, row, edge):
                close += 1
    return wide > close


def _needed(before: Row, row: Row) -> float:
    """The room that the first word of a row had needed on the line before, in points."""
    words, line = before.words, before.line
    if words[-1] in "-‐­":
        return line.right
    if ord(row.words[0]) >= _WIDE or ord(words[-1]) >= _WIDE:
        return 2.3 * line.size  # a sign, and one that may begin no line
    first = row.words.find(" ")
    return (len(row.words) if first < 0 else first) * 1.1 * (line.right - line.left) / len(words) + 0.3 * line.size


def _edges(rows: list[Row]) -> list[float]:
    """How far to the right the column of each row reaches."""
    pages: dict[int, dict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    columns = [int(row.line.left / _COLUMN + 0.5) for row in rows]
    for row, column in zip(rows, columns, strict=True):
        pages[row.page][column].append(row)
    widths = sorted(row.line.right - row.line.left for row in rows)
    width = widths[int(len(widths) * 0.9)]
    known: dict[tuple[int, int], float] = {}
    for place, by_column in pages.items():
        for column in by_column:
            near = [row for other in (column - 1, column, column + 1) for row in by_column.get(other, ())]
            known[place, column] = _edge(near, width)
    return [known[row.page, column] for row, column in zip(rows, columns, strict=True)]


def _edge(near: list[Row], width: float) -> float:
    """The furthest right end that others come close to; where there is none, at least the usual width."""
    size = near[0].line.size
    reached = sorted((row.line.right for row in near), reverse=True)
    for right, third in zip(reached[: 1 + len(reached) // _PROTRUDING], reached[2:], strict=False):
        if right - third < size:
            return right
    return max(reached[0], min(row.line.left for row in near) + width)


def _margins(rows: list[Row]) -> list[float]:
    """Where the lines of each row's column begin on its page: the left end that most of them have."""
    keys = [(row.page, int(row.line.left / _COLUMN / 2)) for row in rows]
    lefts: dict[tuple[int, int], Counter[int]] = defaultdict(Counter)
    for key, row in zip(keys, rows, strict=True):
        lefts[key][int(row.line.left + 0.5)] += 1
    usual = {key: _leftmost(counts) for key, counts in lefts.items()}
    return [usual[key] for key in keys]


def _leftmost(counts: Counter[int]) -> float:
    least = min(0.15 * counts.total(), max(counts.values()))
    return float(min(left for left, count in counts.items() if count >= least))


def _is_set_in(row: Row, margin: float) -> bool:
    return _SET_IN[0] < (row.line.left - margin) / max(row.line.size, 1.0) < _SET_IN[1]


def _sets_in(rows: list[Row], margins: list[float], edges: list[float]) -> bool:
    """Whether paragraphs are told by first lines that are set in: full ones, with the next one back at the margin.

    Lines that are set in behind a full line in mid-sentence speak against it: so do all but the first where numbers hang.
    """
    firsts = others = 0
    for place in range(1, len(rows) - 1):
        row, margin = rows[place], margins[place]
        if row.line.left - margin < 1 or not _is_set_in(row, margin):
            continue
        before, below = rows[place - 1], rows[place + 1]
        if before.page == row.page and not before.ends and not _breaks_off(before, row, edges[place - 1]):
            others += 1
        elif below.page == row.page and below.line.left - margin < 0.5 * row.line.size:
            firsts += not _breaks_off(row, below, edges[place])
    return firsts > max(_FEWEST_SET_IN, _SHARE_SET_IN * len(rows), 2 * others)


def _changes(before: Row, row: Row) -> bool:
    """Whether the type changes between two lines, as it does around headings."""
    small, large = before.line.size, row.line.size
    if small > large:
        small, large = large, small
    return large > small * 1.12 or before.line.bold != row.line.bold


def _spaces(rows: list[Row]) -> list[float]:
    """From base line to base line, where a line stands below the one before it on its page."""
    return [
        row.line.bottom - before.line.bottom
        for before, row in pairwise(rows)
        if row.page == before.page and row.line.top > before.line.top
    ]


def _usual_spacing(spaces: list[float]) -> float:
    counts = Counter([round(space) for space in spaces])
    least = max(3, _EXCEPTION * len(spaces))
    often = [space for space, count in counts.items() if count >= least]
    usual = min(often, default=counts.most_common(1)[0][0] if counts else 0)
    return float(median([rounded for rounded in map(round, spaces) if abs(rounded - usual) <= 1] or [0.0]))
