"""Rows after everybody's corrections: every commitment stands in one of them, whatever people cut and tied."""

from hypothesis import given
from hypothesis import strategies as st

from trecho.core.aligning.settled import settled
from trecho.core.lineage import Relation
from trecho.core.tie import Tie, TieState

OLD, NEW = ("a/1", "a/2", "a/3"), ("b/1", "b/2", "b/3")


def tie(
    old: str | None,
    new: str | None,
    relation: Relation = Relation.REWORDED,
    state: TieState = TieState.PROPOSED,
    group: tuple[str, ...] | None = None,
    also: tuple[Relation, ...] = (),
) -> Tie:
    found = tuple(side for side in (old, new) if side) if group is None else group
    return Tie(
        id=f"{old}=>{new}",
        pair="a=>b",
        old=old,
        new=new,
        relation=relation,
        state=state,
        group=found,
        also=also,
        score=0.9,
    )


def half(new: str, state: TieState = TieState.PROPOSED) -> Tie:
    return tie("a/1", new, Relation.SPLIT, state, group=("a/1", "b/1", "b/2"), also=(Relation.WEAKENED,))


HALVES = (half("b/1"), half("b/2"))


def test_what_no_tie_holds_is_dropped_or_new() -> None:
    rows = settled([tie("a/2", "b/1")], OLD, NEW)
    assert [(row.old, row.new, row.relation.value) for row in rows] == [
        (("a/1",), (), "dropped"),
        (("a/2",), ("b/1",), "reworded"),
        (("a/3",), (), "dropped"),
        ((), ("b/2",), "new"),
        ((), ("b/3",), "new"),
    ]


def test_a_group_keeps_what_the_program_found_of_it() -> None:
    row = settled(HALVES, OLD, NEW)[0]
    assert (row.old, row.new, row.relation, row.also) == (
        ("a/1",),
        ("b/1", "b/2"),
        Relation.SPLIT,
        (Relation.WEAKENED,),
    )


def test_cutting_one_half_leaves_the_other_with_its_own_relation_and_frees_the_rest() -> None:
    halves = (HALVES[0], half("b/2", TieState.UNLINKED))
    rows = settled(halves, OLD, NEW)
    assert (rows[0].new, rows[0].relation) == (("b/1",), Relation.WEAKENED)
    freed = next(row for row in rows if row.new == ("b/2",))
    assert (freed.relation, freed.state) == (Relation.NEW, TieState.UNLINKED)


def test_tying_a_dropped_commitment_takes_it_out_of_the_dropped() -> None:
    known = (tie("a/3", None, Relation.DROPPED), tie("a/3", "b/3", Relation.STRENGTHENED, TieState.LINKED, group=()))
    row = next(row for row in settled(known, OLD, NEW) if "a/3" in row.old)
    assert (row.new, row.relation, row.state) == (("b/3",), Relation.STRENGTHENED, TieState.LINKED)


def test_tying_a_second_commitment_makes_a_merger() -> None:
    known = (tie("a/1", "b/1"), tie("a/2", "b/1", Relation.KEPT, TieState.LINKED, group=()))
    row = settled(known, OLD, NEW)[0]
    assert (row.old, row.relation, row.state) == (("a/1", "a/2"), Relation.MERGED, TieState.LINKED)


ties = st.lists(
    st.builds(tie, st.sampled_from(OLD), st.sampled_from(NEW), st.sampled_from(Relation), st.sampled_from(TieState)),
    max_size=9,
)


@given(ties)
def test_every_commitment_stands_in_one_row(known: list[Tie]) -> None:
    rows = settled(known, OLD, NEW)
    assert sorted(side for row in rows for side in row.old) == sorted(OLD)
    assert sorted(side for row in rows for side in row.new) == sorted(NEW)
    assert all(row.old and row.new for row in rows if any(one.holds for one in row.ties))
