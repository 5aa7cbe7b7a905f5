"""The rows between two plans after everybody's corrections: groups of ties that hold, and what has no counterpart."""

from collections.abc import Iterable, Mapping, Sequence

from trecho.core.lineage import Relation
from trecho.core.tie import Settled, Tie, TieState

_GROUPED = (Relation.SPLIT, Relation.MERGED)


def settled(ties: Iterable[Tie], old: Sequence[str], new: Sequence[str]) -> tuple[Settled, ...]:
    """One row for each group of tied commitments, dropped and new ones among them, in the order of the plans.

    `old` and `new` are the ids of all commitments of the two plans: whatever no tie holds is dropped or new. A group
    that people changed gets its relation from what is left: split or merged where there are several, else the
    person's or the program's own.
    """
    known = list(ties)
    holding = [tie for tie in known if tie.holds and tie.old in set(old) and tie.new in set(new)]
    alone = {(tie.old or tie.new): tie for tie in known if tie.old is None or tie.new is None}
    rows = [_grouped(group, old, new) for group in _groups(holding)]
    tied = {side for row in rows for side in (*row.old, *row.new)}
    cut = _cut(known)
    rows += [_alone(side, alone.get(side), Relation.DROPPED, cut) for side in old if side not in tied]
    place = {side: number for number, side in enumerate(old)}
    rows.sort(key=lambda row: place[row.old[0]])
    return (*rows, *(_alone(side, alone.get(side), Relation.NEW, cut) for side in new if side not in tied))


def _cut(ties: Iterable[Tie]) -> Mapping[str, Tie]:
    """The ties that a person cut, by each of their commitments."""
    return {
        side: tie for tie in ties if tie.state is TieState.UNLINKED for side in (tie.old, tie.new) if side is not None
    }


def _groups(ties: Sequence[Tie]) -> list[list[Tie]]:
    """Ties that share a commitment, directly or through others."""
    groups: list[list[Tie]] = []
    for tie in ties:
        touching = [group for group in groups if any(tie.old == one.old or tie.new == one.new for one in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([*(one for group in touching for one in group), tie])
    return groups


def _grouped(ties: list[Tie], old: Sequence[str], new: Sequence[str]) -> Settled:
    left = tuple(side for side in old if any(tie.old == side for tie in ties))
    right = tuple(side for side in new if any(tie.new == side for tie in ties))
    judged = [tie for tie in ties if tie.state is not TieState.PROPOSED]
    whole = {*left, *right} == set(ties[0].group)
    relation, also = _relation(ties, judged, several=len(left) + len(right) > 2, whole=whole, split=len(right) > 1)
    scores = [tie.score for tie in ties if tie.score is not None]
    return Settled(
        old=left,
        new=right,
        relation=relation,
        also=also,
        score=min(scores, default=None),
        changes=ties[0].changes if whole else (),
        state=judged[-1].state if judged else TieState.PROPOSED,
        reported=any(tie.reported for tie in ties),
        ties=tuple(ties),
    )


def _relation(
    ties: list[Tie], judged: list[Tie], *, several: bool, whole: bool, split: bool
) -> tuple[Relation, tuple[Relation, ...]]:
    said = next((tie for tie in reversed(judged) if tie.state in {TieState.CHANGED, TieState.LINKED}), None)
    first = said or ties[0]
    if several:
        also = (first.relation,) if first.relation in {Relation.STRENGTHENED, Relation.WEAKENED} else first.also
        return (ties[0].relation if whole and said is None else Relation.SPLIT if split else Relation.MERGED), also
    if first.relation in _GROUPED:
        return (first.also[0] if first.also else Relation.REWORDED), ()
    return first.relation, first.also


def _alone(side: str, tie: Tie | None, relation: Relation, cut: Mapping[str, Tie]) -> Settled:
    """A commitment without counterpart: by the program's finding, or because a person cut its ties."""
    behind = tuple(one for one in (tie, cut.get(side)) if one is not None)
    state = next((one.state for one in reversed(behind) if one.state is not TieState.PROPOSED), TieState.PROPOSED)
    return Settled(
        old=(side,) if relation is Relation.DROPPED else (),
        new=(side,) if relation is Relation.NEW else (),
        relation=relation,
        score=tie.score if tie else None,
        state=state,
        reported=any(one.reported for one in behind),
        ties=behind,
    )
