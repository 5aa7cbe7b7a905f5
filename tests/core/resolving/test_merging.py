"""Families out of rulings: reversible, clashes named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.noun import Nonsense
from trecho.core.resolving.merging import Ruling, Verdict, families, joined

_NAMES = st.sampled_from("abcdef")
_RULINGS = st.lists(
    st.tuples(_NAMES, _NAMES, st.sampled_from(Verdict))
    .filter(lambda each: each[0] != each[1])
    .map(lambda each: Ruling(*each)),
    max_size=12,
)


def test_accepted_pairs_make_families() -> None:
    found = families(
        [Ruling("a", "b", Verdict.ACCEPTED), Ruling("c", "b", Verdict.ACCEPTED), Ruling("x", "y", Verdict.REJECTED)]
    )
    assert found.families == (("a", "b", "c"),)
    assert found.clashes == ()


def test_a_rejected_pair_that_others_join_is_a_clash() -> None:
    found = families(
        [Ruling("a", "c", Verdict.REJECTED), Ruling("a", "b", Verdict.ACCEPTED), Ruling("b", "c", Verdict.ACCEPTED)]
    )
    assert [(clash.left, clash.right, clash.through) for clash in found.clashes] == [
        ("a", "c", (("a", "b"), ("b", "c")))
    ]


@given(_RULINGS)
def test_taking_everything_back_leaves_nothing(rulings: list[Ruling]) -> None:
    opened = [Ruling(each.right, each.left, Verdict.OPEN) for each in rulings]
    assert families([*rulings, *opened]) == families([])


@given(_RULINGS)
def test_nobody_is_in_two_families(rulings: list[Ruling]) -> None:
    members = [name for family in families(rulings).families for name in family]
    assert len(members) == len(set(members))


def test_no_ruling_on_oneself() -> None:
    with pytest.raises(Nonsense):
        Ruling("a", "a", Verdict.ACCEPTED)


def test_pairs_join_what_sources_told_apart() -> None:
    told = {"a": "dam", "b": "dam", "c": "port"}
    assert joined(told, [("b", "x")]) == {**told, "x": "dam"}
    assert set(joined(told, [("b", "c")]).values()) == {"dam"}
    assert joined({}, [("x", "y"), ("y", "z")]) == {"x": "x", "y": "x", "z": "x"}
    assert joined(told, []) == told


@given(st.lists(st.tuples(_NAMES, _NAMES).filter(lambda each: each[0] != each[1]), max_size=8))
def test_joining_does_not_depend_on_the_order(pairs: list[tuple[str, str]]) -> None:
    told = {"a": "dam", "b": "dam", "c": "port"}
    assert joined(told, pairs) == joined(told, reversed(pairs))
    assert all(joined(told, pairs)[left] == joined(told, pairs)[right] for left, right in pairs)
