"""Proposals that two activities belong together: a score, what they are to one another, and every ground with its weight."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from trecho.core.link import Reason
from trecho.core.noun import Noun, require
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.likeness import Ground, grounds
from trecho.core.resolving.pairing import pairs
from trecho.core.resolving.relation import Relation, relation_of
from trecho.core.resolving.told import Told


class Weights(Noun, frozen=True, kw_only=True):
    """How much each ground counts (log-odds for one), where the scale starts, and from what score on to propose."""

    grounds: Mapping[str, float]
    start: float
    least_score: float
    least_rarity: float


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


def proposals(told: Iterable[Told], weights: Weights, common: Commonness | None = None) -> Iterator[Proposal]:
    """Every pair that scores enough, once. The same activities in any order give the same proposals.

    `common` are the words of the whole dataset where `told` is a part of it, such as one country.
    """
    ordered = sorted({each.id: each for each in told}.values(), key=lambda each: each.id)
    known = common or Commonness(ordered)
    for one, other in compared(ordered, known, weights):
        found = proposal(ordered[one], ordered[other], weights, grounds(ordered[one], ordered[other], known))
        if found.score >= weights.least_score:
            yield found


def compared(ordered: Sequence[Told], common: Commonness, weights: Weights) -> Iterator[tuple[int, int]]:
    """Positions of the pairs that are compared: those that share a rare word, and those of which one names the other."""
    place = {each.id: at for at, each in enumerate(ordered)}
    for at, others in _by_first(pairs(ordered, common, least=weights.least_rarity), ordered, place):
        yield from ((at, other) for other in sorted(others))


def _by_first(
    found: Iterator[tuple[int, int]], ordered: Sequence[Told], place: Mapping[str, int]
) -> Iterator[tuple[int, set[int]]]:
    named: dict[int, set[int]] = {}
    for at, each in enumerate(ordered):
        for other in (place[name] for name in each.mentions if name in place and name != each.id):
            named.setdefault(min(at, other), set()).add(max(at, other))
    last, waiting = next(found, None), range(len(ordered))
    for at in waiting:
        others = named.pop(at, set())
        while last is not None and last[0] == at:
            others.add(last[1])
            last = next(found, None)
        if others:
            yield at, others


def proposal(left: Told, right: Told, weights: Weights, found: Iterable[Ground]) -> Proposal:
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
        left=left.id, right=right.id, relation=relation_of(left, right), score=score, reasons=tuple(strongest)
    )


def one_by_words(weights: Weights) -> Callable[[Told, Told, Commonness], bool]:
    """Whether two records would be proposed as one deed or as steps of one undertaking."""

    def one(early: Told, late: Told, common: Commonness) -> bool:
        left, right = sorted((early, late), key=lambda each: each.id)
        found = proposal(left, right, weights, grounds(left, right, common))
        return found.score >= weights.least_score and found.relation in {Relation.SAME, Relation.STEP}

    return one
