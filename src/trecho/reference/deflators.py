"""Price levels of years, for constant prices: bundled or an institution's own; a year that is not in the table is refused.

The bundled table holds consumer prices, 2000 to 2023, in prices of 2021: of the United States (for sums in dollars, and
for a giver that is not named) and of China. It is no GDP deflator: for AidData's or the OECD's constant dollars name a
table of your own in `TRECHO_DEFLATORS`. A table has the columns of `deflators.csv`: country (ISO alpha-3, empty: sums in dollars), year, level (1 in the
base year), base, source.
"""

import csv
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files

from trecho.core.assessing.currency import Deflator
from trecho.core.noun import Noun
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.reference.tables import LEVELS


class Level(Noun, frozen=True):
    """A year's price level against the base year, and who says so."""

    level: Decimal
    base: int
    source: str


def deflators(table: str = "") -> Deflator:
    """The price level of a year for a country, from the text of a table (bundled where empty); None where it does not say."""
    levels = _levels(table)

    def level_of(year: int, country: str | None) -> Decimal | None:
        found = levels.get((country or "", year))
        return found.level if found else None

    return level_of


@cache
def _levels(table: str) -> dict[tuple[str, int], Level]:
    text = table or (files("trecho.reference") / "deflators.csv").read_text("utf-8")
    where = LEVELS if table else "deflators.csv"
    levels = {}
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        try:
            level = Level(Decimal(row["level"]), int(row["base"]), row["source"])
            levels[row["country"], int(row["year"])] = level
        except (KeyError, ValueError, TypeError, InvalidOperation):
            raise Trouble(
                Sentence("%(file)s, row %(row)s", file=where, row=number),
                "no price level",
                "give country, year, level, base, source",
            ) from None
        if level.level <= 0:
            raise Trouble(
                Sentence("%(file)s, row %(row)s", file=where, row=number),
                "a price level is above zero",
                "1 is the base year's",
            )
    bases = {level.base for level in levels.values()}
    if len(bases) > 1:
        raise Trouble(where, "it mixes base years %(years)s", "bring all levels to one base year", years=sorted(bases))
    return levels
