"""How sure a plan's total is."""

from msgspec.structs import replace

from tests.core.assessing.before_after import RULES, card, proof, strong
from trecho.core.assessing.simulation import simulated
from trecho.core.assessment import Status
from trecho.core.evidence import Class
from trecho.core.pledge import PledgeKind

QUICK = replace(RULES, simulation=replace(RULES.simulation, draws=2000))


def test_a_deed_is_real_with_its_prior_and_matched_with_its_precision() -> None:
    found = simulated([(card(need=100), [strong("a", 100)])], QUICK)
    shares = found.pledges["plan/I.1#1"].shares
    assert abs(shares[Status.COMPLETE] - 0.95 * 0.9) < 0.03
    assert abs(sum(shares.values()) - 1) < 1e-9


def test_what_a_review_found_replaces_the_priors() -> None:
    found = simulated([(card(need=100), [strong("a", 100)])], QUICK, reviewed={Class.STRONG: 1.0}, match_precision=1.0)
    assert found.pledges["plan/I.1#1"].shares == {Status.COMPLETE: 1.0}
    assert (found.bands[Status.COMPLETE].low, found.bands[Status.COMPLETE].high) == (1, 1)


def test_a_false_deed_is_false_for_every_pledge() -> None:
    shared = [proof("a", 100, occurrence=Class.WEAK)]
    cases = [(card(need=100, pledge=f"p/I.{n}#1"), shared) for n in (1, 2)]
    found = simulated(cases, QUICK, match_precision=1.0)
    assert found.pledges["p/I.1#1"].shares == found.pledges["p/I.2#1"].shares


def test_it_repeats_whatever_the_order_and_leaves_efforts_out() -> None:
    cases = [
        (card(need=100), [strong("a", 60), proof("b", 50, 70)]),
        (card(PledgeKind.EFFORT, pledge="p/I.2#1"), [proof("c")]),
    ]
    turned = [(rules, proofs[::-1]) for rules, proofs in cases[::-1]]
    assert simulated(cases, QUICK) == simulated(turned, QUICK)
    assert set(simulated(cases, QUICK).pledges) == {"plan/I.1#1"}
