"""Money in another currency at its own date, and at constant prices."""

from decimal import Decimal

from trecho.core.activity import Amount, Rung
from trecho.core.assessing.currency import comparable, converted, purses_of
from trecho.core.dates import PartialDate
from trecho.core.money import Money

DAY = PartialDate("2025-05-13")


def rate(currency: str, to: str, date: PartialDate | None) -> Decimal | None:
    known = {("USD", "CNY", "2025-05-13"): Decimal("7.18"), ("CNY", "USD", "2025"): Decimal("0.14")}
    return known.get((currency, to, str(date)))


def amount(value: int, currency: str, basis: str = "original") -> Amount:
    return Amount(rung=Rung.M2, value=Decimal(value), currency=currency, date=DAY, basis=basis)


def test_the_same_currency_is_never_converted() -> None:
    assert converted(Decimal(66), "CNY", "CNY", None, rate) == 66


def test_another_currency_is_converted_at_its_own_date() -> None:
    assert converted(Decimal(300), "USD", "CNY", DAY, rate) == Decimal("2154.00")
    assert converted(Decimal(300), "USD", "CNY", PartialDate("2020"), rate) is None
    assert converted(Decimal(300), "", "CNY", DAY, rate) is None


def test_one_sum_in_three_bases_is_one_purse() -> None:
    told = [amount(300, "USD"), amount(290, "USD", "nominal-usd"), amount(310, "USD", "constant-usd-2021")]
    assert [purse.value for purse in purses_of(told, "USD", None, rate)] == [300]
    assert [purse.value for purse in purses_of(told[2:], "USD", None, rate)] == [310]


def test_what_cannot_be_converted_leaves_no_purse() -> None:
    assert purses_of([amount(300, "XXX")], "CNY", None, rate) == ()


def test_comparison_is_in_nominal_and_constant_dollars() -> None:
    def deflator(year: int, country: str | None) -> Decimal | None:
        return Decimal("1.12") if (year, country) == (2025, None) else None

    assert comparable(Money(Decimal(100), "CNY"), DAY, rate, deflator) == (Decimal("14.00"), Decimal("12.5"))
    assert comparable(Money(Decimal(100), "CNY"), DAY, rate, lambda year, country: None) == (Decimal("14.00"), None)  # noqa: ARG005
    assert comparable(Money(Decimal(100), "XXX"), None, rate, deflator) == (None, None)
