"""Codes every commitment of a reading, and gathers their targets."""

import msgspec

from trecho.core.coding.coding import Codebook, coding_of
from trecho.core.coding.placing import placed
from trecho.core.plan import Area, Reading


def coded_reading(reading: Reading, book: Codebook) -> Reading:
    """The reading with a coding on every item and all targets in the order of the text; offsets are in its text."""
    areas = tuple(_coded_area(area, reading, book) for area in reading.areas)
    codings = [item.coding for area in areas for item in area.items if item.coding is not None]
    targets = tuple(target for coding in codings for target in coding.targets)
    return msgspec.structs.replace(reading, areas=areas, targets=targets)


def _coded_area(area: Area, reading: Reading, book: Codebook) -> Area:
    around = _around(area, reading)
    items = tuple(
        msgspec.structs.replace(
            item, coding=placed(coding_of(item.text, book, _heading(area, item.title), around), item, reading.text)
        )
        for item in area.items
    )
    return msgspec.structs.replace(area, items=items)


def _around(area: Area, reading: Reading) -> str:
    """The titles above the area: of those areas that it is part of, and of the document."""
    above = [one.title for one in reading.areas if area.path.startswith(f"{one.path}.")]
    return ". ".join([*above, reading.title or ""])


def _heading(area: Area, title: str | None) -> str:
    return f"{area.title}. {title}" if title else area.title
