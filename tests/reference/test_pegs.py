"""Pegs, and the rates that follow from them."""

from datetime import date
from decimal import Decimal

from trecho.core.dates import PartialDate
from trecho.reference.pegs import peg_on
from trecho.reference.rates import rate


def test_a_pegged_currency_has_its_rate_on_every_day() -> None:
    assert rate("XCD", "USD", PartialDate("2015-03-04")) == 1 / Decimal("2.70")
    found = rate("XCD", "USD", PartialDate("2019"))
    assert found is not None
    assert abs(found - 1 / Decimal("2.7")) < Decimal("1e-9")


def test_no_peg_before_it_was_and_none_for_others() -> None:
    assert peg_on("XCD", date(1970, 1, 1)) is None
    assert peg_on("GYD", date(2020, 1, 1)) is None
    assert rate("GYD", "USD", PartialDate("2020-01-06")) is None
