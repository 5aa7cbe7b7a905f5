"""Exchange rates of the European Central Bank, shipped offline, and legal pegs: of a day, or a month's or year's average.

For currencies that neither knows, an institution names its own table in `TRECHO_RATES` (`own_rates.py`).
"""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from currency_converter import CurrencyConverter

from trecho.core.dates import PartialDate
from trecho.reference.own_rates import own_rates
from trecho.reference.pegs import peg_on

OWN = "TRECHO_RATES"

# Beyond the last published day a rate is not known; over a holiday or a gap the last one holds.
_LONGEST_GAP = timedelta(days=31)


def rate(currency: str, to: str, moment: PartialDate | None) -> Decimal | None:
    """Units of `to` for one of `currency`: the day's rate, or the mean of the month's or year's days; None if unknown."""
    if currency == to:
        return Decimal(1)
    if moment is None:
        return None
    found = _mean(currency, to, str(moment))
    return (
        own_rates(Path(os.environ[OWN])).of(currency, to, moment, _mean)
        if found is None and OWN in os.environ
        else found
    )


@lru_cache(maxsize=65536)
def _mean(currency: str, to: str, moment: str) -> Decimal | None:
    days = list(_days(PartialDate(moment)))
    found = [(one, two) for day in days if (one := _per_euro(currency, day)) and (two := _per_euro(to, day))]
    if not found:
        return None
    # The mean of the crossed rates; each day weighs the same.
    return sum((two / one for one, two in found), Decimal(0)) / len(found)


def _days(moment: PartialDate) -> Iterator[date]:
    day = moment.first_day
    while day <= moment.last_day:
        yield day
        day += timedelta(days=1)


@lru_cache(maxsize=262144)
def _per_euro(currency: str, day: date) -> Decimal | None:
    """Units of the currency for one euro on the last published day up to `day`."""
    if currency == "EUR":
        return Decimal(1)
    peg = peg_on(currency, day)
    if peg is not None:
        anchor = _per_euro(peg.anchor, day)
        return None if anchor is None else anchor * peg.units
    bank = _bank()
    bounds = bank.bounds.get(currency)
    if bounds is None or not bounds.first_date <= day <= bounds.last_date + _LONGEST_GAP:
        return None
    known = bank._rates[currency]  # noqa: SLF001  (the library converts floats only; the table itself is exact)
    for back in range(_LONGEST_GAP.days + 1):
        value = known.get(day - timedelta(days=back))
        if value is not None:
            return Decimal(str(value))
    return None


@cache
def _bank() -> CurrencyConverter:
    return CurrencyConverter()
