"""Progress to a figure: on time, with grace, shared, claimed, and year by year."""

from tests.core.assessing.before_after import PLAN_2019, card, judged, proof
from trecho.core.assessing.quantified import by_year, mean_of_years, progress
from trecho.core.assessment import Flag, Status
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Account
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import Goal, RuleCard


def test_late_units_count_apart() -> None:
    found = progress([proof("a", 60, day="2021"), proof("b", 40, day="2022-03")], PLAN_2019, 6)
    assert (found.on_time.low, found.graced.low) == (60, 100)


def test_complete_with_grace_is_flagged_late() -> None:
    found = judged(card(need=100), proof("a", 60, day="2021"), proof("b", 40, day="2022-03"))
    assert (found.status_v, found.r_lo, found.r_grace_lo) == (Status.COMPLETE, 0.6, 1.0)
    assert Flag.LATE in found.flags


def test_an_account_and_single_reports_are_never_added() -> None:
    found = progress(
        [proof("a", 10), proof("b", 20, self_reported=True)],
        PLAN_2019,
        6,
        pledge="p",
        accounts=[Account(id="t", low=25, unit="x", scope="p")],
    )
    assert (found.claimed.low, found.account) == (30, None)


def test_annual_targets_are_met_year_by_year() -> None:
    clock = Period(PartialDate("2025"), PartialDate("2027"))
    proofs = [proof("a", 900, day="2025"), proof("b", 30, day="2028-02")]
    yearly = by_year(proofs, clock, 6)
    assert yearly.low == {2025: 900, 2026: 0, 2027: 30}
    assert mean_of_years(yearly.low, 300) == ((1 + 0 + 0.1) / 3, (2026, 2027))
    goal = Goal(quantity=900, need=900, unit="party members", annual=True)
    found = judged(RuleCard(pledge="p#1", kind=PledgeKind.QUANTIFIED, goal=goal, clock=clock), *proofs)
    # On the sum the first year would have filled all three.
    assert (found.r_lo, found.status_v) == (1.0, Status.LIMITED)
