"""Sums keep their currency and their decimals."""

from decimal import Decimal

import pytest

from trecho.core.money import Money
from trecho.core.noun import Nonsense
from trecho.core.plain import plain


def test_money_travels_as_a_decimal_string() -> None:
    assert plain(Money(Decimal("0.10"), "USD")) == {"value": "0.10", "currency": "USD"}


@pytest.mark.parametrize(("value", "currency"), [("NaN", "USD"), ("Infinity", "USD"), ("1", "usd"), ("1", "")])
def test_nonsense_is_refused(value: str, currency: str) -> None:
    with pytest.raises(Nonsense):
        Money(Decimal(value), currency)
