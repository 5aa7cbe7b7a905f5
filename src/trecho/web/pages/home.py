"""Home: how far is each plan from word to deed?"""

from collections.abc import Iterator
from datetime import timedelta

from trecho.core.assessment import Status
from trecho.register.figuring.alarms import alarms
from trecho.store import search
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.web.overview import Overview, overview
from trecho.web.pictures import ladder_chart, member_tiles
from trecho.web.portraits import portrait_of_home
from trecho.writers.tables import worded


@page
def home(question: Asked) -> Reply:
    """Every plan with its statuses by area, the figures promised and found, members, money, and what is new."""
    overviews = tuple(overview(plan, question.now, question.as_of) for plan in search.plans(question.as_of))
    assessed = tuple(one for one in overviews if any(one.verified.values()))
    since = question.now - timedelta(days=30)
    raised = alarms(question.now.date(), question.as_of)
    return Reply(
        "home.html",
        schema="plans",
        rows=lambda: _rows(overviews, question.language),
        overviews=overviews,
        assessed=assessed,
        portrait=portrait_of_home(overviews, question.language),
        tiles=member_tiles(question),
        money=ladder_chart(question),
        counts=search.counts(),
        since=since.date().isoformat(),
        number_of_alarms=len(raised.standing) + len(raised.mirrors) + len(raised.ascriptions),
        open_contradictions=sum(one.state == "open" for one in search.contradictions(question.as_of)),
    )


def _rows(overviews: tuple[Overview, ...], language: str) -> Iterator[dict[str, object]]:
    for one in overviews:
        yield {
            "plan_id": one.plan.id,
            "title": worded(one.plan.title, language),
            "period_start": str(one.plan.period[0]),
            "period_end": str(one.plan.period[1]),
            "adopted_on": str(one.plan.adopted_on or ""),
            "commitments": len(one.commitments),
            "pledges": len(one.pledges),
            **{f"verified_{status.value}": one.verified[status] for status in Status},
            **{f"provisional_{status.value}": one.provisional[status] for status in Status},
            "elapsed": round(one.elapsed, 4),
        }
