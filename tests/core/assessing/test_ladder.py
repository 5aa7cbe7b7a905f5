"""The money ladder over a tree of activities."""

from decimal import Decimal
from typing import Any

import pytest

from tests.core.assessing.before_after import PLAN_2019, proof
from trecho.core.activity import ActivityKind, Rung
from trecho.core.assessing.ladder import RUNGS, deciding_rung, ladder, standing_on, step_at
from trecho.core.dates import PartialDate
from trecho.core.evidence import Class, Proof, Purse, Verdict


def held(name: str, *purses: tuple[Rung, int], day: str = "2020", estimated: bool = False, **more: Any) -> Proof:
    mine = tuple(Purse(rung=rung, value=Decimal(value), estimated=estimated) for rung, value in purses)
    return proof(name, day=day, purses=mine, **more)


def lows(*proofs: Proof) -> list[int]:
    return [int(step.low) for step in ladder(proofs).steps]


def highs(*proofs: Proof) -> list[int]:
    return [int(step.high) for step in ladder(proofs).steps]


def test_a_signed_sum_stands_on_the_rungs_below() -> None:
    assert lows(held("a", (Rung.M2, 10))) == [10, 10, 10, 0, 0, 0]


def test_payments_add_up_and_a_signature_is_not_a_payment() -> None:
    assert lows(held("a", (Rung.M2, 10), (Rung.M4, 3), (Rung.M4, 4))) == [10, 10, 10, 10, 7, 0]


def test_under_way_carries_the_signed_sum() -> None:
    assert lows(held("a", (Rung.M3, 10))) == [10, 10, 10, 10, 0, 0]


def test_completed_without_a_record_of_payment_is_paid_at_most() -> None:
    found = held("a", (Rung.M5, 10))
    assert (lows(found), highs(found)) == ([10, 10, 10, 10, 0, 0], [10, 10, 10, 10, 10, 10])


def test_u1_a_line_counts_as_announced_and_pledged_only() -> None:
    assert lows(held("line", (Rung.M1, 66), is_envelope=True)) == [66, 66, 0, 0, 0, 0]


def test_u1_its_draw_downs_count_from_signing_on() -> None:
    line = held("line", (Rung.M1, 66), is_envelope=True)
    assert lows(line, held("a", (Rung.M2, 5), parent="line")) == [66, 66, 5, 0, 0, 0]


def test_u3_a_fully_drawn_line_counts_once() -> None:
    line = held("line", (Rung.M4, 66), is_envelope=True, fully_drawn=True)
    assert lows(line, held("a", parent="line")) == [66, 66, 66, 66, 66, 0]


def test_u5_tranches_of_several_lenders_count_and_the_project_does_not() -> None:
    project = held("project", (Rung.M2, 100))
    assert (
        lows(project, held("a", (Rung.M2, 60), parent="project"), held("b", (Rung.M2, 30), parent="project"))[2] == 90
    )
    assert lows(project, held("a", parent="project"))[2] == 100


def test_u6_relief_is_a_line_of_its_own() -> None:
    found = ladder([held("a", (Rung.M2, 10)), held("b", (Rung.M2, 90), relief=True)])
    assert (int(found.at(Rung.M2).low), int(found.relief)) == (10, 90)


def test_u7_an_estimate_enters_the_high_end_only() -> None:
    found = held("a", (Rung.M2, 85), estimated=True)
    assert (lows(found)[2], highs(found)[2]) == (0, 85)


def test_u8_of_a_cancelled_deal_the_paid_part_stands() -> None:
    found = ladder([held("a", (Rung.M2, 10), (Rung.M4, 4), stage=None)])
    assert ([int(step.low) for step in found.steps], int(found.stopped)) == ([4, 4, 4, 4, 4, 0], 6)


def test_u10_an_undecided_tie_enters_the_high_end_only() -> None:
    found = held("a", (Rung.M2, 10), tie=Verdict.UNDECIDED)
    assert (lows(found)[2], highs(found)[2]) == (0, 10)
    assert highs(held("a", (Rung.M2, 10), tie=Verdict.FAILED))[2] == 0


def test_weak_money_and_what_only_its_giver_tells_are_not_verified() -> None:
    weak = step_at(Rung.M2, [held("a", (Rung.M2, 10), quantity_class=Class.WEAK)])
    told = step_at(Rung.M2, [held("a", (Rung.M2, 10), self_reported=True)])
    assert (int(weak.low), int(weak.high)) == (0, 10)
    assert [int(sum_) for sum_ in (told.low, told.high, told.claimed)] == [0, 0, 10]


def test_a_purse_with_a_date_of_its_own_counts_by_it() -> None:
    late = Purse(rung=Rung.M4, value=Decimal(10), day=PartialDate("2023"))
    assert step_at(Rung.M4, [proof("a", day="2020", purses=(late,))], PLAN_2019).high == 0


def test_what_has_no_amount_is_counted_and_named() -> None:
    assert ladder([held("a"), held("b", (Rung.M2, 1))]).without_amount == ("a",)


def test_a_parent_that_is_not_there_hides_nothing() -> None:
    assert lows(held("a", (Rung.M2, 10), parent="elsewhere"))[2] == 10


@pytest.mark.parametrize(
    ("verb", "rung"), [("open", Rung.M2), ("offer", Rung.M2), ("provide", Rung.M4), ("donate", Rung.M4), ("x", Rung.M2)]
)
def test_the_verb_says_which_rung_decides(verb: str, rung: Rung) -> None:
    assert deciding_rung(verb) is rung


def test_nothing_stands_on_nothing() -> None:
    assert [standing_on(rung, ()) for rung in RUNGS] == [0] * 6
    assert ladder([held("a", (Rung.M2, 1), stage=None, kind=ActivityKind.DEBT_RELIEF)]).stopped == 0
