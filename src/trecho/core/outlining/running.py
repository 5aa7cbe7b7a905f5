"""Running headers and footers, page numbers and ruled lines: what stands on the page but belongs to nothing."""

import re
from collections import Counter, defaultdict

from trecho.core.outlining.margins import outside
from trecho.core.outlining.rows import Row, without
from trecho.core.outlining.words import ReadingWords

_DECORATED = re.compile(r"^[\s\-–—|·•\[(~]*|[\s\-–—|·•\])~]*$")
_OF = re.compile(r"\d{1,4}\s*/\s*\d{1,4}")
_DIGITS = re.compile(r"\d+|\b[ivxl]+\b")
RULE = re.compile(r"[_\-–—=*~.·•\s⁎⸺⸻─━═]{3,}")
_FIGURES = re.compile(r"\d{1,9}")
_EDGE = 4


def without_running(rows: list[Row], words: ReadingWords) -> list[Row]:
    """The rows without page numbers, running headers and footers; pages are counted where only numbers told them."""
    paged = any(row.page > 1 or row.line.bottom for row in rows)
    numbers = _page_numbers(rows, words, paged=paged)
    dropped = set(numbers) | (_at_edges(rows) if paged else _beside(rows, numbers) | _interrupting(rows, numbers))
    dropped |= outside(rows, dropped)
    if not paged and len(numbers) > 1:
        _count_pages(rows, numbers)
    return without(rows, dropped)


def _page_numbers(rows: list[Row], words: ReadingWords, *, paged: bool) -> list[int]:
    said, bare = [], []
    for place, row in enumerate(rows):
        if len(row.words) > 40 or row.line.hard:
            continue
        plain = _DECORATED.sub("", row.words)
        if words.page_number.fullmatch(plain) or _OF.fullmatch(plain):
            said.append(place)
        elif plain.isdecimal() and len(plain) < 5 and RULE.sub("", row.words):
            bare.append((place, int(plain)))
    return sorted(said + _counting(bare, rows, paged=paged))


def _counting(bare: list[tuple[int, int]], rows: list[Row], *, paged: bool) -> list[int]:
    """Lines that are only a number and count upwards through the document, one for each page."""
    if paged:
        edges = [(place, number - rows[place].page) for place, number in bare if _is_edge(rows, place)]
        usual = Counter(shift for _, shift in edges).most_common(1)
        return [place for place, shift in edges if shift == usual[0][0] and (usual[0][1] > 1 or shift == 0)]
    chains = [
        place
        for index, (place, number) in enumerate(bare)
        if (index > 0 and number - bare[index - 1][1] == 1)
        or (index + 1 < len(bare) and bare[index + 1][1] - number == 1)
    ]
    return chains if len(chains) > 1 else []


def _is_edge(rows: list[Row], place: int) -> bool:
    page = rows[place].page
    before = rows[max(0, place - _EDGE)].page
    after = rows[min(len(rows) - 1, place + _EDGE)].page
    return before != page or after != page or place < _EDGE or place >= len(rows) - _EDGE


def _shape(row: Row) -> str:
    return _DIGITS.sub("#", row.words.lower())


def _at_edges(rows: list[Row]) -> set[int]:
    """Lines at the head or foot of pages whose words return on other pages, whatever their numbers."""
    pages: dict[int, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        pages[row.page].append(place)
    seen: dict[str, set[int]] = defaultdict(set)
    shapes: dict[int, str] = {}
    for page, places in pages.items():
        for place, side in _edge_places(rows, places).items():
            if _may_run(rows[place]):
                shapes[place] = side + _shape(rows[place])
                seen[shapes[place]].add(page)
    least = 2 if len(pages) < 6 else 3
    alike: dict[str, list[int]] = defaultdict(list)
    for place, shape in shapes.items():
        if len(seen[shape]) >= least:
            alike[shape].append(place)
    return {place for places in alike.values() for place in _paced(rows, places)}


def _paced(rows: list[Row], places: list[int]) -> list[int]:
    """Those of lines that are alike but for their numbers whose numbers stay the same or go with the pages.

    Items that are worded alike (`7. To hold the fair …`) have numbers too, but theirs go their own way.
    """
    figures = {place: [int(digits) for digits in _FIGURES.findall(rows[place].words)] for place in places}
    count = len(figures[places[0]])
    kept = [place for place in places if len(figures[place]) == count]
    for column in range(count):
        values = Counter(figures[place][column] for place in kept)
        steps = Counter(figures[place][column] - rows[place].page for place in kept)
        kept = [
            place
            for place in kept
            if values[figures[place][column]] > 1 or steps[figures[place][column] - rows[place].page] > 1
        ]
    return kept


def _edge_places(rows: list[Row], places: list[int]) -> dict[int, str]:
    """The lines at the head and at the foot of a page, each with its side: running lines keep to theirs."""
    ordered = places
    if rows[places[0]].line.bottom:
        ordered = sorted(places, key=lambda place: rows[place].line.top)
    feet = dict.fromkeys(ordered[-_EDGE:], "foot ")
    return {**feet, **dict.fromkeys(ordered[: min(_EDGE, (len(ordered) + 1) // 2)], "head ")}


def _may_run(row: Row) -> bool:
    """A running line ends as no sentence or clause does: those may return as well, but belong to the text."""
    return not row.ends and row.role != "bullet"


def _beside(rows: list[Row], numbers: list[int]) -> set[int]:
    """Lines next to page numbers that return beside most of them."""
    near = [place for number in numbers for place in (number - 2, number - 1, number + 1, number + 2)]
    near = [place for place in dict.fromkeys(near) if 0 <= place < len(rows) and place not in numbers]
    shapes = Counter(_shape(rows[place]) for place in near)
    least = max(2, len(numbers) // 2)
    return {
        place
        for place in near
        if shapes[_shape(rows[place])] >= least and _may_run(rows[place]) and not RULE.fullmatch(rows[place].words)
    }  # a ruled line is what notes are known by


def _interrupting(rows: list[Row], numbers: list[int]) -> set[int]:
    """Where no page numbers are: lines that return word for word and mostly cut a sentence in two."""
    if numbers:
        return set()
    shapes: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if 10 < len(row.words) < 120 and not row.ends and not row.line.hard:
            shapes[row.words].append(place)
    return {
        place
        for places in shapes.values()
        if len(places) > 2
        and sum(_cuts(rows, place) for place in places) * 2 >= len(places)
        and len({_shape(rows[place - 1]) for place in places}) == len(places)
        for place in places
    }


def _cuts(rows: list[Row], place: int) -> bool:
    before = rows[place - 1] if place else None
    return before is not None and not before.ends and len(before.words) > 40


def _count_pages(rows: list[Row], numbers: list[int]) -> None:
    """Gives every row the page that it stands on, where only page numbers at the foot (or head) tell it."""
    at_head = numbers[0] < 3 and rows[numbers[0]].line.start < 400
    page = 0 if at_head else 1
    marks = set(numbers)
    for place, row in enumerate(rows):
        if at_head and place in marks:
            page += 1
        row.page = max(page, 1)
        if not at_head and place in marks:
            page += 1
