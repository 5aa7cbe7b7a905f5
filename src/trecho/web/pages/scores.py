"""Scores: what other projects would say of the same evidence, and which single source a status hangs on."""

from collections.abc import Iterator

from trecho.register.figuring.grades import Graded, graded_plans
from trecho.store import search
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.writers.tables import worded


@page
def scores_page(question: Asked) -> Reply:
    """For each assessed plan: strict and cautious, verified and claimed, the assessed share beside them."""
    told = graded_plans(question.now.date(), question.as_of)
    return Reply(
        "scores.html",
        schema="scores",
        value={"plans": told},
        rows=lambda: _rows(told),
        told=told,
        titles={one.id: worded(one.title, question.language) for one in search.plans(question.as_of)},
    )


def _rows(told: tuple[Graded, ...]) -> Iterator[dict[str, object]]:
    """One row a score."""
    for one in told:
        for sort, scores in (("reviewed", one.scores), ("provisional", one.provisional)):
            for name in ("verified_strict", "verified_cautious", "claimed_strict", "claimed_cautious"):
                score = getattr(scores, name)
                yield {
                    "plan_id": one.plan,
                    "evidence": sort,
                    "score": name,
                    "mean": score.mean,
                    "percent": score.percent,
                    "scored": score.scored,
                    "pledges": score.total,
                }
