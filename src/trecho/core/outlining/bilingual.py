"""Documents in two languages: their rows told apart, each outlined by itself, and the readings put side by side."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

import msgspec

from trecho.core.outlining.guessing import Tongues
from trecho.core.outlining.headings import paragraph_end
from trecho.core.outlining.numerals import roman
from trecho.core.outlining.rows import Row
from trecho.core.outlining.words import ReadingWords
from trecho.core.plan import Area, Doubt, Item, Reading

_SAMPLE = 2000
_LEAST_SHARE = 0.2
_LEAST_ROWS = 3


def sides(rows: list[Row], languages: Mapping[str, ReadingWords], language: str | None = None) -> dict[str, list[Row]]:
    """Language → its rows: one entry for a document in one language; two where a second one has a fifth of it.

    English comes first where it is one of two, else the language that is printed first.
    """
    if language is not None:
        return {language: rows}
    tongues = Tongues(languages)
    whole = tongues.likeliest(" ".join(row.words for row in rows[:_SAMPLE]))
    found = _languages(rows, tongues, whole) if len(rows) >= 2 * _LEAST_ROWS else [whole]
    if len(found) < 2:
        return {found[0]: rows}
    codes = _codes(rows, found, tongues)
    found.sort(key=lambda code: (code != "en", codes.index(code) if code in codes else len(codes)))
    return {code: [row for row, other in zip(rows, codes, strict=True) if other == code] for code in found}


def _languages(rows: list[Row], tongues: Tongues, whole: str) -> list[str]:
    """The languages that the document is in: one, or two that both have at least a fifth of its paragraphs."""
    weight: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for written in _sample(rows):
        code = tongues.sure(written)
        if code is not None:
            weight[code] += len(written) * (3 if code == "zh" else 1)
            count[code] += 1
    share = weight.total() * _LEAST_SHARE
    found = [code for code, total in weight.most_common(2) if total > share and count[code] >= _LEAST_ROWS]
    return found or [whole]


def _sample(rows: list[Row]) -> Iterator[str]:
    """The words of the paragraphs; of long documents those of stretches spread over the whole."""
    stretches = [(0, len(rows))]
    if len(rows) > _SAMPLE:
        step = len(rows) // 20
        stretches = [(start, start + _SAMPLE // 20) for start in range(0, len(rows) - step, step)]
    for start, stop in stretches:
        place = start
        while place < stop:
            end = min(paragraph_end(rows, place), len(rows))
            yield " ".join(row.words for row in rows[place:end])
            place = end


def _codes(rows: list[Row], found: list[str], tongues: Tongues) -> list[str]:
    """The language of each row, told paragraph by paragraph.

    Where nothing tells (a name, a number), a document that alternates goes on alternating, any other goes on as before.
    """
    told: list[tuple[int, str | None]] = []
    place = 0
    while place < len(rows):
        end = paragraph_end(rows, place)
        written = " ".join(row.words for row in rows[place:end])
        told.append((end - place, tongues.likelier_of(written, found)))
        place = end
    known = [code for _, code in told if code is not None]
    changes = sum(a != b for a, b in itertools.pairwise(known))
    alternating = 10 * changes >= 6 * len(known)
    first = known[0] if known else found[0]
    codes: list[str] = []
    for size, code in told:
        last = codes[-1] if codes else first
        other = next(each for each in found if each != last)
        codes += [code or (other if alternating and codes else last)] * size
    return codes


def merged(readings: dict[str, Reading]) -> Reading:
    """The reading of the first language, with the words of the other in `parallel` where the paths are the same."""
    main, *others = readings.values()
    for other in others:
        main = _beside(main, other)
    return main


def _beside(main: Reading, other: Reading) -> Reading:
    code = other.language
    known_as = _places_in(main, other)
    items = {known_as[place_of(item.path)]: item for item in other.items()}
    areas = {known_as[place_of(area.path)]: area for area in other.areas}
    missing = [item.path for item in main.items() if place_of(item.path) not in items]
    doubts = [Doubt(path=path, what=f"the {code} text has no item of this number") for path in missing]
    known = {place_of(item.path) for item in main.items()}
    told = set(main.warnings)
    doubts += [
        Doubt(path=item.path, what=f"only the {code} text has an item of this number")
        for place, item in items.items()
        if place not in known
    ]
    return msgspec.structs.replace(
        main,
        areas=tuple(_area_beside(area, areas.get(place_of(area.path)), items, code) for area in main.areas),
        period=main.period or other.period,
        warnings=(*main.warnings, *(doubt for doubt in other.warnings if doubt not in told), *doubts),
    )


def _places_in(main: Reading, other: Reading) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Each place of the other text → its place in the main one: `2.3.1` is `2.3.a` where all parts below 2.3 are so.

    Parts that no number brings together are paired in order where both texts have as many below the same part.
    """
    below: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for place in _places(main):
        below[place[:-1]].append(place)
    others: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for place in _places(other):
        others[place[:-1]].append(place)
    known: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}
    for above in sorted(others, key=len):
        here = known.get(above, above)
        renamed = [(*here, place[-1]) for place in others[above]]
        beside = below.get(here, [])
        alike = len(beside) == len(renamed) and not set(beside) & set(renamed)
        known.update(zip(others[above], beside if alike else renamed, strict=True))
    return known


def _places(reading: Reading) -> Iterator[tuple[str, ...]]:
    """The places of the areas and items of a text, each once, in order."""
    paths = [path for area in reading.areas for path in (area.path, *(item.path for item in area.items))]
    yield from dict.fromkeys(place_of(path) for path in paths)


def place_of(path: str) -> tuple[str, ...]:
    """A path as places in series, so that `II.1.b` and `2.1.b`, and Chinese and Roman numbers, are the same."""
    return tuple(str(roman(part) or part) if part.isupper() else part.lower() for part in path.split("."))


def _area_beside(area: Area, other: Area | None, items: dict[tuple[str, ...], Item], code: str) -> Area:
    return msgspec.structs.replace(
        area,
        parallel={**area.parallel, code: other.title} if other is not None else area.parallel,
        items=tuple(
            msgspec.structs.replace(item, parallel={**item.parallel, code: items[place_of(item.path)].text})
            if place_of(item.path) in items
            else item
            for item in area.items
        ),
    )
