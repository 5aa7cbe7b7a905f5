"""Exchange rates, of a day or the mean of a longer time."""

from decimal import Decimal

import pytest

from trecho.core.dates import PartialDate
from trecho.reference.rates import rate


def about(currency: str, to: str, moment: str) -> float:
    found = rate(currency, to, PartialDate(moment))
    assert found is not None
    return float(found)


def test_the_line_of_may_2025_in_dollars() -> None:
    assert 66 * about("CNY", "USD", "2025-05-13") == pytest.approx(9.2, abs=0.05)


def test_a_year_is_the_mean_of_its_days() -> None:
    days = [about("USD", "EUR", f"2021-{month:02d}") for month in range(1, 13)]
    assert about("USD", "EUR", "2021") == pytest.approx(sum(days) / 12, rel=0.005)


def test_a_sunday_has_the_rate_of_the_friday_before() -> None:
    assert about("USD", "CNY", "2025-05-11") == about("USD", "CNY", "2025-05-09")


@pytest.mark.parametrize(
    ("currency", "to", "moment"), [("ARS", "USD", "2020"), ("CNY", "USD", "1990"), ("CNY", "USD", None)]
)
def test_what_is_not_known_is_not_guessed(currency: str, to: str, moment: str | None) -> None:
    assert rate(currency, to, PartialDate(moment) if moment else None) is None


def test_a_currency_is_worth_itself() -> None:
    assert rate("ARS", "ARS", None) == Decimal(1)
