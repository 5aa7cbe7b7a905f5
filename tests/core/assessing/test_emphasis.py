"""Whether a clause for a group shifted its shares."""

import pytest

from tests.core.assessing.before_after import PLAN_2019
from tests.core.assessing.test_groups import deed
from trecho.core.assessing.emphasis import Answer, emphasis, former_period
from trecho.core.assessing.groups import Deed
from trecho.core.dates import PartialDate, Period

BEFORE = Period(PartialDate("2016"), PartialDate("2018"))


def answer(*deeds: Deed) -> Answer:
    return emphasis(deeds, lambda country, _: country == "CUB", BEFORE, PLAN_2019).answer


BASE = (deed("a", "2017", 50, "BRA"), deed("b", "2017", 50, "CUB"))


def test_the_former_period_is_as_long() -> None:
    assert former_period(PLAN_2019) == BEFORE


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ((deed("x", "2020", 10, "CUB"), deed("y", "2020", 10, "CUB"), deed("z", "2020", 10, "BRA")), Answer.MET),
        ((deed("x", "2020", 10, "CUB"), deed("y", "2020", 10, "BRA"), deed("z", "2020", 10, "BRA")), Answer.NOT_MET),
        ((deed("x", "2020", 90, "CUB"), deed("y", "2020", 5, "BRA"), deed("z", "2020", 5, "BRA")), Answer.MIXED),
        ((deed("x", "2020", None, "CUB"),), Answer.UNKNOWN),
        ((), Answer.UNKNOWN),
    ],
)
def test_up_in_both_down_in_both_else_mixed(now: tuple[Deed, ...], said: Answer) -> None:
    assert answer(*BASE, *now) is said


def test_one_activity_that_changes_the_answer_is_named() -> None:
    found = emphasis(
        [*BASE, deed("big", "2020", 900, "CUB"), deed("x", "2020", 10, "BRA"), deed("y", "2020", 10, "BRA")],
        lambda country, _: country == "CUB",
        BEFORE,
        PLAN_2019,
    )
    assert (found.answer, "big" in found.fragile, found.without_all) == (Answer.MIXED, True, Answer.UNKNOWN)
