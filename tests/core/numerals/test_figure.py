"""A figure knows what it is for, and cannot stand outside its phrase."""

import pytest

from trecho.core.noun import Nonsense
from trecho.core.numerals.figure import Figure, Role, whole
from trecho.core.passage import Span


def test_only_counts_shares_money_and_multiples_are_amounts() -> None:
    roles = {role: Figure(start=0, end=4, number=Span(0, 4), value=2024, role=role).is_amount for role in Role}
    assert {role for role, amount in roles.items() if amount} == {Role.COUNT, Role.SHARE, Role.MONEY, Role.MULTIPLE}


def test_a_number_outside_its_phrase_is_refused() -> None:
    with pytest.raises(Nonsense):
        Figure(start=3, end=4, number=Span(0, 4), value=1)


def test_small_errors_of_multiplication_are_rounded_away() -> None:
    assert whole(1.1 * 1_000_000_000) == 1_100_000_000
    assert whole(98.2) == 98.2
