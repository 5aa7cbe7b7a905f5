"""Contents pages: entries with leaders or page numbers, or headings that return later; they belong to nothing."""

import re
import unicodedata
from bisect import bisect_left

from trecho.core.outlining.rows import Row, without
from trecho.core.outlining.words import ReadingWords

_ENTRY = re.compile(
    r"^(?P<title>.*?)(?:(?:\s*(?:\.\s?){3,}|\s*…+|\s*·{3,}|\s*_{3,}|\s+)\s*)(?P<page>\d{1,4}|[ivxlc]{1,6})$"
)
_LONGEST_NAME = 40
_TAIL = 300
_LEAST_NAME = 9
_ALIKE = 50  # lines that begin alike and are looked at
_DOTS = re.compile(r"(?:(?:\.\s?){5,}|…{2,}|·{4,})\s*(?:\d{1,4}|[ivxlc]{1,6})?$")


def without_contents(rows: list[Row], words: ReadingWords) -> list[Row]:
    """The rows without contents pages."""
    dropped = {place for place, row in enumerate(rows) if row.role == "contents"}
    dotted = {place for place, row in enumerate(rows) if not row.line.hard and _has_leader(row.words)}
    if len(dotted) > 1:
        dropped |= dotted
    names = {_canon(word) for word in words.contents}
    later: _Later | None = None
    for place, row in enumerate(rows):
        if place not in dropped and len(row.words) < _LONGEST_NAME and _canon(row.words) in names:
            later = later or _Later(rows)
            entries = _entries(rows, place + 1, later)
            dotted_one = any(_has_leader(rows[entry].words) for entry in entries)
            if len(entries) > 1 or dotted_one or place + 1 in dropped:
                dropped |= {place, *entries}
    return without(rows, _with_wrapped(rows, dropped))


def _has_leader(written: str) -> bool:
    """Whether a row of dots leads to the end of the words or to the page number there."""
    if written[-1:].isalpha() and written[-1] not in "ivxlcIVXLC":
        return False
    end = written[-_TAIL:]
    return (".." in end or ". ." in end or "…" in end or "··" in end) and _DOTS.search(end) is not None


def _with_wrapped(rows: list[Row], dropped: set[int]) -> set[int]:
    """Also the first lines of entries that take two, which stand between dropped ones without a leader."""
    wrapped = {
        place
        for place in range(1, len(rows) - 1)
        if place not in dropped and place - 1 in dropped and place + 1 in dropped and not rows[place].ends
    }
    return dropped | wrapped


class _Later:
    """Where words stand for the last time in the document, whole or as the beginning of a line."""

    def __init__(self, rows: list[Row]) -> None:
        self.last = {_canon(row.words): place for place, row in enumerate(rows)}
        self._sorted = sorted(self.last)

    def has(self, title: str, place: int) -> bool:
        """Whether the words stand behind `place` as a line of their own."""
        return self.last.get(title, -1) > place

    def has_beginning(self, start: str, place: int) -> bool:
        """Whether a line behind `place` begins with the words, or the words begin with such a line."""
        first = bisect_left(self._sorted, start)
        longer = (title for title in self._sorted[first : first + _ALIKE] if title.startswith(start))
        shorter = (start[:size] for size in range(_LEAST_NAME, len(start)))
        return any(self.has(title, place) for title in (*longer, *shorter))


def _entries(rows: list[Row], start: int, later: _Later) -> set[int]:
    """The places of the entries that follow a contents heading."""
    found: set[int] = set()
    place = start
    while place < len(rows):
        if _is_entry(rows, place, later):
            found.add(place)
            place += 1
        elif (
            place + 1 < len(rows)
            and not rows[place].ends
            and _is_entry(rows, place + 1, later, before=rows[place].words)
        ):
            found |= {place, place + 1}
            place += 2
        else:
            break
    return found


def _is_entry(rows: list[Row], place: int, later: _Later, before: str = "") -> bool:
    written = f"{before} {rows[place].words}".strip()
    if len(written) > _TAIL:
        return False
    if _has_leader(written):
        return True
    entry = _ENTRY.match(written)
    titles = [written] if entry is None else [written, entry["title"]]
    if any(later.has(_canon(title), place) for title in titles):
        return True
    if entry is None:
        return False
    start = _canon(entry["title"])
    return len(start) >= _LEAST_NAME and later.has_beginning(start, place)


def _canon(written: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", written)).lower()
