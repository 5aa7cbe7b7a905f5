"""Exchange rates of the European Central Bank, shipped offline, and legal pegs: of a day, or a month's or year's average.

For currencies that neither knows, an institution names its own table in `TRECHO_RATES` (`own_rates.py`).
"""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache

from currency_converter import CurrencyConverter

from trecho.core.assessing.currency import Rate
from trecho.core.dates import PartialDate
from trecho.reference.own_rates import own_rates
from trecho.reference.pegs import peg_on
from trecho.reference.tables import Tables, tables_now

# Beyond the last published day a rate is not known; over a holiday or a gap the last one holds.
_LONGEST_GAP = timedelta(days=31)


def rate(currency: str, to: str, moment: PartialDate | None) -> Decimal | None:
    """Units of `to` for one of `currency`: the day's rate, or the mean of the month's or year's days; None if unknown."""
    return rates_by(tables_now())(currency, to, moment)


def rates_by(tables: Tables) -> Rate:
    """The rates of certain tables, such as those that a snapshot keeps."""

    def of(currency: str, to: str, moment: PartialDate | None) -> Decimal | None:
        if currency == to:
            return Decimal(1)
        if moment is None:
            return None

        def bank(one: str, other: str, words: str) -> Decimal | None:
            return _mean(one, other, words, tables.until)

        found = bank(currency, to, str(moment))
        return own_rates(tables.rates).of(currency, to, moment, bank) if found is None and tables.rates else found

    return of


def bank_until() -> date:
    """The last day of the bank's rates."""
    last: date = max(bounds.last_date for bounds in _bank().bounds.values())
    return last


@cache
def bank_seal(until: date) -> str:
    """A hash (SHA-256, hex) over all of the bank's rates up to a day, which later days leave as it is."""
    seal = hashlib.sha256()
    for currency, known in sorted(_bank()._rates.items()):  # noqa: SLF001  (as below)
        for day in sorted(day for day in known if day <= until):
            seal.update(f"{currency} {day} {known[day]}\n".encode())
    return seal.hexdigest()


@lru_cache(maxsize=65536)
def _mean(currency: str, to: str, moment: str, until: date | None) -> Decimal | None:
    days = [day for day in _days(PartialDate(moment)) if until is None or day <= until + _LONGEST_GAP]
    found = [
        (one, two) for day in days if (one := _per_euro(currency, day, until)) and (two := _per_euro(to, day, until))
    ]
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
def _per_euro(currency: str, day: date, until: date | None) -> Decimal | None:
    """Units of the currency for one euro on the last day up to `day`, and up to `until`, that was published."""
    if currency == "EUR":
        return Decimal(1)
    peg = peg_on(currency, day)
    if peg is not None:
        anchor = _per_euro(peg.anchor, day, until)
        return None if anchor is None else anchor * peg.units
    bank = _bank()
    bounds = bank.bounds.get(currency)
    if bounds is None or not bounds.first_date <= day <= bounds.last_date + _LONGEST_GAP:
        return None
    day = min(day, until) if until else day
    known = bank._rates[currency]  # noqa: SLF001  (the library converts floats only; the table itself is exact)
    for back in range(_LONGEST_GAP.days + 1):
        value = known.get(day - timedelta(days=back))
        if value is not None:
            return Decimal(str(value))
    return None


@cache
def _bank() -> CurrencyConverter:
    return CurrencyConverter()
