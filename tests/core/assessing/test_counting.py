"""What adds to the low end, to the high end alone, to claims, and to nothing."""

import pytest

from tests.core.assessing.before_after import PLAN_2019, card, judged, proof, strong
from trecho.core.assessing.counting import account_for, count, gap
from trecho.core.dates import PartialDate
from trecho.core.evidence import Account, Class, Proof, Verdict
from trecho.core.link import Grade


@pytest.mark.parametrize(
    ("one", "low", "high", "claimed"),
    [
        (strong("a", 10), 10, 10, 10),
        (proof("a", 10, 12), 10, 12, 10),
        (proof("a", 10, occurrence=Class.WEAK), 0, 10, 0),
        (proof("a", 10, quantity_class=Class.WEAK), 0, 10, 0),
        (proof("a", 10, occurrence=Class.REJECTED), 0, 0, 0),
        (proof("a", 10, verdict=Verdict.UNDECIDED), 0, 10, 0),
        (proof("a", 10, verdict=Verdict.FAILED), 0, 0, 0),
        (proof("a", 10, grade=Grade.CONTRIBUTES), 0, 0, 0),
        (proof("a", 10, day=None), 0, 10, 0),
        (proof("a", 10, day="2025"), 0, 0, 0),
        (proof("a", 10, self_reported=True), 0, 0, 10),
        (proof("a"), 0, 0, 0),
    ],
)
def test_where_a_proof_counts(one: Proof, low: float, high: float, claimed: float) -> None:
    found = count([one], PLAN_2019)
    assert (found.low, found.high, found.claimed) == (low, high, claimed)


def test_what_states_no_figure_is_named() -> None:
    assert count([proof("a"), proof("b", 3)], PLAN_2019).unmeasured == ("a",)


def test_what_an_older_target_took_is_not_counted_low() -> None:
    found = count([proof("a", 430), proof("b", 5)], PLAN_2019, left={"a": 30})
    assert (found.low, found.high) == (35, 435)


def test_the_best_account_then_the_latest_speaks() -> None:
    accounts = (
        Account(id="old", low=1, unit="x", scope="p", said_on=PartialDate("2020")),
        Account(id="new", low=2, unit="x", scope="p", said_on=PartialDate("2021")),
        Account(id="weak", low=3, unit="x", scope="p", said_on=PartialDate("2022"), worth=Class.WEAK),
        Account(id="elsewhere", low=4, unit="x", scope="q"),
    )
    assert account_for("p", accounts) == accounts[1]
    assert account_for("r", accounts) is None


def test_the_gap_is_what_is_claimed_beyond_the_high_end() -> None:
    assert gap(judged(card(need=100), proof("a", 10), proof("b", 20, self_reported=True))) == 20
