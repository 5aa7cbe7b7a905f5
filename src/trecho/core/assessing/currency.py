"""What is a sum worth in another currency, at its own date, and at constant prices? (method, section 6: currency)"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from trecho.core.activity import Amount, Rung
from trecho.core.dates import PartialDate
from trecho.core.evidence import Purse
from trecho.core.money import Money

# Units of `to` for one unit of `currency` at `date` (its yearly average where only the year is known); None if unknown.
Rate = Callable[[str, str, PartialDate | None], Decimal | None]
# The price level of a year for a country (ISO alpha-3; None: the giver), 1 in the base year; None if unknown.
Deflator = Callable[[int, str | None], Decimal | None]


def converted(value: Decimal, currency: str, to: str, date: PartialDate | None, rate: Rate) -> Decimal | None:
    """The sum in `to` at the rate of its own date; None where it has no currency or no rate is known."""
    if currency == to:
        return value
    factor = rate(currency, to, date) if currency else None
    return None if factor is None else value * factor


def purses_of(amounts: Iterable[Amount], to: str, day: PartialDate | None, rate: Rate) -> tuple[Purse, ...]:
    """The amounts as purses in one currency; what cannot be converted is left out, and the activity counts without it.

    Sums at constant prices are comparisons, not money that changed hands: they serve only where no other is stated.
    """
    every = tuple(amounts)
    stated = [amount for amount in every if not amount.basis.startswith("constant")] or every
    original = [amount for amount in stated if amount.basis == "original"] or stated
    purses = []
    for amount in original:
        value = converted(amount.value, amount.currency, to, amount.date or day, rate)
        if value is not None and amount.rung is not Rung.X:
            purses.append(Purse(rung=amount.rung, value=value, estimated=amount.estimated, day=amount.date))
    return tuple(purses)


def comparable(
    money: Money, date: PartialDate | None, rate: Rate, deflator: Deflator, country: str | None = None
) -> tuple[Decimal | None, Decimal | None]:
    """The sum in nominal USD at its year's average rate, and in constant USD of the deflator's base year; None unknown."""
    year = PartialDate(str(date.year)) if date else None
    nominal = converted(money.value, money.currency, "USD", year, rate)
    level = deflator(date.year, country) if date else None
    return nominal, (nominal / level if nominal is not None and level else None)
