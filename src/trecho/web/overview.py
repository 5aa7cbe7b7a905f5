"""A plan at a glance: its areas with their statuses, verified, claimed and provisional, and the time gone by."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from trecho.core.assessing.clock import elapsed
from trecho.core.assessment import Assessment, Status
from trecho.core.dates import Period
from trecho.core.heading import Heading
from trecho.core.link import Link, LinkState
from trecho.core.plan import Commitment, Plan
from trecho.core.pledge import Pledge
from trecho.core.rule_card import Goal, RuleCard
from trecho.register.sealing import cards_in_force
from trecho.store import search


@dataclass(frozen=True)
class PledgeLine:
    """One pledge as lists show it; what was not computed is None."""

    id: str
    pledge: Pledge | None
    card: RuleCard | None
    assessment: Assessment | None

    @property
    def goal(self) -> Goal | None:
        """The figure that the pledge is held against."""
        return self.card.goal if self.card else None


@dataclass(frozen=True)
class CommitmentLine:
    """One commitment with its pledges and the number of its links by state."""

    commitment: Commitment
    pledges: tuple[PledgeLine, ...]
    links: Mapping[LinkState, int]

    @property
    def statuses(self) -> frozenset[str]:
        """Every code that one of its pledges has, verified or provisional."""
        found = [line.assessment for line in self.pledges if line.assessment]
        return frozenset(
            {one.status_v.value for one in found} | {one.provisional.value for one in found if one.provisional}
        )


@dataclass(frozen=True)
class AreaLine:
    """One area: its heading, its commitments, and its pledges counted by status."""

    heading: Heading
    commitments: tuple[CommitmentLine, ...]
    verified: Counter[Status]
    claimed: Counter[Status]
    provisional: Counter[Status]


@dataclass(frozen=True)
class Overview:
    """One plan: its areas, and all its pledges counted together; `elapsed` is the share of its time gone by, `announced` counts the figures that were announced for it."""

    plan: Plan
    areas: tuple[AreaLine, ...]
    elapsed: float
    announced: int = 0

    @property
    def commitments(self) -> tuple[CommitmentLine, ...]:
        """Every commitment, in the order of the document."""
        return tuple(line for area in self.areas for line in area.commitments)

    @property
    def pledges(self) -> tuple[PledgeLine, ...]:
        """Every pledge, in the order of the document."""
        return tuple(pledge for line in self.commitments for pledge in line.pledges)

    @property
    def figures(self) -> tuple[PledgeLine, ...]:
        """The pledges that are held against a figure."""
        return tuple(pledge for pledge in self.pledges if pledge.goal)

    @property
    def verified(self) -> Counter[Status]:
        """Pledges by verified status."""
        return _sum(area.verified for area in self.areas)

    @property
    def claimed(self) -> Counter[Status]:
        """Pledges by claimed status."""
        return _sum(area.claimed for area in self.areas)

    @property
    def provisional(self) -> Counter[Status]:
        """Pledges by what unreviewed proposals would give."""
        return _sum(area.provisional for area in self.areas)

    @property
    def links(self) -> Mapping[LinkState, int]:
        """Links of all commitments by state."""
        return _sum(Counter(line.links) for line in self.commitments)


def overview(plan: Plan, now: datetime, as_of: datetime | None = None) -> Overview:
    """The plan at a glance as the register knows it, with a handful of queries however long the plan is."""
    lines = commitment_lines(plan, as_of)
    headings = {heading.path: heading for heading in search.headings(plan.id, as_of)}
    paths = list(dict.fromkeys([*headings, *(line.commitment.area for line in lines)]))
    areas = (
        _area(
            headings.get(path) or Heading(id=f"{plan.id}/{path}", plan=plan.id, path=path, title={}),
            tuple(line for line in lines if line.commitment.area == path),
        )
        for path in paths
    )
    announced = len(search.pledges(plan.id, as_of))
    return Overview(plan=plan, areas=tuple(areas), elapsed=time_gone(plan, now), announced=announced)


def time_gone(plan: Plan, now: datetime) -> float:
    """The share of the plan's period that has passed."""
    return min(1.0, max(0.0, elapsed(Period(*plan.period), now.date())))


def commitment_lines(plan: Plan, as_of: datetime | None = None) -> tuple[CommitmentLine, ...]:
    """Every commitment of a plan with its pledges and links counted."""
    commitments = search.commitments(plan.id, as_of)
    cards = cards_in_force(plan, commitments, as_of)
    assessments = {found.pledge_id: found for found in search.assessments(plan.id, as_of)}
    links: dict[str, Counter[LinkState]] = {}
    for link in search.links_of(as_of=as_of):
        links.setdefault(link.commitment, Counter())[link.state] += 1
    return tuple(
        CommitmentLine(one, pledge_lines(one, cards, assessments), links.get(one.id, Counter())) for one in commitments
    )


def pledge_lines(
    commitment: Commitment, cards: Mapping[str, RuleCard], assessments: Mapping[str, Assessment]
) -> tuple[PledgeLine, ...]:
    """The pledges of a commitment by position, each with its card and its assessment where they are there."""
    pledges = commitment.coding.pledges if commitment.coding else ()
    named = [key.rpartition("#")[2] for key in (*cards, *assessments) if key.rpartition("#")[0] == commitment.id]
    most = max([len(pledges), *(int(number) for number in named if number.isdigit())])
    return tuple(
        PledgeLine(
            id=f"{commitment.id}#{number}",
            pledge=pledges[number - 1] if number <= len(pledges) else None,
            card=cards.get(f"{commitment.id}#{number}"),
            assessment=assessments.get(f"{commitment.id}#{number}"),
        )
        for number in range(1, most + 1)
    )


def by_state(links: Iterable[Link]) -> Mapping[LinkState, int]:
    """Links counted by state."""
    return Counter(link.state for link in links)


def _area(heading: Heading, lines: tuple[CommitmentLine, ...]) -> AreaLine:
    found = [pledge.assessment for line in lines for pledge in line.pledges if pledge.assessment]
    return AreaLine(
        heading=heading,
        commitments=lines,
        verified=Counter(one.status_v for one in found),
        claimed=Counter(one.status_c for one in found),
        provisional=Counter(one.provisional or one.status_v for one in found),
    )


def _sum(counters: Iterable[Counter[Status]] | Iterable[Counter[LinkState]]) -> Counter:  # type: ignore[type-arg]  # (either kind of key)
    total: Counter = Counter()  # type: ignore[type-arg]  # (as above)
    for counter in counters:
        total.update(counter)
    return total
