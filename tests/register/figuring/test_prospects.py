from datetime import date

import pytest

from tests.register.figuring.conftest import TODAY
from tests.web.register import said
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Interval, Proof
from trecho.core.folding.link import link_subject
from trecho.core.pledge import Coding, Pledge, PledgeKind, Strength
from trecho.register.figuring.proofs import bench
from trecho.register.figuring.prospects import member_receipts, prospects, quarters
from trecho.store import search, shelf

PROPOSED = {"grade": 2, "score": 0.9, "rank": 1, "reasons": []}
CODED = Coding(
    pledges=(
        Pledge(verb="promote", strength=Strength.EFFORT, actor="both", object="dialogue", kind=PledgeKind.EFFORT),
    ),
    checkability=1,
)
CLOCK = Period(PartialDate("2025"), PartialDate("2027"))


def deed(name: str, day: str, units: float) -> Proof:
    return Proof(activity=name, day=PartialDate(day), quantity=Interval(units, units))


def test_only_quarters_that_are_over_are_counted_and_empty_ones_are_nought() -> None:
    found = quarters([deed("a", "2025-02-03", 20), deed("b", "2025-08-30", 60)], CLOCK, date(2026, 1, 15))
    assert found == (20, 0, 60, 0)


def test_a_deed_counts_once_whatever_its_order() -> None:
    deeds = [deed("a", "2025-02-03", 20), deed("a", "2025-02-03", 20), deed("b", "2025-03-01", 5)]
    assert quarters(deeds, CLOCK, TODAY) == quarters(reversed(deeds), CLOCK, TODAY) == (25, 0, 0, 0, 0)


@pytest.mark.usefixtures("samples")
def test_proposals_are_marked_and_a_plan_that_is_over_has_no_forecast() -> None:
    plan = search.plan("celac-china-2019")
    assert plan is not None
    rows = {row.pledge: row for row in prospects(plan, "celac-china-2019/VII.7", TODAY)}
    assert set(rows) == {"celac-china-2019/VII.7#1", "celac-china-2019/VII.7#2"}
    assert all(row.forecast is None for row in rows.values())


@pytest.mark.usefixtures("case_register")
def test_a_member_that_nothing_reached_has_no_cell() -> None:
    plan = search.plan("celac-china-2019")
    assert plan is not None
    shelf.keep([said(link_subject("celac-china/D038", "celac-china-2019/II.1"), "proposal", PROPOSED)])
    shelf.keep([said("commitment:celac-china-2019/II.1", "coding", CODED)])
    desk = bench(plan, TODAY)
    assert {cell.member for cell in member_receipts(desk, ("JAM", "BLZ"), proposals=True)} == {"JAM"}
    assert member_receipts(desk, ("JAM", "BLZ")) == ()
