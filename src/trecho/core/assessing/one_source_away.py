"""Which single source, taken away, changes the status? There one more document is worth most. (features B10)"""

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from trecho.core.assessing.judging import Frame, assessment_of
from trecho.core.assessment import Status
from trecho.core.evidence import Evidence, Proof
from trecho.core.noun import Noun
from trecho.core.rule_card import RuleCard


class Flip(Noun, frozen=True, kw_only=True):
    """A source on which the verified status hangs, and the status without it."""

    source: str
    status: Status
    without: Status


# The proof as it stands without one source: weaker, or None where nothing else speaks for it.
Without = Callable[[Proof, str], Proof | None]


def flips(
    card: RuleCard,
    evidence: Evidence,
    frame: Frame,
    sources: Mapping[str, Iterable[str]],
    *,
    without: Without | None = None,
) -> tuple[Flip, ...]:
    """Every source whose loss alone changes the verified status; `sources` gives those behind each activity.

    By default an activity falls with its only source and stays as it is while another speaks for it; `without` can
    grade it anew.
    """
    status = assessment_of(card, evidence, frame).status_v
    behind = {activity: frozenset(names) for activity, names in sources.items()}
    mine = {name for proof in evidence.proofs for name in behind.get(proof.activity, ())}
    found = []
    for source in sorted(mine):
        lost = without or (lambda proof, name: None if behind.get(proof.activity) == frozenset((name,)) else proof)
        kept = tuple(
            rest
            for proof in evidence.proofs
            if (rest := lost(proof, source) if source in behind.get(proof.activity, ()) else proof) is not None
        )
        rest_status = assessment_of(card, replace(evidence, proofs=kept), frame).status_v
        if rest_status is not status:
            found.append(Flip(source=source, status=status, without=rest_status))
    return tuple(found)
