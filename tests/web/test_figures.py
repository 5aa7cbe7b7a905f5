from decimal import Decimal

import pytest

from trecho.core.dates import PartialDate
from trecho.web.figures import Figures


@pytest.mark.parametrize(
    ("language", "number", "day", "month", "country"),
    [
        ("en", "12,345.5", "13 May 2021", "May 2021", "Brazil"),
        ("es", "12.345,5", "13 may 2021", "may 2021", "Brasil"),
        ("pt", "12.345,5", "13 de mai. de 2021", "mai. de 2021", "Brasil"),
        ("fr", "12\u202f345,5", "13 mai 2021", "mai 2021", "Brésil"),
        ("zh", "12,345.5", "2021年5月13日", "2021年5月", "巴西"),
    ],
)
def test_each_language_has_its_manners(language: str, number: str, day: str, month: str, country: str) -> None:
    figures = Figures(language)
    assert figures.number(12345.5) == number
    assert figures.day(PartialDate("2021-05-13")) == day
    assert figures.day(PartialDate("2021-05")) == month
    assert figures.day("2021") == "2021"
    assert figures.country("BRA") == country


def test_what_is_missing_is_a_dash_and_never_zero() -> None:
    figures = Figures("en")
    assert (figures.number(None), figures.share(None), figures.day(None), figures.period(None)) == ("–",) * 4
    assert figures.number(0) == "0"


def test_intervals_shares_and_sums() -> None:
    figures = Figures("en")
    assert figures.interval(380, 1040) == "380–1,040"
    assert figures.interval(62, 62) == "62"
    assert figures.share(0.634) == "63%"
    assert figures.money(Decimal(1_200_000_000), "USD") == "USD 1.2 billion"
    assert Figures("es").money(Decimal(384_000_000), "USD") == "USD 384 millones"
    assert figures.period((PartialDate("2019-01-01"), PartialDate("2021-12-31"))) == "2019–2021"
    assert figures.tongue("pt") == "Portuguese"
