"""Which figures each kind of pledge has."""

import pytest

from tests.core.assessing.before_after import card, judged, proof
from trecho.core.assessing.figures import Codes, Measured
from trecho.core.assessing.measuring import measured
from trecho.core.assessment import Status
from trecho.core.evidence import Account, Evidence
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import Goal, RuleCard
from trecho.reference.parameters import parameters


@pytest.mark.parametrize("kind", [PledgeKind.ACT, PledgeKind.EFFORT, PledgeKind.STATEMENT])
def test_kinds_without_a_figure_have_none(kind: PledgeKind) -> None:
    found = judged(card(kind), proof("a"))
    assert (found.n_lo, found.n_hi, found.need, found.r_lo) == (None, None, None, None)


def test_a_figure_without_a_floor_waits_for_a_person() -> None:
    goal = Goal(quantity=10, need=None, unit="deaths")
    rules = RuleCard(pledge="p#1", kind=PledgeKind.QUANTIFIED, goal=goal)
    assert measured(rules, Evidence(proofs=(proof("a", 1),)), parameters()) == Measured()
    assert judged(rules, proof("a", 1)).status_v is Status.NOT_RATED


def test_an_account_lets_an_effort_be_claimed() -> None:
    found = judged(card(PledgeKind.EFFORT), accounts=(Account(id="t", low=90, unit="x", scope="plan/I.1#1"),))
    assert (found.status_v, found.status_c) == (Status.NOT_RATED, Status.LIMITED)


def test_prepared_is_neither_delivered_nor_nothing() -> None:
    assert judged(card(PledgeKind.EFFORT), proof("a", stage=2)).status_v is Status.PREPARED
    assert measured(card(PledgeKind.STATEMENT), Evidence(), parameters()).codes == Codes()
