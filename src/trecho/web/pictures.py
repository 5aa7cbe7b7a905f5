"""The charts of the pages, made from the register: each is a function of a question, and has an address of its own."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime

from django.utils.translation import gettext, ngettext

from trecho.core.activity import Stage
from trecho.core.dates import PartialDate
from trecho.register.figuring.money import rungs
from trecho.register.figuring.weighing import of_one_list, proofs_of_money, scales
from trecho.store import search
from trecho.web.addresses import Addresses
from trecho.web.asking import Asked
from trecho.web.figures import Figures
from trecho.writers.charts import Chart
from trecho.writers.charts_calendar import Held, calendar_drawing
from trecho.writers.charts_rungs import rungs_chart
from trecho.writers.charts_tiles import Tile, tiles_svg
from trecho.writers.charts_timeline import timeline_drawing
from trecho.writers.tables import worded


def ladder_chart(question: Asked) -> Chart:
    """The money ladder over every undertaking of the register, each once, as the page of money has it."""
    found = of_one_list(scales(question.now.date(), question.as_of))
    told = rungs("", proofs_of_money(found), found)
    figures = Figures(question.language)
    return rungs_chart(
        told.ladder.steps, told.reached, told.with_amount, gettext, lambda value: figures.money(value, "USD")
    )


def calendar_chart(question: Asked) -> Chart:
    """All dated editions, those mechanisms first that met most often."""
    names = {one.id: worded(one.name, question.language) for one in search.mechanisms(question.as_of)}
    meetings = [one for one in search.meetings(as_of=question.as_of) if one.held_on]
    often = Counter(one.mechanism for one in meetings)
    ordered = sorted(meetings, key=lambda one: (-often[one.mechanism], one.mechanism, one.held_on or ""))
    held = [
        Held(
            mechanism=names.get(one.mechanism, one.mechanism),
            edition=one.edition or "",
            on=one.held_on or PartialDate("1900"),
            virtual=one.virtual,
        )
        for one in ordered
    ]
    return calendar_drawing(held, gettext)


def timeline_chart(question: Asked) -> Chart:
    """Activities by year and stage."""
    counts: Counter[tuple[int, Stage]] = Counter()
    for view in search.views("activity", question.as_of):
        tags = dict(view.tags)
        if tags.get("year", "").isdigit() and tags.get("stage") in set(Stage):
            counts[int(tags["year"]), Stage(tags["stage"])] += 1
    return timeline_drawing(counts, gettext)


def tiles_chart(question: Asked) -> Chart:
    """The tile grid of the members, as a chart with its table."""
    counts = member_counts(question)
    figures = Figures(question.language)
    return Chart(
        name="members",
        title=gettext("Activities recorded for each member; never a score of the member."),
        svg=member_tiles(question),
        columns=(gettext("member"), gettext("name"), gettext("activities")),
        rows=tuple((code, figures.country(code), counts.get(code, 0)) for code in _member_codes(question.as_of)),
    )


CHARTS: Mapping[str, Callable[[Asked], Chart]] = {
    "ladder": ladder_chart,
    "calendar": calendar_chart,
    "timeline": timeline_chart,
    "members": tiles_chart,
}


def member_counts(question: Asked) -> Counter[str]:
    """Activities by country."""
    if question.as_of is None:
        return Counter(search.tag_counts("activity", "country"))
    views = search.views("activity", question.as_of)
    return Counter(value for view in views for name, value in view.tags if name == "country")


def member_tiles(question: Asked) -> str:
    """A tile for each member with the number of activities recorded for it."""
    counts = member_counts(question)
    at, figures = Addresses(question.language, question.as_of_words), Figures(question.language)
    tiles = [
        Tile(
            code=code,
            label=_tile_words(figures.country(code), counts.get(code, 0)),
            count=counts.get(code, 0),
            href=at.member(code),
        )
        for code in _member_codes(question.as_of)
    ]
    return tiles_svg(tiles, gettext("Members, by the number of activities recorded"))


def _tile_words(country: str, count: int) -> str:
    words = ngettext("%(country)s: %(count)s activity", "%(country)s: %(count)s activities", count)
    return words % {"country": country, "count": count}


def _member_codes(as_of: datetime | None) -> tuple[str, ...]:
    return tuple(member.id for member in search.members(as_of) if member.member)
