"""Sums as titles state them."""

from decimal import Decimal

import pytest

from trecho.core.stated_sums import stated_sums
from trecho.reference.currencies import currency_words


@pytest.mark.parametrize(
    ("title", "value", "currency"),
    [
        ("provides RMB 420 million grant", "420000000", "CNY"),
        ("provides US$3.859 Million for technical study", "3859000", "USD"),
        ("provides $1.33 million XCD - via an April 2013 ETCA", "1330000", "XCD"),
        ("grants 240 million Jamaican dollars for a Chinese Garden", "240000000", "JMD"),
        ("valued at BDS 3.38 Million for gymnasium", "3380000", "BBD"),
        ("gives additional EC $25,000 to Cabrits", "25000", "XCD"),
        ("donates US20,000 to Jamaica's Olympic Team", "20000", "USD"),
        ("loan of Ps. 500 million to Central", "500000000", "ARS"),
        ("worth S/206,000 PEN to the Volunteer", "206000", "PEN"),
        ("provides 5 million grant USD for Ministry", "5000000", "USD"),
        ("donates ₡3.3 billion grant", "3300000000", "CRC"),
        ("worth 940,000 Chinese Yuan to the Bahamas", "940000", "CNY"),
    ],
)
def test_sums(title: str, value: str, currency: str) -> None:
    found = stated_sums(title, currency_words(), None)[0]
    assert (found.value, found.currency) == (Decimal(value), currency)
    assert found.span.of(title).strip() == found.words


@pytest.mark.parametrize(
    "title", ["to fight COVID-19", "donates 50,000 N95 masks", "Project ID#37829", "for 16th APEC summit"]
)
def test_no_sums(title: str) -> None:
    assert stated_sums(title, currency_words(), "PEN") == ()


def test_pesos_need_a_country() -> None:
    assert stated_sums("donates 5 pesos", currency_words(), None) == ()
    assert stated_sums("donates 5 pesos", currency_words(), "CLP")[0].currency == "CLP"
