"""Figures over the generations of a forum's plans: what was announced for each and what its text says."""

from collections.abc import Iterator
from datetime import datetime

from trecho.core.aligning.generations import Figure, Line, lines
from trecho.core.dates import PartialDate
from trecho.core.plan import Plan
from trecho.core.pledge import Target
from trecho.core.words import folded
from trecho.reference.aligning import knowledge
from trecho.store import search


def generations(forum: str, as_of: datetime | None = None) -> tuple[tuple[Plan, ...], tuple[Line, ...]]:
    """The plans of a forum, oldest first, and every line of figures through them."""
    plans = tuple(plan for plan in search.plans(as_of) if plan.forum == forum)
    ordered = tuple(sorted(plans, key=lambda plan: str(plan.period[0])))
    figures = [figure for plan in ordered for figure in _figures(plan, as_of)]
    return ordered, lines(figures, [plan.id for plan in ordered])


def _figures(plan: Plan, as_of: datetime | None) -> Iterator[Figure]:
    announced = [one for one in search.pledges(plan.id, as_of) if one.quantity.value > 1]
    for one in announced:
        yield Figure(
            id=one.id,
            plan=plan.id,
            value=float(one.quantity.value),
            unit=one.quantity.unit,
            currency=one.currency,
            comparator=one.comparator,
            start=one.start,
            end=one.end,
            written=one.in_plan_text == "yes",
            disputed=bool(one.conflicts),
            annual=_each_year(one.quantity.unit),
        )
    known = {(float(one.quantity.value), one.currency) for one in announced}
    for commitment in search.commitments(plan.id, as_of):
        for target in commitment.coding.targets if commitment.coding else ():
            if (float(target.quantity), target.currency) not in known and target.quantity > 1:
                yield _written(commitment.id, plan.id, target)


def _each_year(unit: str) -> bool:
    """Whether the words of a unit, in any language, say that it is promised for each year."""
    words = folded(unit)
    return any(words in tongue.each_year for tongue in knowledge().tongues.values())


def _written(commitment: str, plan: str, target: Target) -> Figure:
    return Figure(
        id=commitment,
        plan=plan,
        value=float(target.quantity),
        unit=target.unit,
        currency=target.currency,
        comparator=target.comparator.value,
        start=PartialDate(str(target.start_year)) if target.start_year else None,
        end=PartialDate(str(target.end_year)) if target.end_year else None,
        written=True,
        announced=False,
        annual=target.annual,
    )
