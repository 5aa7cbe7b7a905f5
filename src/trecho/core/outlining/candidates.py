"""Which lines may begin a numbered part, and which series of numbers lies inside which."""

from collections import Counter, defaultdict

import msgspec

from trecho.core.outlining.marks import Mark, readings
from trecho.core.outlining.rows import HARD, TURN, Row
from trecho.core.outlining.words import ReadingWords

_LONGEST_HEADING = 70


class Candidate(msgspec.Struct, frozen=True):
    """A row that may begin a numbered part: the readings of its mark and how strongly its place speaks for it.

    `strength` is 2 where a paragraph surely begins, 1 where one may begin (behind a full stop or a page turn), 0
    where a sentence is running.
    """

    row: int
    marks: tuple[Mark, ...]
    strength: int
    capital: bool


def candidates(rows: list[Row], words: ReadingWords) -> list[Candidate]:
    """Every row that begins with a mark, in order."""
    found = []
    for place, row in enumerate(rows):
        marks = readings(row.words, words)
        if row.role == "bullet" and not marks:
            marks = (Mark(key=f"•{row.line.level}", system="•", values=(), bare="", printed="", ends=0),)
        if marks and marks[0].loose and marks[0].ends == len(row.words) and not _titled(rows, place):
            continue
        if marks:
            rest = row.words[marks[0].ends :].lstrip("“\"«‘'(¿¡[")
            capital = not rest or not rest[0].islower()
            found.append(Candidate(place, marks, _strength(rows, place), capital))
    return found


def _titled(rows: list[Row], place: int) -> bool:
    """Whether the next line is a title: a short one of its own, as below a number that stands alone."""
    following = rows[place + 1] if place + 1 < len(rows) else None
    return following is not None and not following.ends and len(following.words) < _LONGEST_HEADING


def _strength(rows: list[Row], place: int) -> int:
    row = rows[place]
    if row.gap == HARD:
        return 2
    if row.gap == TURN:
        return 1 if row.after_terminal or _after_heading(rows, place) else 0
    return 1 if row.after_terminal or _after_heading(rows, place) else 0


def _after_heading(rows: list[Row], place: int) -> bool:
    """Whether the line before is a short one of its own, such as a heading directly above its first item."""
    before = rows[place - 1] if place else None
    if before is None or len(before.words) >= _LONGEST_HEADING or before.words[0].islower():
        return False
    return before.gap == HARD or (before.after_terminal and not before.ends)


def parents_of_series(found: list[Candidate]) -> dict[str, str | None]:
    """Series → the series that it lies in, told by what stands directly before its beginnings; None: outermost."""
    before: dict[str, Counter[str | None]] = defaultdict(Counter)
    last: Mark | None = None
    for candidate in found:
        if candidate.strength < 2:
            continue
        mark = _likeliest(candidate, last)
        if mark.loose:
            continue
        if mark.values and mark.values[-1] == 1 and (last is None or last.key != mark.key):
            inside = last is not None and not (mark.is_named and last.system == "•")  # no article lies in a bullet
            before[mark.key][last.key if last is not None and inside else None] += 1
        last = mark
    above = {key: counts.most_common(1)[0][0] for key, counts in before.items()}
    for key, parent in list(above.items()):
        if parent is not None and above.get(parent) == key and before[key][parent] <= before[parent][key]:
            above[key] = None  # each begins below the other: the one that does so more often lies inside
    return above


def _likeliest(candidate: Candidate, last: Mark | None) -> Mark:
    if last is not None:
        for mark in candidate.marks:
            if mark.key == last.key and mark.values and last.values and mark.values[-1] == last.values[-1] + 1:
                return mark
    return next((mark for mark in candidate.marks if mark.values and mark.values[-1] == 1), candidate.marks[0])


def established(found: list[Candidate]) -> Counter[str]:
    """Series → how many strong candidates it has."""
    return Counter(mark.key for candidate in found if candidate.strength == 2 for mark in candidate.marks[:1])
