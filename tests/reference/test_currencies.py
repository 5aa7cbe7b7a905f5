"""Currencies by word and country."""

import re

from trecho.reference.currencies import currency_of, currency_words


def test_currencies_of_countries() -> None:
    assert [currency_of(code) for code in ("ECU", "PER", "GRD", "CHN", "XXX")] == ["USD", "PEN", "XCD", "CNY", None]


def test_words_mean_codes() -> None:
    words = currency_words()
    assert (words["RMB"], words["人民币"], words["EC$"]) == ("CNY", "CNY", "XCD")
    assert all(re.fullmatch(r"[A-Z]{3}|\$|pesos", code) for code in words.values())
