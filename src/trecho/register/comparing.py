"""Two plans of the register side by side, and one commitment through all plans of its forum."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec.structs import replace

from trecho.core.aligning.settled import settled
from trecho.core.assessment import Assessment
from trecho.core.folding.tie import pair_of
from trecho.core.heading import Heading
from trecho.core.noun import Noun
from trecho.core.plan import Commitment, Plan
from trecho.core.tie import Settled, Tie
from trecho.register.lineages import pairs
from trecho.store import search


class Comparison(Noun, frozen=True, kw_only=True):
    """Two plans, their commitments by id, their areas by path, and what became of each commitment.

    `partial` names the plans that are known in excerpts or reports alone: what has no counterpart there is only not
    found. `statuses` are the last assessments of the old plan's pledges, by commitment.
    """

    old: Plan
    new: Plan
    commitments: Mapping[str, Commitment]
    headings: Mapping[str, Mapping[str, Heading]]
    rows: tuple[Settled, ...]
    partial: tuple[str, ...] = ()
    statuses: Mapping[str, tuple[Assessment, ...]] = {}


class Station(Noun, frozen=True, kw_only=True):
    """One plan on the way of a commitment: the row that leads there, and the commitments found.

    `here` is its own plan; `partial` says that nothing was found in a plan of which only excerpts or reports are known;
    `via` is the plan between by whose commitments this one was found.
    """

    plan: Plan
    here: bool = False
    earlier: bool = False
    row: Settled | None = None
    commitments: tuple[Commitment, ...] = ()
    partial: bool = False
    via: Plan | None = None


def comparable_pairs(as_of: datetime | None = None) -> tuple[tuple[Plan, Plan, int], ...]:
    """The pairs of plans that have been aligned, with the number of commitments tied."""
    found = []
    for old, new in pairs(search.plans(as_of)):
        ties = search.ties(pair_of(old.id, new.id), as_of=as_of)
        if ties:
            found.append((old, new, len({tie.old for tie in ties if tie.holds})))
    return tuple(found)


def compared_with(plan: str, as_of: datetime | None = None) -> tuple[tuple[Plan, Plan], ...]:
    """The pairs of plans with this one that have been aligned."""
    return tuple(
        (old, new)
        for old, new in pairs(search.plans(as_of))
        if plan in {old.id, new.id} and search.ties(pair_of(old.id, new.id), as_of=as_of)
    )


def comparison_of(old: str, new: str, as_of: datetime | None = None) -> Comparison | None:
    """The two plans side by side; None where one is unknown or they have not been aligned."""
    plans = search.plan(old, as_of), search.plan(new, as_of)
    ties = search.ties(pair_of(old, new), as_of=as_of)
    if plans[0] is None or plans[1] is None or not ties:
        return None
    sides = search.commitments(old, as_of), search.commitments(new, as_of)
    statuses: dict[str, tuple[Assessment, ...]] = {}
    for one in search.assessments(old, as_of):
        commitment = one.pledge_id.rpartition("#")[0]
        statuses[commitment] = (*statuses.get(commitment, ()), one)
    return Comparison(
        old=plans[0],
        new=plans[1],
        commitments={one.id: one for side in sides for one in side},
        headings={plan: {one.path: one for one in search.headings(plan, as_of)} for plan in (old, new)},
        rows=settled(ties, [one.id for one in sides[0]], [one.id for one in sides[1]]),
        partial=tuple(plan for plan, side in zip((old, new), sides, strict=True) if any(c.confidence for c in side)),
        statuses=statuses,
    )


def way_of(commitment: Commitment, plan: Plan, as_of: datetime | None = None) -> tuple[Station, ...]:
    """The commitment in every plan of its forum that it was aligned with, oldest first; empty where there is none.

    Where a plan has nothing that is tied to the commitment itself, what is tied to its counterparts in the plans between
    is shown instead, with the plan that it goes by.
    """
    ordered = sorted(search.plans(as_of), key=lambda one: (str(one.period[0]), one.id))
    others = [one for one in ordered if one.forum == plan.forum and one.id != plan.id]
    place = {one.id: number for number, one in enumerate(ordered)}
    direct = [station for other in others if (station := _station(commitment, plan, other, place, as_of)) is not None]
    if not direct:
        return ()
    stations = [station if station.commitments else _by_way(station, direct, place, as_of) for station in direct]
    here = Station(plan=plan, here=True, commitments=(commitment,))
    return tuple(sorted([*stations, here], key=lambda station: place[station.plan.id]))


def _station(
    commitment: Commitment, plan: Plan, other: Plan, place: Mapping[str, int], as_of: datetime | None
) -> Station | None:
    """What another plan has of a commitment; None where the two plans have not been aligned."""
    earlier = place[other.id] < place[plan.id]
    pair = pair_of(other.id, plan.id) if earlier else pair_of(plan.id, other.id)
    row = _row_of(commitment.id, search.ties(pair, as_of=as_of))
    if row is None:
        return None
    paths = row.old if earlier else row.new
    there = tuple(one for path in paths if (one := search.commitment(path, as_of)) is not None)
    partial = not there and any(one.confidence for one in search.commitments(other.id, as_of))
    return Station(plan=other, earlier=earlier, row=row, commitments=there, partial=partial)


def _by_way(station: Station, direct: Iterable[Station], place: Mapping[str, int], as_of: datetime | None) -> Station:
    """The station with what the counterparts in a plan between lead to; as it was where they lead to nothing."""
    end = place[station.plan.id]
    between = [one for one in direct if one.commitments and one.earlier == station.earlier]
    for middle in sorted(between, key=lambda one: abs(place[one.plan.id] - end)):
        beyond = place[middle.plan.id] < end if station.earlier else place[middle.plan.id] > end
        if beyond:
            continue
        found = [_station(one, middle.plan, station.plan, place, as_of) for one in middle.commitments]
        there = [one for one in found if one is not None and one.commitments]
        if there:
            commitments = {one.id: one for each in there for one in each.commitments}
            return replace(there[0], commitments=tuple(commitments.values()), via=middle.plan)
    return station


def _row_of(commitment: str, ties: Iterable[Tie]) -> Settled | None:
    """The settled row that a commitment stands in: every commitment of both plans is in some tie."""
    known = tuple(ties)
    old = list(dict.fromkeys(tie.old for tie in known if tie.old))
    new = list(dict.fromkeys(tie.new for tie in known if tie.new))
    return next((row for row in settled(known, old, new) if commitment in {*row.old, *row.new}), None)
