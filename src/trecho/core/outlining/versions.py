"""Language versions of one plan side by side: aligned by number, checked by content, by order where numbers differ."""

import re

import msgspec

from trecho.core.outlining.bilingual import place_of
from trecho.core.plan import Area, Doubt, Item, Reading

_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
_GAP = -0.6
_SAME_NUMBER = 0.7
_MOST_PAIRS = 4_000_000  # beyond, items are paired by number alone
_WIDE = re.compile(r"[一-鿿]")
_CHINESE_LENGTH = 3.0  # a Chinese character says about as much as three letters


def side_by_side(main: Reading, other: Reading) -> Reading:
    """The main reading with the other language's words in `parallel`, and a doubt wherever the two do not agree.

    Items are paired by number; where the numbering differs, by order, figures and length. Told are items that one
    version lacks, pairs with different numbers, and pairs whose figures differ.
    """
    pairs, alone = _paired(list(main.items()), list(other.items()))
    code = other.language
    texts = {mine.path: theirs for mine, theirs in pairs}
    areas = {place_of(area.path): area.title for area in other.areas}
    doubts = [doubt for mine, theirs in pairs for doubt in _doubts(mine, theirs, code)]
    doubts += [
        Doubt(path=mine.path, what=f"the {code} version has no such item")
        for mine in main.items()
        if mine.path not in texts
    ]
    doubts += [Doubt(path=item.path, what=f"only the {code} version has this item") for item in alone]
    return msgspec.structs.replace(
        main,
        areas=tuple(_with(area, areas.get(place_of(area.path)), texts, code) for area in main.areas),
        warnings=(*main.warnings, *doubts),
    )


def _with(area: Area, title: str | None, texts: dict[str, Item], code: str) -> Area:
    items = tuple(
        msgspec.structs.replace(item, parallel={**item.parallel, code: texts[item.path].text})
        if item.path in texts
        else item
        for item in area.items
    )
    return msgspec.structs.replace(area, parallel={**area.parallel, **({code: title} if title else {})}, items=items)


def _doubts(mine: Item, theirs: Item, code: str) -> list[Doubt]:
    found = []
    if place_of(mine.path) != place_of(theirs.path):
        found.append(Doubt(path=mine.path, what=f"the {code} version numbers this item {theirs.path}"))
    if (here := figures_of(mine.text)) != (there := figures_of(theirs.text)):
        only = ", ".join(sorted(here - there)) or "none"
        others = ", ".join(sorted(there - here)) or "none"
        found.append(Doubt(path=mine.path, what=f"figures differ: {only} here, {others} in the {code} version"))
    return found


def figures_of(text: str) -> frozenset[str]:
    """The figures of a text, without the signs that languages set between thousands and before decimals.

    万 and 亿, and figures in words, are not resolved: such figures differ and are told.
    """
    return frozenset(re.sub(r"[^\d]", "", figure) for figure in _FIGURE.findall(text))


def _paired(mine: list[Item], theirs: list[Item]) -> tuple[list[tuple[Item, Item]], list[Item]]:
    """The pairs of items, and the other version's items that have no partner."""
    places = {place_of(item.path): item for item in theirs}
    if {place_of(item.path) for item in mine} == set(places) or len(mine) * len(theirs) > _MOST_PAIRS:
        pairs = [(item, places[place]) for item in mine if (place := place_of(item.path)) in places]
        taken = {other.path for _, other in pairs}
        return pairs, [item for item in theirs if item.path not in taken]
    pairs = _by_order(mine, theirs)
    taken = {other.path for _, other in pairs}
    return pairs, [item for item in theirs if item.path not in taken]


def _by_order(mine: list[Item], theirs: list[Item]) -> list[tuple[Item, Item]]:
    """The pairing in order with the greatest likeness (Needleman and Wunsch)."""
    width = len(theirs) + 1
    best = [[_GAP * place for place in range(width)]]
    for row, item in enumerate(mine, 1):
        line = [_GAP * row]
        for column, other in enumerate(theirs, 1):
            line.append(
                max(
                    best[row - 1][column - 1] + _likeness(item, other),
                    best[row - 1][column] + _GAP,
                    line[column - 1] + _GAP,
                )
            )
        best.append(line)
    pairs = []
    row, column = len(mine), len(theirs)
    while row and column:
        if best[row][column] == best[row - 1][column] + _GAP:
            row -= 1
        elif best[row][column] == best[row][column - 1] + _GAP:
            column -= 1
        else:
            row, column = row - 1, column - 1
            pairs.append((mine[row], theirs[column]))
    return pairs[::-1]


def _likeness(mine: Item, theirs: Item) -> float:
    """From -1 to about 2: figures in common, similar length, the same number."""
    here, there = figures_of(mine.text), figures_of(theirs.text)
    figures = 2 * len(here & there) / (len(here) + len(there)) - 0.5 if here or there else 0.2
    lengths = sorted((_length(mine.text), _length(theirs.text)))
    return (
        figures
        + lengths[0] / max(lengths[1], 1.0)
        - 0.6
        + _SAME_NUMBER * (place_of(mine.path) == place_of(theirs.path))
    )


def _length(text: str) -> float:
    wide = len(_WIDE.findall(text))
    return len(text) - wide + wide * _CHINESE_LENGTH
