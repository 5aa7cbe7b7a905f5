"""How much fulfils a target."""

import pytest

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.need import goal_of, is_counted, need_of
from trecho.core.pledge import Comparator, Target


def target(
    quantity: float, comparator: Comparator = Comparator.EXACTLY, unit: str = "scholarships", **more: object
) -> Target:
    return Target(quantity=quantity, unit=unit, comparator=comparator, span="", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("comparator", "need"),
    [
        (Comparator.AT_LEAST, 200),
        (Comparator.MORE_THAN, 201),
        (Comparator.EXACTLY, 200),
        (Comparator.ABOUT, 180),
        (Comparator.UP_TO, None),
        (Comparator.LESS_THAN, None),
    ],
)
def test_the_words_before_a_number_set_the_need(comparator: Comparator, need: float | None) -> None:
    assert need_of(target(200, comparator), RULES) == need


def test_more_than_a_sum_of_money_is_the_sum_itself() -> None:
    assert need_of(target(10**9, Comparator.MORE_THAN, "credit", currency="USD"), RULES) == 10**9


def test_a_range_is_met_at_its_lower_end() -> None:
    assert need_of(target(300, quantity_max=500), RULES) == 300


@pytest.mark.parametrize(
    ("unit", "counted"), [("party members", True), ("km of railway", False), ("% of trade", False)]
)
def test_what_is_measured_is_not_counted(unit: str, counted: bool) -> None:
    assert is_counted(target(100, unit=unit)) is counted


def test_an_annual_target_needs_every_year() -> None:
    goal = goal_of(target(300, annual=True), RULES, years=3)
    assert (goal.need, goal.quantity, goal.annual) == (900, 900, True)
