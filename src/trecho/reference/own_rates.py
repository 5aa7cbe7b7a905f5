"""An institution's own exchange rates, for currencies that the European Central Bank does not quote.

A CSV with the columns currency, to, date (a day, a month or a year, whose average the rate is), rate, source: so many
units of `to` for one of `currency`. What is not in it is refused: never a neighbouring year, never zero.
"""

import csv
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache

from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense, Noun
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.reference.tables import RATES

_YEAR, _MONTH = 4, 7

Bank = Callable[[str, str, str], Decimal | None]


class OwnRates(Noun, frozen=True):
    """Rates by currency, other currency and date as written."""

    table: Mapping[tuple[str, str, str], Decimal]

    def of(self, currency: str, to: str, moment: PartialDate, bank: Bank) -> Decimal | None:
        """Units of `to` for one of `currency`: as the table says, turned round, or on from what it says by the bank's rate."""
        direct = self._at(currency, to, moment)
        if direct is not None:
            return direct
        for anchor in sorted({other for name, other, _ in self.table if name in {currency, to}}):
            one = (
                Decimal(1)
                if anchor == currency
                else self._at(currency, anchor, moment) or bank(currency, anchor, str(moment))
            )
            other = Decimal(1) if anchor == to else self._at(anchor, to, moment) or bank(anchor, to, str(moment))
            if one is not None and other is not None:
                return one * other
        return None

    def _at(self, currency: str, to: str, moment: PartialDate) -> Decimal | None:
        written = str(moment)
        for date in dict.fromkeys((written, written[:_MONTH], written[:_YEAR])):
            if (currency, to, date) in self.table:
                return self.table[currency, to, date]
            if (to, currency, date) in self.table:
                return 1 / self.table[to, currency, date]
        return None


@cache
def own_rates(text: str) -> OwnRates:
    """The rates of a table; raises Trouble naming the row that is none."""
    table: dict[tuple[str, str, str], Decimal] = {}
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        try:
            rate = Decimal(row["rate"])
            key = (row["currency"], row["to"], str(PartialDate(row["date"])))
        except (KeyError, TypeError, InvalidOperation, Nonsense):
            raise Trouble(
                Sentence("%(file)s, row %(row)s", file=RATES, row=number),
                "is no rate",
                "give currency, to, date, rate, source",
            ) from None
        if not (rate.is_finite() and rate > 0 and row.get("source")):
            raise Trouble(
                Sentence("%(file)s, row %(row)s", file=RATES, row=number),
                "is no rate",
                "a rate is above zero and names its source",
            )
        table[key] = rate
    return OwnRates(table)
