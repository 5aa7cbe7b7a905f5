"""What can be said of a row where one side is known from an excerpt or a report: less than of two texts.

A summary leaves out and words anew what the text may hold; only figures, deadlines and rhythms that it does give can be
compared. So a row is stronger or weaker only where such a change has both sides; else it is the same promise in other words.
"""

from msgspec.structs import replace

from trecho.core.lineage import Aspect, Change, Descent, Relation

_GIVEN = frozenset({Aspect.FIGURE, Aspect.DEADLINE, Aspect.FREQUENCY, Aspect.PARTS})
_STEPS = {Relation.STRENGTHENED: 1, Relation.WEAKENED: -1}


def as_reported(row: Descent) -> Descent:
    """The row with what a summary can bear: changes of figures and times, those on one side alone without direction."""
    kept = tuple(_neutral(change) for change in row.changes if change.aspect in _GIVEN)
    borne = {relation for relation, step in _STEPS.items() if any(change.direction == step for change in kept)}
    relation = row.relation
    if relation in {Relation.STRENGTHENED, Relation.WEAKENED, Relation.KEPT} and relation not in borne:
        relation = Relation.REWORDED
    return replace(
        row,
        relation=relation,
        also=tuple(one for one in row.also if one in borne),
        changes=kept,
        why=tuple(str(change) for change in kept)
        or (row.why if not row.changes else ("the same promise, as reported",)),
    )


def _neutral(change: Change) -> Change:
    return change if change.old and change.new else replace(change, direction=0)
