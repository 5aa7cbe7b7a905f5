from decimal import Decimal

import pytest

from trecho.core.dates import PartialDate
from trecho.writers.figures import Figures


@pytest.mark.parametrize(
    ("language", "number", "money", "day"),
    [
        ("en", "1,234.5", "USD 1.75 billion", "13 May 2021"),
        ("es", "1.234,5", "USD 1,75 mil millones", "13 may 2021"),
        ("pt", "1.234,5", "USD 1,75 bilhão", "13 de mai. de 2021"),
        ("fr", "1\u202f234,5", "USD 1,75 milliard", "13 mai 2021"),
        ("zh", "1,234.5", "USD 17.5亿", "2021年5月13日"),
    ],
)
def test_every_language_writes_figures_in_its_own_manner(language: str, number: str, money: str, day: str) -> None:
    figures = Figures(language)
    assert figures.number(1234.5) == number
    assert figures.money(Decimal(1_750_000_000), "USD") == money
    assert figures.day(PartialDate("2021-05-13")) == day


def test_what_is_not_known_is_a_dash_and_no_date_becomes_more_exact() -> None:
    assert Figures("en").number(None) == Figures("en").day(None) == "–"
    assert Figures("en").day(PartialDate("2021-05")) == "May 2021"
