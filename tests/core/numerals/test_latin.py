"""Digits with marks are read as the language writes them."""

import pytest

from trecho.core.numerals.latin import atoms, number_of
from trecho.reference.numerals import numerals


@pytest.mark.parametrize(
    ("figure", "groups", "decimals", "value"),
    [
        ("6,000", ", ", ".", 6000),
        ("6.000", ", ", ".", 6000),
        ("98.2", ", ", ".", 98.2),
        ("1.250", ". ,", ",.", 1250),
        ("1,5", ". ,", ",.", 1.5),
        ("3.400,5", ". ,", ",.", 3400.5),
        ("1,234,567.8", ", ", ".", 1_234_567.8),
        ("0,125", ". ,", ",.", 0.125),
        ("300\u00a0000", " .,", ",.", 300_000),
    ],
)
def test_marks_group_or_divide(figure: str, groups: str, decimals: str, value: float) -> None:
    assert number_of(figure, groups, decimals) == value


def test_numbers_that_do_not_add_up_stay_apart() -> None:
    assert [atom.value for atom in atoms("three and five projects", numerals("en"))] == [3, 5]
    assert [atom.value for atom in atoms("trois et cinq projets", numerals("fr"))] == [3, 5]
