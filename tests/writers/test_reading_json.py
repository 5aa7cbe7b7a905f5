"""A reading written in pieces is the JSON that it would be in one."""

import msgspec

from trecho import __version__, chain
from trecho.core.plain import plain
from trecho.core.plan import Reading
from trecho.writers.reading_json import reading_json

_PLAN = "Plan 2024-2026\n\nThe ministers met.\n\nI. Trade\n\n1. To hold 3 fairs “of trade” by 2025.\n\n4. 加强合作。\n\nII. Health\n\n1. To heal.\n"


def _at_once(reading: Reading) -> bytes:
    shape = {"trecho": {"version": __version__, "schema": "reading/1"}, **plain(reading)}
    return msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n"


def test_pieces_make_the_whole() -> None:
    reading = chain.read(_PLAN.encode(), name="plan.txt")
    assert reading.warnings
    assert b"".join(reading_json(reading, "reading/1")) == _at_once(reading)
    coded = chain.code(reading)
    assert b"".join(reading_json(coded, "reading/1")) == _at_once(coded)
    empty = chain.read(b"Nothing.", name="none.txt")
    assert b"".join(reading_json(empty, "reading/1")) == _at_once(empty)


def test_areas_come_one_by_one() -> None:
    reading = chain.read(_PLAN.encode(), name="plan.txt")
    pieces = list(reading_json(reading, "reading/1"))
    assert sum(b'"title": "Trade"' in piece or b'"title": "Health"' in piece for piece in pieces) == 2
