"""Documents in two languages: their rows told apart, each outlined by itself, and the readings put side by side."""

import re
from collections import Counter
from collections.abc import Mapping

import msgspec

from trecho.core.outlining.guessing import language_of
from trecho.core.outlining.headings import paragraph_end
from trecho.core.outlining.rows import Row
from trecho.core.outlining.words import ReadingWords
from trecho.core.plan import Area, Doubt, Item, Reading

_LETTERS = re.compile(r"[^\W\d_]{2}|[一-鿿]")
_HAN = re.compile(r"[一-鿿]")
_LEAST_SHARE = 0.2
_LEAST_ROWS = 3


def sides(rows: list[Row], languages: Mapping[str, ReadingWords], language: str | None = None) -> dict[str, list[Row]]:
    """Language → its rows: one entry for a document in one language; two where a second one has a fifth of it."""
    whole = language_of(" ".join(row.words for row in rows[:4000]), languages)
    if language is not None or len(rows) < 2 * _LEAST_ROWS:
        return {(language or whole).partition("-")[0] if not language else language: rows}
    codes = _codes(rows, languages, whole)
    weight: Counter[str] = Counter()
    for row, code in zip(rows, codes, strict=True):
        weight[code] += len(row.words) * (3 if code == "zh" else 1)
    share = weight.total() * _LEAST_SHARE
    found = [code for code, count in weight.most_common(2) if count > share and codes.count(code) >= _LEAST_ROWS]
    if len(found) < 2 or not _is_parallel(codes, found):
        return {whole: rows}
    found.sort(key=lambda code: code != "en")
    return {code: [row for row, other in zip(rows, codes, strict=True) if other == code] for code in found}


def _codes(rows: list[Row], languages: Mapping[str, ReadingWords], whole: str) -> list[str]:
    """The language of each row, told paragraph by paragraph; what tells none goes with the one before."""
    latin = _latin_language(rows, languages)
    codes: list[str] = []
    place = 0
    while place < len(rows):
        end = paragraph_end(rows, place)
        written = " ".join(row.words for row in rows[place:end])
        if not _LETTERS.search(written):
            code = codes[-1] if codes else whole
        else:
            code = language_of(written, languages, unknown=latin)
            latin = code if code != "zh" else latin
        codes += [code] * (end - place)
        place = end
    return codes


def _latin_language(rows: list[Row], languages: Mapping[str, ReadingWords]) -> str:
    """The language of the paragraphs in Latin letters."""
    return language_of(" ".join(row.words for row in rows[:4000] if not _HAN.search(row.words)), languages)


def _is_parallel(codes: list[str], found: list[str]) -> bool:
    """Whether the languages alternate, or one follows the other as a whole; a few foreign lines are no version."""
    kept = [code for code in codes if code in found]
    return len(kept) > 0.9 * len(codes)


def merged(readings: dict[str, Reading]) -> Reading:
    """The reading of the first language, with the words of the other in `parallel` where the paths are the same."""
    main, *others = readings.values()
    for other in others:
        main = _beside(main, other)
    return main


def _beside(main: Reading, other: Reading) -> Reading:
    code = other.language
    items = {item.path: item for item in other.items()}
    areas = {area.path: area for area in other.areas}
    missing = [item.path for item in main.items() if item.path not in items]
    doubts = [Doubt(path=path, what=f"the {code} text has no item of this number") for path in missing]
    known = {item.path for item in main.items()}
    doubts += [
        Doubt(path=path, what=f"only the {code} text has an item of this number") for path in items if path not in known
    ]
    return msgspec.structs.replace(
        main,
        areas=tuple(_area_beside(area, areas.get(area.path), items, code) for area in main.areas),
        period=main.period or other.period,
        warnings=(*main.warnings, *(doubt for doubt in other.warnings if doubt not in main.warnings), *doubts),
    )


def _area_beside(area: Area, other: Area | None, items: dict[str, Item], code: str) -> Area:
    return msgspec.structs.replace(
        area,
        parallel={**area.parallel, code: other.title} if other is not None else area.parallel,
        items=tuple(
            msgspec.structs.replace(item, parallel={**item.parallel, code: items[item.path].text})
            if item.path in items
            else item
            for item in area.items
        ),
    )
