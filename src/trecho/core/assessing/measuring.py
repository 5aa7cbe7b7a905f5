"""The figures of one pledge by its kind, before any status is decided (method, sections 3.1 to 3.4 and 6)."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from trecho.core.activity import Rung
from trecho.core.assessing.acts import act_code, possible_acts, sure_acts
from trecho.core.assessing.clock import certainly_in, may_be_in, with_grace
from trecho.core.assessing.counting import account_for
from trecho.core.assessing.effort import effort_code, reach
from trecho.core.assessing.events import editions
from trecho.core.assessing.ladder import largest, step_at
from trecho.core.assessing.quantified import Progress, progress
from trecho.core.assessing.status import code_of
from trecho.core.assessment import Status
from trecho.core.dates import Period
from trecho.core.evidence import GOOD, Class, Evidence, Proof, Verdict
from trecho.core.noun import Noun
from trecho.core.parameters import Parameters
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard


class Codes(Noun, frozen=True, kw_only=True):
    """What the figures alone give: at the low and high end, on time only, and with claims; None where nothing counts."""

    low: Status | None = None
    high: Status | None = None
    on_time: Status | None = None
    claimed: Status | None = None
    claimed_high: Status | None = None


class Measured(Noun, frozen=True, kw_only=True):
    """The figures of an assessment by name, the codes they give, and the activities behind each number.

    `used` are the activities of any end; `strong_share` the part of the low end that strong evidence carries;
    `editions` are what the proofs of an event were brought together to.
    """

    figures: Mapping[str, float] = {}
    codes: Codes = Codes()
    used: frozenset[str] = frozenset()
    strong_share: float | None = None
    behind: Mapping[str, tuple[str, ...]] = {}
    editions: tuple[Proof, ...] = ()


def measured(card: RuleCard, evidence: Evidence, parameters: Parameters) -> Measured:
    """The figures for the card's kind; an empty value for statements, which no activity could show."""
    match card.kind:
        case PledgeKind.EVENT:
            held = editions(evidence.proofs, card.edition, parameters)
            return replace(_quantified(card, held, evidence, parameters), editions=held)
        case PledgeKind.QUANTIFIED | PledgeKind.MONEY if card.goal is not None and card.goal.need is not None:
            if card.kind is PledgeKind.MONEY:
                return _money(card, evidence, parameters)
            return _quantified(card, evidence.proofs, evidence, parameters)
        case PledgeKind.ACT:
            return _act(card, evidence)
        case PledgeKind.EFFORT:
            return _effort(card, evidence, parameters)
    # Statements; and figures without a floor (`less than`, rates, changes), whose card a person writes.
    return Measured()


def need_on(card: RuleCard) -> float | None:
    """The card's need: its goal's, or the editions due; for `up to` the figure itself, which is no floor."""
    if card.kind is PledgeKind.EVENT:
        return card.expected or 1
    if card.goal is None:
        return None
    return card.goal.need if card.goal.need is not None else card.goal.quantity


def _quantified(card: RuleCard, proofs: tuple[Proof, ...], evidence: Evidence, parameters: Parameters) -> Measured:
    found = _progress_of(card, proofs, evidence)
    need = need_on(card) or 1
    late, band = found.graced, parameters.band
    codes = Codes(
        low=code_of(late.low / need, band),
        high=code_of(late.high / need, band),
        on_time=code_of(found.on_time.low / need, band),
        claimed=code_of(max(found.claimed_graced.low, late.low) / need, band),
        claimed_high=code_of(found.claimed_graced.high / need, band),
    )
    return Measured(
        figures=_figures(found, need),
        codes=codes,
        used=frozenset((*late.behind, *late.above, *late.beside)),
        strong_share=late.strong / late.low if late.low else None,
        behind=_behind(found),
    )


def _progress_of(card: RuleCard, proofs: tuple[Proof, ...], evidence: Evidence) -> Progress:
    return progress(
        proofs,
        card.clock,
        card.months_of_grace,
        pledge=card.pledge,
        accounts=evidence.accounts,
        left=dict(evidence.shared),
    )


def _figures(found: Progress, need: float) -> dict[str, float]:
    return {
        "n_lo": found.on_time.low,
        "n_hi": found.on_time.high,
        "n_claimed": found.claimed.low,
        "need": need,
        "r_lo": found.on_time.low / need,
        "r_hi": found.on_time.high / need,
        "r_incl": found.inclusive / need,
        "r_excl": found.exclusive / need,
        "r_grace_lo": found.graced.low / need,
        "r_grace_hi": found.graced.high / need,
        "r_claimed": found.claimed.low / need,
        "r_claimed_hi": found.claimed.high / need,
    }


def _behind(found: Progress) -> dict[str, tuple[str, ...]]:
    on_time = found.on_time
    account = (found.account,) if found.account else ()
    return {
        "n_lo": on_time.behind,
        "n_hi": (*on_time.behind, *on_time.above),
        "n_claimed": account or (*on_time.behind, *on_time.beside),
        "unmeasured": on_time.unmeasured,
    }


def _money(card: RuleCard, evidence: Evidence, parameters: Parameters) -> Measured:
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


def _act(card: RuleCard, evidence: Evidence) -> Measured:
    late = with_grace(card.clock, card.months_of_grace) if card.clock else None
    sure, possible = sure_acts(evidence.proofs, late), possible_acts(evidence.proofs, late)
    low, high = act_code(sure, card.places), act_code(possible, card.places)
    codes = Codes(
        low=low,
        high=high,
        on_time=act_code(sure_acts(evidence.proofs, card.clock), card.places),
        claimed=low,
        claimed_high=high,
    )
    figures: dict[str, float] = {}
    if card.goal is not None:
        figures = _figures(_progress_of(card, evidence.proofs, evidence), need_on(card) or 1)
    best = [proof for proof in sure if proof.stage == max((one.stage or 0) for one in sure)]
    return Measured(
        figures=figures,
        codes=codes,
        used=frozenset(proof.activity for proof in possible),
        strong_share=float(any(proof.occurrence is Class.STRONG for proof in best)) if best else None,
        behind={
            "status_v": tuple(sorted(proof.activity for proof in sure)),
            "status_c": tuple(sorted(proof.activity for proof in possible)),
        },
    )


def _effort(card: RuleCard, evidence: Evidence, parameters: Parameters) -> Measured:
    late = with_grace(card.clock, card.months_of_grace) if card.clock else None
    possible = [
        proof
        for proof in evidence.proofs
        if proof.grade and proof.verdict is not Verdict.FAILED and proof.occurrence is not Class.REJECTED
        and proof.stage is not None and proof.stage >= 3 and may_be_in(proof, late)
    ]  # fmt: skip
    sure = [
        proof
        for proof in possible
        if proof.verdict is Verdict.PASSED and proof.occurrence in GOOD and certainly_in(proof, late)
    ]

    def code(proofs: list[Proof]) -> Status | None:
        found = reach(proofs, card.clock, members=card.members, listed=card.listed, former=evidence.former)
        return effort_code(found, parameters.effort, increase=card.increase)

    low, high = code(sure), code(possible)
    told = low or (Status.LIMITED if account_for(card.pledge, evidence.accounts) else None)
    return Measured(
        codes=Codes(
            low=low,
            high=high,
            on_time=code([proof for proof in sure if certainly_in(proof, card.clock)]),
            claimed=told,
            claimed_high=high,
        ),
        used=frozenset(proof.activity for proof in possible),
        behind={
            "status_v": tuple(sorted(proof.activity for proof in sure)),
            "status_c": tuple(sorted(proof.activity for proof in possible)),
        },
    )
