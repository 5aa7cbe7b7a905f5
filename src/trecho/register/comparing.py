"""Two plans of the register side by side, and one commitment through all plans of its forum."""

from collections.abc import Iterable, Mapping
from datetime import datetime

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

    `here` is its own plan; `partial` says that nothing was found in a plan of which only excerpts or reports are known.
    """

    plan: Plan
    here: bool = False
    earlier: bool = False
    row: Settled | None = None
    commitments: tuple[Commitment, ...] = ()
    partial: bool = False


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
    """The commitment in every plan of its forum that it was aligned with, oldest first; empty where there is none."""
    stations = []
    for old, new in pairs(search.plans(as_of)):
        if plan.id not in {old.id, new.id}:
            continue
        other, earlier = (new, False) if old.id == plan.id else (old, True)
        ties = search.ties(pair_of(old.id, new.id), as_of=as_of)
        row = _row_of(commitment.id, ties)
        if row is None:
            continue
        paths = row.old if earlier else row.new
        there = tuple(one for path in paths if (one := search.commitment(path, as_of)) is not None)
        partial = not there and any(one.confidence for one in search.commitments(other.id, as_of))
        stations.append(Station(plan=other, earlier=earlier, row=row, commitments=there, partial=partial))
    own = [Station(plan=plan, here=True, commitments=(commitment,))] if stations else []
    return tuple(sorted([*stations, *own], key=lambda station: str(station.plan.period[0])))


def _row_of(commitment: str, ties: Iterable[Tie]) -> Settled | None:
    """The settled row that a commitment stands in: every commitment of both plans is in some tie."""
    known = tuple(ties)
    old = list(dict.fromkeys(tie.old for tie in known if tie.old))
    new = list(dict.fromkeys(tie.new for tie in known if tie.new))
    return next((row for row in settled(known, old, new) if commitment in {*row.old, *row.new}), None)
