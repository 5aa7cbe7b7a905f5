"""A summary bears less than a text: only figures and times that it gives can have become stronger or weaker."""

from trecho.core.aligning.reported import as_reported
from trecho.core.lineage import Aspect, Change, Descent, Relation


def row(relation: Relation, *changes: Change, also: tuple[Relation, ...] = ()) -> Descent:
    why = tuple(map(str, changes)) or ("nearly the same words",)
    return Descent(old=("I.1",), new=("2",), relation=relation, also=also, score=0.9, changes=changes, why=why)


CUT = Change(aspect=Aspect.FIGURE, direction=-1, old="6,000 scholarships", new="5,000 scholarships")
GONE = Change(aspect=Aspect.SCOPE, direction=-1, old="into global value chains")
LOST = Change(aspect=Aspect.FIGURE, direction=-1, old="1,000 leaders")


def test_a_figure_on_both_sides_weakens() -> None:
    assert as_reported(row(Relation.WEAKENED, CUT, GONE)).relation is Relation.WEAKENED


def test_what_the_summary_may_have_left_out_weakens_nothing() -> None:
    assert as_reported(row(Relation.WEAKENED, GONE)).relation is Relation.REWORDED
    assert as_reported(row(Relation.WEAKENED, GONE)).changes == ()


def test_a_figure_that_the_summary_does_not_give_is_told_without_direction() -> None:
    told = as_reported(row(Relation.WEAKENED, LOST))
    assert told.relation is Relation.REWORDED
    assert [(one.old, one.direction) for one in told.changes] == [("1,000 leaders", 0)]


def test_groups_stay_groups_and_dropped_stays_dropped() -> None:
    merged = as_reported(row(Relation.MERGED, Change(aspect=Aspect.PARTS), GONE, also=(Relation.WEAKENED,)))
    assert (merged.relation, merged.also) == (Relation.MERGED, ())
    assert as_reported(row(Relation.DROPPED)).relation is Relation.DROPPED
