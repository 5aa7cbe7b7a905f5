"""Currencies tied to another by law, which the European Central Bank does not quote: so many units for one of the anchor."""

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

from trecho.core.noun import Noun


class Peg(Noun, frozen=True):
    """`units` of the currency for one of `anchor`, from `since` on (to `until`, where it has ended)."""

    anchor: str
    units: Decimal
    since: date
    until: date | None
    source: str


@cache
def _pegs() -> dict[str, Peg]:
    text = (files("trecho.reference") / "pegs.csv").read_text("utf-8")
    return {
        row["currency"]: Peg(
            row["anchor"],
            Decimal(row["units"]),
            date.fromisoformat(row["since"]),
            date.fromisoformat(row["until"]) if row["until"] else None,
            row["source"],
        )
        for row in csv.DictReader(text.splitlines())
    }


def peg_on(currency: str, day: date) -> Peg | None:
    """The currency's peg on that day; None where it floats, or is tied in a way that we do not know."""
    peg = _pegs().get(currency)
    if peg is None or day < peg.since or (peg.until is not None and day > peg.until):
        return None
    return peg
