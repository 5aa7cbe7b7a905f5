"""Moves the offsets of a coding from a commitment's own text to the text of the reading that it was joined from."""

from typing import TypeVar

import msgspec

from trecho.core.passage import Span
from trecho.core.plan import Item
from trecho.core.pledge import Coding, Mechanism, Mention, Pledge, Target

Placed = TypeVar("Placed", Pledge, Target, Mechanism, Mention)

_LOST = "-‐‑\u00ad"


def places_of(item: Item, text: str) -> tuple[int, ...]:
    """For each character of the item's text, its place in the reading's `text`; white space and lost hyphens are passed over."""
    pieces = item.pieces or (Span(item.start, item.end),)
    source = [place for piece in pieces for place in range(piece.start, piece.end)]
    places: list[int] = []
    at = 0
    for sign in item.text:
        if sign.isspace():
            places.append(source[min(at, len(source) - 1)] if source else item.start)
            continue
        ahead = at
        while (
            ahead < len(source)
            and text[source[ahead]] != sign
            and (text[source[ahead]].isspace() or text[source[ahead]] in _LOST)
        ):
            ahead += 1
        at = ahead if ahead < len(source) else at
        places.append(source[min(at, len(source) - 1)] if source else item.start)
        at += 1
    return tuple(places)


def placed(coding: Coding, item: Item, text: str) -> Coding:
    """The coding with its offsets in the reading's text, and the item's path on its targets."""
    places = places_of(item, text)
    return Coding(
        pledges=tuple(_moved(one, places) for one in coding.pledges),
        targets=tuple(msgspec.structs.replace(_moved(one, places), path=item.path) for one in coding.targets),
        mechanisms=tuple(_moved(one, places) for one in coding.mechanisms),
        instruments=tuple(_moved(one, places) for one in coding.instruments),
        beneficiaries=tuple(_moved(one, places) for one in coding.beneficiaries),
        conditions=tuple(_moved(one, places) for one in coding.conditions),
        sdg_goals=coding.sdg_goals,
        crs_sectors=coding.crs_sectors,
        crs_purposes=coding.crs_purposes,
        checkability=coding.checkability,
    )


def _moved(value: Placed, places: tuple[int, ...]) -> Placed:
    if value.start is None or value.end is None or not places:
        return value
    start = places[min(value.start, len(places) - 1)]
    end = places[min(value.end, len(places)) - 1] + 1 if value.end > value.start else start
    return msgspec.structs.replace(value, start=start, end=max(start, end))
