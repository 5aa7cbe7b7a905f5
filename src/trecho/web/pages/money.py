"""Money: what reached each rung, for whom, in which currencies, and what is left of each line."""

from collections.abc import Iterator

from django.utils.translation import gettext

from trecho.core.assessing.ladder import RUNGS
from trecho.register.figuring.lines import Drawn, claimed_totals, lines
from trecho.register.figuring.money import Money, Rungs, money
from trecho.register.figuring.weighing import of_one_list, scales
from trecho.store import search
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.web.figures import Figures
from trecho.web.lists import chosen_list
from trecho.writers.charts_rungs import rungs_svg
from trecho.writers.tables import worded


@page
def money_page(question: Asked) -> Reply:
    """The ladder of the forum and of each plan's time, members, currencies, lines."""
    today = question.now.date()
    every = scales(today, question.as_of)
    names, chosen = chosen_list(every, question)
    found = of_one_list(every, chosen)
    told, drawn = money(found, question.as_of), lines(found, today, question.as_of)
    return Reply(
        "money.html",
        schema="money",
        value={"money": told, "lines": drawn, "claimed": claimed_totals(found)},
        rows=lambda: _rows(told),
        money=told,
        names=names,
        chosen=chosen,
        lines=drawn,
        claimed=claimed_totals(found),
        rungs=RUNGS,
        drawing_of=lambda ladder: _drawing(ladder, question.language),
        titles={one.id: worded(one.title, question.language) for one in search.plans(question.as_of)},
        by_home=_by_home(drawn),
    )


def _drawing(one: Rungs, language: str) -> str:
    figures = Figures(language)
    label = gettext("Money that reached at least each rung, in US dollars: sure, and at most.")
    return rungs_svg(one.ladder.steps, label, gettext, lambda value: figures.money(value, "USD"))


def _by_home(drawn: tuple[Drawn, ...]) -> dict[str, tuple[Drawn, ...]]:
    """Lines for the whole region first, then lines for one state."""
    return {
        "region": tuple(one for one in drawn if one.country is None),
        "state": tuple(one for one in drawn if one.country is not None),
    }


def _rows(told: Money) -> Iterator[dict[str, object]]:
    """One row a rung of each ladder."""
    for one in (told.forum, *told.plans):
        for n, step in enumerate(one.ladder.steps):
            yield {
                "plan_id": one.name,
                "period_start": str(one.period.start) if one.period else "",
                "period_end": str(one.period.end) if one.period else "",
                "rung": step.rung.value,
                "activities": one.reached[n],
                "with_amount": one.with_amount[n],
                "usd_at_least": round(step.low, 2),
                "usd_at_most": round(step.high, 2),
                "usd_claimed": round(step.claimed, 2),
            }
