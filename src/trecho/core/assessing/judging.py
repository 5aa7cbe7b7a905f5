"""The assessment of one pledge from its card and its own evidence alone (method, sections 3 and 11)."""

from datetime import date, datetime

from trecho.core.assessing.acts import is_prepared
from trecho.core.assessing.figures import Measured
from trecho.core.assessing.flags import flags_of
from trecho.core.assessing.measuring import measured
from trecho.core.assessing.pace import pace_of
from trecho.core.assessing.silence import log_id, silence
from trecho.core.assessing.status import Found, decided
from trecho.core.assessment import Assessment, Status
from trecho.core.evidence import Evidence
from trecho.core.noun import Noun
from trecho.core.parameters import Parameters
from trecho.core.rule_card import RuleCard


class Frame(Noun, frozen=True, kw_only=True):
    """What all assessments of one run share: the day it speaks for, the method, the snapshot, who coded, when made."""

    today: date
    parameters: Parameters
    snapshot_id: str = ""
    coders: tuple[str, ...] = ()
    made_at: datetime | None = None


def assessment_of(card: RuleCard, evidence: Evidence, frame: Frame, *, proposals: Evidence | None = None) -> Assessment:
    """The result for one pledge; `proposals` is the evidence with open proposals added, for the provisional status."""
    parameters = frame.parameters
    found = measured(card, evidence, parameters)
    searched = silence(evidence.searches, card.protocol, frame.today, parameters).met
    verified, possible = _verified(card, evidence, found, frame, searched=searched)
    claimed, possible_claimed = decided(
        card.kind,
        Found(
            low=found.codes.claimed,
            high=found.codes.claimed_high,
            prepared=is_prepared(evidence.proofs, frame.today),
            searched=searched,
        ),
        evidence.attestations,
    )
    return Assessment(
        pledge_id=card.pledge,
        method_version=parameters.method.version,
        rule_card_version=card.version,
        snapshot_id=frame.snapshot_id,
        **found.figures,
        status_v=verified,
        status_c=claimed,
        possible_v=possible,
        possible_c=possible_claimed,
        provisional=_provisional(card, proposals, frame, searched=searched),
        flags=flags_of(card, evidence, found, verified, searched=searched, parameters=parameters),
        pace=pace_of(found.figures.get("r_lo"), card.clock, frame.today, parameters.pace),
        search_log_id=log_id(evidence.searches),
        coders=frame.coders or (card.author,),
        made_at=frame.made_at,
        trail=_trail(evidence, found),
    )


def _verified(
    card: RuleCard, evidence: Evidence, found: Measured, frame: Frame, *, searched: bool
) -> tuple[Status, Status | None]:
    prepared = is_prepared(evidence.proofs, frame.today)
    codes = Found(low=found.codes.low, high=found.codes.high, prepared=prepared, searched=searched)
    return decided(card.kind, codes, evidence.attestations)


def _provisional(card: RuleCard, proposals: Evidence | None, frame: Frame, *, searched: bool) -> Status | None:
    if proposals is None:
        return None
    return _verified(card, proposals, measured(card, proposals, frame.parameters), frame, searched=searched)[0]


def _trail(evidence: Evidence, found: Measured) -> dict[str, tuple[str, ...]]:
    """The claims behind each number; an activity or account whose claims are not filed yet stands for itself."""
    proofs = found.editions or evidence.proofs
    claims = {proof.activity: proof.claims or (f"activity:{proof.activity}",) for proof in proofs}
    claims |= {account.id: account.claims or (f"activity:{account.id}",) for account in evidence.accounts}
    return {
        number: tuple(sorted({claim for activity in activities for claim in claims[activity]}))
        for number, activities in sorted(found.behind.items())
        if activities
    }
