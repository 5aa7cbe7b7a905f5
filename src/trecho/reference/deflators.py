"""Price levels of years, for constant prices: bundled or an institution's own; a year that is not in the table is refused.

The bundled table holds consumer prices, 2000 to 2023, in prices of 2021: of the United States (for sums in dollars, and
for a giver that is not named) and of China. It is no GDP deflator: for AidData's or the OECD's constant dollars give their
own. A table has the columns of `deflators.csv`: country (ISO alpha-3, empty: sums in dollars), year, level (1 in the
base year), base, source.
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
