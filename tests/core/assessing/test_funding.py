"""How far promised money has got."""

from decimal import Decimal

from tests.core.assessing.before_after import card, judged, proof
from tests.core.assessing.test_ladder import held
from trecho.core.activity import Rung
from trecho.core.assessing.funding import funded
from trecho.core.assessment import Assessment, Status
from trecho.core.evidence import Account, Evidence, Proof
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard
from trecho.reference.parameters import parameters


def line(rung: Rung = Rung.M2) -> RuleCard:
    return card(PledgeKind.MONEY, 100, unit="credit", currency="CNY", deciding_rung=rung)


def found(*proofs: Proof, rung: Rung = Rung.M2) -> Assessment:
    return judged(line(rung), *proofs)


def test_both_rungs_are_always_printed() -> None:
    deal = held("a", (Rung.M2, 60), (Rung.M4, 20))
    assert (found(deal).r_m2, found(deal).r_m4, found(deal).status_v) == (0.6, 0.2, Status.SUBSTANTIAL)
    assert (found(deal, rung=Rung.M4).r_lo, found(deal, rung=Rung.M4).status_v) == (0.2, Status.LIMITED)


def test_what_only_the_giver_tells_is_claimed() -> None:
    result = found(held("a", (Rung.M2, 60), self_reported=True))
    assert (result.r_lo, result.r_claimed, result.status_c) == (0, 0.6, Status.SUBSTANTIAL)


def test_what_an_older_line_took_is_not_counted_low() -> None:
    result = judged(line(), held("a", (Rung.M2, 60)), shared=(("a", 15.0),))
    assert (result.n_lo, result.n_hi, result.r_excl, result.r_incl) == (15, 60, 0, 0.6)


def test_an_account_of_the_line_is_claimed() -> None:
    evidence = Evidence(
        proofs=(held("a", (Rung.M2, 10)),), accounts=(Account(id="t", low=80, unit="CNY", scope="plan/I.1#1"),)
    )
    measured = funded(line(), evidence, parameters())
    assert (measured.figures["n_lo"], measured.figures["n_claimed"]) == (10, 80)


def test_no_amount_is_no_zero() -> None:
    result = judged(line(), proof("a"), held("b", (Rung.M2, 10)))
    assert result.trail["unmeasured"] == ("activity:a",)
    assert result.n_lo == float(Decimal(10))
