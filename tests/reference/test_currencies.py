"""Currencies by word and country."""

import re
from decimal import Decimal

import pytest

from trecho.core.numerals.finding import numbers_in
from trecho.core.stated_sums import stated_sums
from trecho.reference.currencies import currency_of, currency_words
from trecho.reference.numerals import numerals


def test_currencies_of_countries() -> None:
    assert [currency_of(code) for code in ("ECU", "PER", "GRD", "CHN", "XXX")] == ["USD", "PEN", "XCD", "CNY", None]


def test_words_mean_codes() -> None:
    words = currency_words()
    assert (words["RMB"], words["人民币"], words["EC$"]) == ("CNY", "CNY", "XCD")
    assert all(re.fullmatch(r"[A-Z]{3}|\$|pesos", code) for code in words.values())


MONEY = [
    ("en", "a grant of GY$34 million", "GYD", 34e6),
    ("en", "a line of RD$500 million", "DOP", 5e8),
    ("en", "B/. 3.2 million", "PAB", 3.2e6),
    ("en", "a J$22 million loan", "JMD", 22e6),
    ("en", "TT$1.5 billion", "TTD", 1.5e9),
    ("en", "Bds$10 million", "BBD", 1e7),
    ("es", "Bs. 20 millones", "BOB", 2e7),
    ("es", "Gs. 5.000 millones", "PYG", 5e9),
    ("en", "a 14-million-dollar grant", "USD", 14e6),
    ("en", "a US$2.5-billion loan", "USD", 2.5e9),
    ("en", "RMB500 million", "CNY", 5e8),
    ("en", "US$ 1.2bn", "USD", 1.2e9),
    ("es", "3,5 mil millones de dólares", "USD", 3.5e9),
    ("es", "20 millones de lempiras", "HNL", 2e7),
    ("es", "1.200 millones de soles", "PEN", 1.2e9),
    ("es", "50 millones de quetzales", "GTQ", 5e7),
    ("es", "70 millones de córdobas", "NIO", 7e7),
    ("es", "400 mil millones de guaraníes", "PYG", 4e11),
    ("pt", "30 milhões de reais", "BRL", 3e7),
    ("pt", "US$ 1,2 bilhão", "USD", 1.2e9),
    ("fr", "20 millions de gourdes", "HTG", 2e7),
    ("zh", "5亿元人民币", "CNY", 5e8),
]


@pytest.mark.parametrize(("language", "text", "currency", "value"), MONEY)
def test_money_as_it_is_written(language: str, text: str, currency: str, value: float) -> None:
    assert [(one.currency, one.value) for one in numbers_in(text, numerals(language))] == [(currency, value)]


def test_letters_mean_money_only_at_home() -> None:
    at_home = stated_sums("a gift of Q50 million", currency_words("GTQ"), "GTQ")
    assert [(one.value, one.currency) for one in at_home] == [(Decimal(50_000_000), "GTQ")]
    assert stated_sums("in Q50 million visitors came", currency_words("PEN"), "PEN") == ()
    assert stated_sums("C$70 million", currency_words("NIO"), "NIO")[0].currency == "NIO"
    assert stated_sums("C$70 million", currency_words("BRL"), "BRL")[0].currency == "CAD"
