"""Linking: deeds and a plan in, ranked links with their reasons out, batch by batch."""

from collections.abc import Iterable, Iterator
from itertools import islice

from trecho.core.link import Grade, Link
from trecho.core.matching.deeds import Deed
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.ranking import Ranked, ranked
from trecho.core.matching.showing import reasons_of
from trecho.core.matching.weighing import Weights

BATCH = 2048


def links(
    deeds: Iterable[Deed], plan: PlanSide, weights: Weights, *, top: int = 10, least: float = 0.0
) -> Iterator[Link]:
    """Each deed's `top` likeliest commitments, best first, those under the chance `least` left out.

    A link of grade 0 is only ranked, not proposed. Memory is that of one batch, however many deeds there are.
    """
    remaining = iter(deeds)
    while batch := list(islice(remaining, BATCH)):
        yield from links_of(ranked(batch, plan, weights, top), plan, weights, least)


def links_of(found: Ranked, plan: PlanSide, weights: Weights, least: float) -> Iterator[Link]:
    """The links of one ranked batch, deed by deed."""
    for row, deed in enumerate(found.deeds.deeds):
        for rank in range(found.columns.shape[1]):
            score = float(found.link[row, rank])
            if score < least:
                continue
            yield Link(
                activity=deed.id,
                commitment=plan.promises.promises[int(found.columns[row, rank])].id,
                grade=Grade(int(found.grade[row, rank])),
                score=round(score, 4),
                rank=rank + 1,
                reasons=reasons_of(found, row, rank, plan, weights),
            )
