"""Sums of money with their currencies."""

from decimal import Decimal

import pytest

from trecho.core.numerals.finding import numbers_in
from trecho.core.telling.sums import sums
from trecho.reference.telling import telling_words


@pytest.mark.parametrize(
    ("text", "language", "value", "currency"),
    [
        ("cost GY$2.1 billion.", "en", 2_100_000_000, "GYD"),
        ("a 14-million-dollar job", "en", 14_000_000, "USD"),
        ("90 million Barbados dollars", "en", 90_000_000, "BBD"),
        ("one hundred and twenty million yuan", "en", 120_000_000, "CNY"),
        ("6,800 millones de lempiras", "es", 6_800_000_000, "HNL"),
        ("3,2 billones de pesos colombianos", "es", 3_200_000_000_000, "COP"),
        ("RD$ 300 millones", "es", 300_000_000, "DOP"),
        ("R$ 1,2 bilhão", "pt", 1_200_000_000, "BRL"),
        ("22 millions de gourdes", "fr", 22_000_000, "HTG"),
        ("1.5亿索尔", "zh", 150_000_000, "PEN"),
        ("5亿比索", "zh", 500_000_000, "ARS"),
    ],
)
def test_every_currency_is_known_by_its_words(text: str, language: str, value: int, currency: str) -> None:
    words = telling_words(language)
    (found,) = sums(text, numbers_in(text, words.numerals), words, "ARS")
    assert (found.value, found.currency) == (Decimal(value), currency)
    assert found.span.of(text) in text


def test_millions_without_a_currency_carry_on_in_the_last_one() -> None:
    text = "un préstamo por 4.100 millones de yuanes, del cual se han desembolsado 2.650 millones."
    words = telling_words("es")
    assert [s.currency for s in sums(text, numbers_in(text, words.numerals), words, None)] == ["CNY", "CNY"]


def test_counts_are_no_money() -> None:
    words = telling_words("en")
    assert sums("three million doses", numbers_in("three million doses", words.numerals), words, None) == ()
