"""What must be said beside the status? (method, section 3: flags)"""

from trecho.core.assessing.counting import account_for
from trecho.core.assessing.figures import Measured
from trecho.core.assessing.mirror import is_mirror
from trecho.core.assessing.status import REACHED
from trecho.core.assessment import Flag, Status
from trecho.core.evidence import Evidence
from trecho.core.parameters import Parameters
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard


def flags_of(
    card: RuleCard, evidence: Evidence, found: Measured, status: Status, *, searched: bool, parameters: Parameters
) -> tuple[Flag, ...]:
    """The flags in the order of the method."""
    used = [proof for proof in found.editions or evidence.proofs if proof.activity in found.used]
    codes, delta = found.codes, evidence.detectability
    raised = {
        Flag.LATE: REACHED.index(codes.on_time) < REACHED.index(codes.low),
        Flag.VIRTUAL: any(proof.virtual for proof in used),
        Flag.OVER_DELIVERED: _over_delivered(card, found),
        Flag.BASELINE_MISSING: card.kind is PledgeKind.EFFORT and card.increase and evidence.former is None,
        Flag.UNIT_AMBIGUOUS: card.ambiguous_unit,
        Flag.SHARED_PERIOD: _shared(evidence, found),
        Flag.MIRROR_OF_PROMISE: _mirrored(card, evidence, parameters),
        Flag.CONTESTED: any(proof.contested for proof in used),
        Flag.CONDITIONAL: bool(card.conditions),
        Flag.COVERAGE_LOW: delta is not None and delta < parameters.coverage_low.delta,
        Flag.SEARCH_INCOMPLETE: bool(evidence.proofs) and not searched and card.kind is not PledgeKind.STATEMENT,
        Flag.THIN: status is Status.COMPLETE
        and found.strong_share is not None
        and found.strong_share < parameters.thin.strong_share,
    }
    return tuple(flag for flag, up in raised.items() if up)


def _over_delivered(card: RuleCard, found: Measured) -> bool:
    return bool(card.goal and card.goal.strict and found.figures.get("r_lo", 0) > 1)


def _shared(evidence: Evidence, found: Measured) -> bool:
    return any(activity in found.used for activity in (*dict(evidence.shared), *evidence.later))


def _mirrored(card: RuleCard, evidence: Evidence, parameters: Parameters) -> bool:
    own = account_for(card.pledge, evidence.accounts)
    if own and card.goal and is_mirror(own.low, card.goal.quantity, parameters.mirror):
        return True
    total = account_for(card.lineage, evidence.accounts) if card.lineage else None
    return bool(total and evidence.promised and is_mirror(total.low, evidence.promised, parameters.mirror))
