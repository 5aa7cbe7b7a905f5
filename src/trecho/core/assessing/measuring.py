"""The figures of one pledge by its kind, before any status is decided (method, sections 3.1 to 3.4 and 6)."""

from msgspec.structs import replace

from trecho.core.assessing.acts import act_code, possible_acts, sure_acts
from trecho.core.assessing.clock import certainly_in, may_be_in, with_grace, years_of
from trecho.core.assessing.counting import account_for
from trecho.core.assessing.effort import effort_code, reach
from trecho.core.assessing.events import editions
from trecho.core.assessing.figures import Codes, Measured, need_on
from trecho.core.assessing.funding import funded
from trecho.core.assessing.quantified import Progress, by_year, mean_of_years, progress
from trecho.core.assessing.status import code_of, higher
from trecho.core.assessment import Status
from trecho.core.evidence import GOOD, Class, Evidence, Proof, Verdict
from trecho.core.parameters import Parameters
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard


def measured(card: RuleCard, evidence: Evidence, parameters: Parameters) -> Measured:
    """The figures for the card's kind; an empty value for statements, which no activity could show."""
    match card.kind:
        case PledgeKind.EVENT:
            held = editions(evidence.proofs, card.edition, parameters)
            return replace(_quantified(card, held, evidence, parameters), editions=held)
        case PledgeKind.QUANTIFIED | PledgeKind.MONEY if card.goal is not None and card.goal.need is not None:
            if card.kind is PledgeKind.MONEY:
                return funded(card, evidence, parameters)
            return _quantified(card, evidence.proofs, evidence, parameters)
        case PledgeKind.ACT:
            return _act(card, evidence)
        case PledgeKind.EFFORT:
            return _effort(card, evidence, parameters)
    # Statements; and figures without a floor (`less than`, rates, changes), whose card a person writes.
    return Measured()


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
    annual = card.goal is not None and card.goal.annual and card.clock is not None
    return Measured(
        figures=_figures(found, need),
        codes=_annual_codes(card, proofs, evidence, codes, parameters) if annual else codes,
        used=frozenset((*late.behind, *late.above, *late.beside)),
        strong_share=late.strong / late.low if late.low else None,
        behind=_behind(found),
    )


def _annual_codes(
    card: RuleCard, proofs: tuple[Proof, ...], evidence: Evidence, whole: Codes, parameters: Parameters
) -> Codes:
    """The codes of a target for every year: the mean of the yearly r, each capped at 1; accounts speak for all years."""
    if card.clock is None:
        return whole
    years = len(years_of(card.clock))
    need, band, left = (need_on(card) or 1) / years, parameters.band, dict(evidence.shared)
    graced, on_time = (by_year(proofs, card.clock, months, left=left) for months in (card.months_of_grace, 0))
    told = code_of(mean_of_years(graced.claimed, need)[0], band)
    by_account = whole.claimed if account_for(card.pledge, evidence.accounts) else None
    return Codes(
        low=code_of(mean_of_years(graced.low, need)[0], band),
        high=code_of(mean_of_years(graced.high, need)[0], band),
        on_time=code_of(mean_of_years(on_time.low, need)[0], band),
        claimed=by_account or told,
        claimed_high=higher(by_account or told, code_of(mean_of_years(graced.high, need)[0], band)),
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
