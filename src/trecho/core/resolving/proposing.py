"""Proposals that two activities are one deed, or belong to one undertaking: a score, and every ground with its weight."""

import math
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from trecho.core.activity import Activity
from trecho.core.link import Reason
from trecho.core.noun import Noun, require
from trecho.core.resolving.likeness import Ground, days_apart, grounds
from trecho.core.resolving.pairing import pairs
from trecho.core.resolving.tongue import rarity, words_of

# Two sources that tell of one deed may be some days apart; the method opens a contradiction beyond 31 (section 5.1).
_ONE_DEED_DAYS = 31


class Relation(StrEnum):
    """What a pair is: one deed told twice, or steps or parts of one undertaking (never to be added up unseen)."""

    SAME = "same"
    UNDERTAKING = "undertaking"


class Weights(Noun, frozen=True, kw_only=True):
    """How much each ground counts (log-odds for one), where the scale starts, and from what score on to propose."""

    grounds: Mapping[str, float]
    start: float
    least_score: float
    least_rarity: float = 3.0


class Proposal(Noun, frozen=True, kw_only=True):
    """Two activities by id, in order; `score` in 0..1; the reasons add up to it (log-odds), the strongest first."""

    left: str
    right: str
    relation: Relation
    score: float
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        """Refuses an activity paired with itself, and pairs out of order."""
        require(self.left < self.right, f"{self.left} and {self.right} are no pair in order")


def proposals(activities: Iterable[Activity], weights: Weights) -> Iterator[Proposal]:
    """Every pair that scores enough; each pair once. The same activities in any order give the same proposals."""
    ordered = sorted({activity.id: activity for activity in activities}.values(), key=lambda each: each.id)
    told = [words_of(activity) for activity in ordered]
    rare = rarity(told)
    for one, other in pairs(ordered, told, rare, least=weights.least_rarity):
        found = proposal(
            ordered[one], ordered[other], weights, grounds(ordered[one], ordered[other], (told[one], told[other]), rare)
        )
        if found.score >= weights.least_score:
            yield found


def proposal(left: Activity, right: Activity, weights: Weights, found: Iterable[Ground]) -> Proposal:
    """The pair's score from its grounds."""
    reasons = [
        Reason(
            reason=each.ground,
            weight=weights.grounds.get(each.ground, 0.0) * each.value,
            activity_words=each.left,
            commitment_words=each.right,
        )
        for each in found
    ]
    score = 1 / (1 + math.exp(-weights.start - sum(reason.weight for reason in reasons)))
    strongest = sorted((reason for reason in reasons if reason.weight), key=lambda reason: -abs(reason.weight))
    return Proposal(
        left=left.id, right=right.id, relation=_relation(left, right), score=score, reasons=tuple(strongest)
    )


def _relation(left: Activity, right: Activity) -> Relation:
    """One deed told twice: two sources, the same kind, dates that may agree; all else is an undertaking."""
    two_sources = (left.source.name, left.source.publisher) != (right.source.name, right.source.publisher)
    agree = left.kind == right.kind and days_apart(left, right) <= _ONE_DEED_DAYS
    return Relation.SAME if two_sources and agree else Relation.UNDERTAKING
