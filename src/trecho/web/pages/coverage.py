"""Coverage: how much of what there is do the sources show, and what does silence say?"""

from collections.abc import Iterator

from trecho.reference.parameters import parameters
from trecho.register.figuring.coverage import Missing, missing
from trecho.register.figuring.weighing import scales
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked


@page
def coverage_page(question: Asked) -> Reply:
    """Each pair of lists with its estimate or the reasons for none; for each plan what silence says."""
    today = question.now.date()
    told = missing(scales(today, question.as_of), today, question.as_of)
    return Reply(
        "coverage.html",
        schema="coverage",
        value={"coverage": told},
        rows=lambda: _rows(told),
        told=told,
        limits=parameters(),
        plans=tuple(dict.fromkeys(one.plan for one in told.compared)),
    )


def _rows(told: Missing) -> Iterator[dict[str, object]]:
    """One row a pair of lists; the numbers are empty where they are refused."""
    for one in told.compared:
        interval = one.found.coverage_interval
        yield {
            "plan_id": one.plan,
            "list_1": one.lists[0],
            "list_2": one.lists[1],
            "on_list_1": one.sizes[0],
            "on_list_2": one.sizes[1],
            "on_both": one.found.recaptured,
            "seen": one.found.seen,
            "estimated": one.found.total,
            "coverage": one.found.coverage,
            "coverage_low": interval.low if interval else None,
            "coverage_high": interval.high if interval else None,
            "refused_because": "; ".join(one.found.refusals),
        }
