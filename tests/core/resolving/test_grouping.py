"""Groups out of proposals."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from trecho.core.resolving.grouping import grouped
from trecho.core.resolving.proposing import Proposal
from trecho.core.resolving.relation import Relation


def near(pair: str, score: float = 0.9, relation: Relation = Relation.STEP) -> Proposal:
    return Proposal(left=pair[0], right=pair[1], relation=relation, score=score)


def test_what_is_near_on_all_sides_is_one_undertaking() -> None:
    assert grouped([near("ab"), near("bc"), near("ac")]).groups == (("a", "b", "c"),)


def test_a_chain_of_weak_links_is_none() -> None:
    found = grouped([near("ab", 0.95), near("cd", 0.94), near("bc", 0.6)])
    assert found.groups == (("a", "b"), ("c", "d"))
    assert [(each.left, each.right) for each in found.left_out] == [("b", "c")]


def test_another_edition_stays_apart() -> None:
    assert grouped([near("ab", relation=Relation.EDITION), near("cd", relation=Relation.PART)]).groups == ()


@given(st.lists(st.sampled_from([a + b for a, b in combinations("abcdef", 2)]), unique=True))
def test_nobody_is_in_two_groups_whatever_the_order(pairs: list[str]) -> None:
    found = grouped(map(near, pairs)).groups
    members = [name for group in found for name in group]
    assert len(members) == len(set(members))
    assert found == grouped(map(near, reversed(pairs))).groups
