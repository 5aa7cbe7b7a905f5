"""Price levels of years, for constant prices: an institution's own table; a year that is not in it is refused, never 1.

The bundled table is empty: Trecho ships no figure that it has not taken from a source itself. A table has the columns of
`deflators.csv`: country (ISO alpha-3, empty for the giver), year, level (1 in the base year), base, source.
"""

import csv
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from pathlib import Path

from trecho.core.assessing.currency import Deflator
from trecho.core.noun import Noun
from trecho.core.trouble import Trouble


class Level(Noun, frozen=True):
    """A year's price level against the base year, and who says so."""

    level: Decimal
    base: int
    source: str


def deflators(table: Path | None = None) -> Deflator:
    """The price level of a year for a country, from the table (bundled where None); None where it does not say."""
    levels = _levels(table)

    def level_of(year: int, country: str | None) -> Decimal | None:
        found = levels.get((country or "", year))
        return found.level if found else None

    return level_of


@cache
def _levels(table: Path | None) -> dict[tuple[str, int], Level]:
    bundled = files("trecho.reference") / "deflators.csv"
    text = bundled.read_text("utf-8") if table is None else table.read_text("utf-8")
    levels = {}
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        try:
            level = Level(Decimal(row["level"]), int(row["base"]), row["source"])
            levels[row["country"], int(row["year"])] = level
        except (KeyError, ValueError, TypeError, InvalidOperation):
            raise Trouble(
                f"{table}, row {number}", "no price level", "give country, year, level, base, source"
            ) from None
        if level.level <= 0:
            raise Trouble(f"{table}, row {number}", "a price level is above zero", "1 is the base year's")
    bases = {level.base for level in levels.values()}
    if len(bases) > 1:
        raise Trouble(str(table), f"it mixes base years {sorted(bases)}", "bring all levels to one base year")
    return levels
