"""Numbers and dates as tables write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense
from trecho.sources.record import date_of, is_new_year, number_of, year_only


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1,234,567.5", "1234567.5"),
        ("1.250.000,50", "1250000.50"),
        ("98.000.000", "98000000"),
        ("12,5", "12.5"),
        ("1,250", "1250"),
        ("1 234", "1234"),
    ],
)
def test_numbers(words: str, number: str) -> None:
    assert number_of(words) == Decimal(number)


@pytest.mark.parametrize("words", ["abc", "NaN", "Infinity", "1e40", "12/3"])
def test_no_numbers(words: str) -> None:
    with pytest.raises(Nonsense):
        number_of(words)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**17), max_value=10**17, places=3))
def test_plain_decimals_stay(number: Decimal) -> None:
    assert number_of(str(number)) == number


def test_dates() -> None:
    assert [date_of(words) for words in ("2021-05-13", "5/13/2021", "13/05/2021", "2021", "2021.0", "2021-05-13T08:00:00")] == [
        "2021-05-13", "2021-05-13", "2021-05-13", "2021", "2021", "2021-05-13",
    ]  # fmt: skip
    assert date_of("03/04/2021", day_first=True) == "2021-04-03"
    with pytest.raises(Nonsense):
        date_of("soon")


def test_new_year_is_only_a_year() -> None:
    assert is_new_year(PartialDate("2003-01-01"))
    assert not is_new_year(PartialDate("2003-01"))
    assert year_only(PartialDate("2003-01-01")) == "2003"
