"""Codes every commitment of a reading, and gathers their targets."""

from collections.abc import Mapping

import msgspec

from trecho.core.coding.coding import Codebook, coding_of
from trecho.core.coding.placing import placed
from trecho.core.plan import Area, Reading
from trecho.core.pledge import Coding


def coded_reading(reading: Reading, book: Codebook) -> Reading:
    """The reading with a coding on every item and all targets in the order of the text; offsets are in its text."""
    known: Known = {}
    titles = {area.path: area.title for area in reading.areas}
    areas = tuple(
        _coded_area(area, reading, book, _around(area, titles, reading.title), known) for area in reading.areas
    )
    codings = [item.coding for area in areas for item in area.items if item.coding is not None]
    targets = tuple(target for coding in codings for target in coding.targets)
    return msgspec.structs.replace(reading, areas=areas, targets=targets)


# What was coded of a document: the same words under the same titles say the same.
Known = dict[tuple[str, str, str], Coding]


def _coded_area(area: Area, reading: Reading, book: Codebook, around: str, known: Known) -> Area:
    items = tuple(
        msgspec.structs.replace(
            item, coding=placed(_coding(item.text, book, _heading(area, item.title), around, known), item, reading.text)
        )
        for item in area.items
    )
    return msgspec.structs.replace(area, items=items)


def _coding(text: str, book: Codebook, heading: str, around: str, known: Known) -> Coding:
    said = (text, heading, around)
    if said not in known:
        known[said] = coding_of(text, book, heading, around)
    return known[said]


def _around(area: Area, titles: Mapping[str, str], whole: str) -> str:
    """The titles above the area: of those areas that it is part of, and of the document."""
    parts = area.path.split(".")
    above = (".".join(parts[:size]) for size in range(1, len(parts)))
    return ". ".join([*(titles[path] for path in above if path in titles), whole or ""])


def _heading(area: Area, title: str | None) -> str:
    return f"{area.title}. {title}" if title else area.title
