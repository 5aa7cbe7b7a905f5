"""What a form lets one choose from: every commitment, by plan and area, the latest plan first."""

from itertools import groupby
from typing import NamedTuple

from trecho.core.plan import Commitment, Plan
from trecho.store import search


class Group(NamedTuple):
    """The commitments of one area of a plan; `area` is its number as printed, `title` its title by language."""

    plan: Plan
    area: str
    title: dict[str, str]
    commitments: tuple[Commitment, ...]


def commitments_by_area() -> tuple[Group, ...]:
    """Every commitment of the register in the order of its plan, area by area; an area without a title has an empty one."""
    groups = []
    for plan in reversed(search.plans()):
        titles = {heading.path: dict(heading.title) for heading in search.headings(plan.id)}
        for area, found in groupby(search.commitments(plan.id), key=lambda one: one.area):
            groups.append(Group(plan, area, titles.get(area, {}), tuple(found)))
    return tuple(groups)
