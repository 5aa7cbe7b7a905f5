import pytest

from trecho.core.aligning.chains import thread_of, threads
from trecho.core.lineage import Descent, Relation
from trecho.core.noun import Nonsense


def _row(old: str, new: str, relation: Relation) -> Descent:
    return Descent(old=tuple(old.split()), new=tuple(new.split()), relation=relation, score=1.0)


_FIRST = (_row("I.1", "I.1 I.2", Relation.SPLIT), _row("I.2", "", Relation.DROPPED), _row("", "II.1", Relation.NEW))
_SECOND = (_row("I.1", "V.1", Relation.WEAKENED), _row("I.2", "", Relation.DROPPED), _row("II.1", "V.2", Relation.KEPT))


def test_a_promise_through_three_plans() -> None:
    found = threads(("a", "b", "c"), (_FIRST, _SECOND))
    split = thread_of(found, "c", "V.1")
    assert split is not None
    assert [(stage.plan, stage.paths) for stage in split.stages] == [
        ("a", ("I.1",)),
        ("b", ("I.1", "I.2")),
        ("c", ("V.1",)),
    ]
    assert split.stages[1].relations == (Relation.SPLIT,)
    assert not split.dropped


def test_what_ends_early_is_dropped() -> None:
    gone = thread_of(threads(("a", "b", "c"), (_FIRST, _SECOND)), "a", "I.2")
    assert gone is not None
    assert gone.dropped
    assert len(gone.stages) == 1


def test_a_promise_may_return_over_a_plan() -> None:
    found = threads(("a", "b", "c"), (_FIRST, _SECOND), returns=(((0, "I.2"), (2, "V.2")),))
    thread = thread_of(found, "a", "I.2")
    assert thread is not None
    assert thread.stages[-1].plan == "c"


def test_lineages_must_fit_the_plans() -> None:
    with pytest.raises(Nonsense, match="lineages"):
        threads(("a", "b"), ())
    assert thread_of((), "a", "I.1") is None
