"""Readings list their items in order; items refuse impossible places."""

import pytest
from hypothesis import given

from tests import strategies
from trecho.core.noun import Nonsense
from trecho.core.plan import Item, Reading


@given(strategies.readings())
def test_items_come_in_the_order_of_the_document(reading: Reading) -> None:
    assert [item.path for item in reading.items()] == [item.path for area in reading.areas for item in area.items]


def test_an_item_needs_a_possible_place() -> None:
    with pytest.raises(Nonsense, match=r"III\.9"):
        Item(path="III.9", text="x", start=9, end=3)
