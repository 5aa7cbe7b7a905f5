"""How far has promised money got, at the rung that decides and at M2 and M4? (method, section 6)"""

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from trecho.core.activity import Rung
from trecho.core.assessing.clock import certainly_in, may_be_in, with_grace
from trecho.core.assessing.counting import account_for
from trecho.core.assessing.figures import Codes, Measured, need_on
from trecho.core.assessing.ladder import largest, step_at
from trecho.core.assessing.status import code_of
from trecho.core.dates import Period
from trecho.core.evidence import GOOD, Class, Evidence, Proof, Verdict
from trecho.core.parameters import Parameters
from trecho.core.rule_card import RuleCard


def funded(card: RuleCard, evidence: Evidence, parameters: Parameters) -> Measured:
    """The figures of a money pledge, in its currency, over the tree of activities; `n` stands at the deciding rung."""
    need, rung, caps = need_on(card) or 1, card.deciding_rung or Rung.M2, dict(evidence.shared)
    late = with_grace(card.clock, card.months_of_grace) if card.clock else None
    left = tuple(_capped(proof, caps) for proof in evidence.proofs) if caps else evidence.proofs
    now, graced = step_at(rung, left, card.clock), step_at(rung, left, late)
    every, ever = (
        (step_at(rung, evidence.proofs, card.clock), step_at(rung, evidence.proofs, late)) if caps else (now, graced)
    )
    without = tuple(proof for proof in evidence.proofs if proof.activity not in caps)
    account = account_for(card.pledge, evidence.accounts)
    told = max(float(now.claimed), account.low if account else 0.0)
    told_late = max(float(graced.claimed), told)
    figures = {
        "n_lo": float(now.low),
        "n_hi": float(every.high),
        "n_claimed": told,
        "need": need,
        "r_lo": float(now.low) / need,
        "r_hi": float(every.high) / need,
        "r_excl": float(step_at(rung, without, card.clock).low if caps else now.low) / need,
        "r_incl": float(every.low) / need,
        "r_grace_lo": float(graced.low) / need,
        "r_grace_hi": float(ever.high) / need,
        "r_claimed": told / need,
        "r_claimed_hi": max(told, float(every.high)) / need,
        "r_m2": float((now if rung is Rung.M2 else step_at(Rung.M2, left, card.clock)).low) / need,
        "r_m4": float((now if rung is Rung.M4 else step_at(Rung.M4, left, card.clock)).low) / need,
    }
    band = parameters.band
    codes = Codes(
        low=code_of(figures["r_grace_lo"], band),
        high=code_of(figures["r_grace_hi"], band),
        on_time=code_of(figures["r_lo"], band),
        claimed=code_of(told_late / need, band),
        claimed_high=code_of(max(told_late, float(ever.high)) / need, band),
    )
    return _with_money_trail(figures, codes, evidence, graced.low, late, rung)


def _with_money_trail(
    figures: Mapping[str, float], codes: Codes, evidence: Evidence, low: Decimal, window: Period | None, rung: Rung
) -> Measured:
    usable = [one for one in evidence.proofs if one.purses and one.verdict is not Verdict.FAILED and not one.relief]
    sure = [
        proof
        for proof in usable
        if proof.worth in GOOD
        and certainly_in(proof, window)
        and proof.tie is Verdict.PASSED
        and not proof.self_reported
    ]
    strong = step_at(rung, (proof for proof in sure if proof.worth is Class.STRONG), window).low
    names = tuple(sorted(proof.activity for proof in usable))
    return Measured(
        figures=figures,
        codes=codes,
        used=frozenset(proof.activity for proof in usable if may_be_in(proof, window)),
        strong_share=float(strong / low) if low else None,
        behind={
            "n_lo": tuple(sorted(proof.activity for proof in sure)),
            "n_hi": names,
            "n_claimed": names,
            "unmeasured": tuple(sorted(one.activity for one in evidence.proofs if not one.purses and not one.relief)),
        },
    )


def _capped(proof: Proof, caps: Mapping[str, float]) -> Proof:
    """The proof with no more money than an older target of the lineage leaves to this one."""
    if proof.activity not in caps:
        return proof
    whole = largest(proof)
    share = min(Decimal(1), Decimal(str(caps[proof.activity])) / whole) if whole else Decimal(1)
    return replace(proof, purses=tuple(replace(purse, value=purse.value * share) for purse in proof.purses))
