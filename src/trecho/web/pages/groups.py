"""Groups: what reached the small, the poor and the landlocked, whether an emphasis was seen, how well each is reported."""

from collections.abc import Iterator

from trecho.core.dates import PartialDate
from trecho.register.figuring.groups import Groups, groups
from trecho.register.figuring.weighing import scales
from trecho.store import search
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.web.lists import chosen_list
from trecho.writers.tables import worded


@page
def groups_page(question: Asked) -> Reply:
    """Groups over all years and each plan's time, the emphasis tests, the equity of proof."""
    today = question.now.date()
    every = scales(today, question.as_of)
    names, chosen = chosen_list(every, question)
    told = groups(every, PartialDate(today.isoformat()), question.as_of, only=chosen)
    tested = {test.commitment for one in told.tested for test in one.tests}
    texts = {one: search.commitment(one, question.as_of) for one in tested}
    return Reply(
        "groups.html",
        schema="groups",
        value={"groups": told},
        rows=lambda: _rows(told),
        told=told,
        names=names,
        chosen=chosen,
        words={name: worded(one.words, question.language) for name, one in texts.items() if one},
        reported=sorted(told.equity, key=lambda one: (one.origins, one.member)),
    )


def _rows(told: Groups) -> Iterator[dict[str, object]]:
    """One row a group and time; rows of one time overlap and are not to be added."""
    for stretch in told.stretches:
        for one in (stretch.everything, *stretch.groups):
            yield {
                "plan_id": stretch.name,
                "group": one.group,
                "members": one.members,
                "members_reached": len(one.reached),
                "reached": " ".join(one.reached),
                "activities": one.activities,
                "with_amount": one.with_amount,
                "usd": round(one.money, 2),
                "share_of_activities": one.share_of_activities,
                "share_of_money": one.share_of_money,
            }
