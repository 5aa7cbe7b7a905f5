"""Footnotes of plain text, below a ruled line at the foot of a page, and their marks in the text above."""

import re
from bisect import bisect_left
from collections import defaultdict, deque

import msgspec

from trecho.core.outlining.margins import body_size
from trecho.core.outlining.rows import Row, without
from trecho.core.outlining.running import RULE
from trecho.core.outlining.sheet import Line
from trecho.core.passage import Span

_NOTE = re.compile(
    r"^(?:\[(?P<bracket>\d{1,3})\]|\((?P<round>\d{1,3})\)|(?P<plain>\d{1,3})|(?P<sign>[¹²³⁰-⁹]+|[*†‡]+))[.):]?\s+\S"
)
_SMALL_NOTE = re.compile(r"^\W{0,2}(?:\d{1,3}|[*†‡¹²³⁰-⁹]+)[.):\]]?\s*\S")
_SMALLER = 0.93
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MAY_MARK = re.compile(r"\d+|[*†‡]+")
_FURTHEST = 200  # lines with the same number above a note
_SIGNS = re.compile(r"[¹²³⁰-⁹]+")
_OF_UNIT = re.compile(r"(?:^|[\s\d/])(?:[kcdm]?m|CO|ha|s)$|\d$")  # what a raised sign belongs to
_LONGEST_UNIT = 4


def without_footnotes(rows: list[Row]) -> list[Row]:
    """The rows without footnotes and ruled lines; marks of the notes found are cut out of the lines above them."""
    dropped: set[int] = set()
    marked: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        if place in dropped or not RULE.fullmatch(row.words) or row.line.hard:
            continue
        dropped.add(place)
        notes = _notes_below(rows, place + 1)
        dropped |= set(notes)
        if notes and not marked:
            marked = _marked(rows)
        for number in _numbers(rows, notes):
            _cut_mark(rows, marked.get(number, []), place, number)
    return without(rows, dropped)


def without_small_notes(rows: list[Row]) -> list[Row]:
    """The rows of a PDF without the notes at the foot of its pages: smaller type, beginning with a number or sign."""
    if not rows or not rows[0].line.bottom:
        return rows
    least = body_size(rows) * _SMALLER
    pages: dict[int, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        pages[row.page].append(place)
    dropped: set[int] = set()
    for places in pages.values():
        if any(rows[place].line.size < least for place in places):
            dropped |= _notes_of_page(rows, places, least)
    return without(rows, dropped)


def _notes_of_page(rows: list[Row], places: list[int], least: float) -> set[int]:
    """The small lines from the highest one that begins like a note and has only small lines below it."""
    zone: list[int] = []
    body: list[Line] = []
    for place in sorted(places, key=lambda place: -rows[place].line.top):
        line = rows[place].line
        if line.size >= least:
            body.append(line)
        elif not any(_over(line, other) for other in body):
            zone.append(place)
    starts = [rows[place].line.top for place in zone if _SMALL_NOTE.match(rows[place].words)]
    return {place for place in zone if starts and rows[place].line.top >= min(starts) - 1}


def _over(line: Line, other: Line) -> bool:
    """Whether two lines share a column."""
    return min(line.right, other.right) - max(line.left, other.left) > 0


def _notes_below(rows: list[Row], start: int) -> list[int]:
    if start >= len(rows) or not _NOTE.match(rows[start].words):
        return []
    found = []
    page = rows[start].page
    for place in range(start, len(rows)):
        row = rows[place]
        turned = row.turned or row.page != page
        if place > start and (turned or (row.line.blank > rows[start].line.blank + 1 and not _NOTE.match(row.words))):
            break
        found.append(place)
    return found


def _numbers(rows: list[Row], notes: list[int]) -> list[str]:
    found = (_NOTE.match(rows[place].words) for place in notes)
    numbers = [next(group for group in note.groups() if group) for note in found if note]
    counted: list[str] = []
    for number in numbers:
        plain = number.translate(_RAISED)
        if not counted or not plain.isdigit() or not counted[-1].isdigit() or int(plain) == int(counted[-1]) + 1:
            counted.append(plain)
    return counted


def _marked(rows: list[Row]) -> dict[str, list[int]]:
    """Number or sign → the rows that hold it, in order: where a note's mark may stand."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for sign in set(_MAY_MARK.findall(row.words)):
            found[sign].append(place)
    return found


def _cut_mark(rows: list[Row], places: list[int], end: int, number: str) -> None:
    """Cuts the last mark of a note out of the rows before `end`; `places` are the rows that hold its number."""
    shape = re.compile(
        rf"(?<=[a-zà-ÿ一-鿿,.;:)”»\"'])(?:\[{re.escape(number)}\]|{re.escape(number)})(?=[\s,.;:)。，；]|$)"
        rf"|\[{re.escape(number)}\]"
    )
    last = bisect_left(places, end)
    for place in reversed(places[max(0, last - _FURTHEST) : last]):
        row = rows[place]
        found = None if RULE.fullmatch(row.words) else shape.search(row.words)
        if found is not None:
            cut_out(row, found.span())
            return


def cut_out(row: Row, *places: tuple[int, int]) -> None:
    """Takes what stands at these places (start, end; in order) out of a row's words, and remembers the spans in the text."""
    spans: list[Span] = []
    kept: list[str] = []
    earlier = deque(row.line.cut)
    origin, behind = row.line.start, 0  # what was cut out before moves all that stands behind it
    for start, end in places:
        while earlier and earlier[0].start <= origin + start:
            gone = earlier.popleft()
            origin += gone.end - gone.start
        spans.append(Span(origin + start, origin + end))
        kept.append(row.words[behind:start])
        behind = end
    row.line = msgspec.structs.replace(row.line, cut=tuple(sorted({*row.line.cut, *spans})))
    row.words = "".join([*kept, row.words[behind:]]).rstrip()


def without_raised(rows: list[Row]) -> list[Row]:
    """The rows with raised note marks (¹ ²) cut out of them; raised units (m², km²) stay."""
    for row in rows:
        if row.words.isascii():
            continue
        signs = [found.span() for found in _SIGNS.finditer(row.words)]
        marks = [span for span in signs if not _OF_UNIT.search(row.words[max(0, span[0] - _LONGEST_UNIT) : span[0]])]
        if marks:
            cut_out(row, *marks)
    return rows
