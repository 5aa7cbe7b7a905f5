"""Years are between, by, from, in, or those of the plan itself."""

import pytest

from trecho.core.coding.years import years_in
from trecho.reference.coding import lexicon

PLAN = (2025, 2027)


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "between 2025 and 2027", 2025, 2027),
        ("en", "before the end of 2026", None, 2026),
        ("en", "over the life of this Programme", 2025, 2027),
        ("en", "over three years", 2025, 2027),
        ("en", "by the end of the Plan", None, 2027),
        ("en", "starting in 2026", 2026, None),
        ("es", "antes de que concluya 2026", None, 2026),
        ("es", "en un plazo de tres años", 2025, 2027),
        ("pt", "até ao final de 2026", None, 2026),
        ("fr", "d'ici à la fin de 2026", None, 2026),
        ("zh", "2025年至2027年", 2025, 2027),
        ("zh", "本计划实施期间", 2025, 2027),
    ],
)
def test_an_expression_of_years(language: str, text: str, first: int | None, last: int | None) -> None:
    [found] = years_in(text, lexicon(language), PLAN)
    assert (found.first, found.last) == (first, last)


def test_another_number_of_years_is_not_the_plan() -> None:
    assert years_in("over two years", lexicon("en"), PLAN) == ()


def test_years_before_the_plan_are_of_the_past() -> None:
    [found] = years_in("in 2019", lexicon("en"), PLAN)
    assert found.past
