"""Proposals of pairs."""

import math
from collections.abc import Iterable

import pytest
from msgspec.structs import replace

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.activity import Activity
from trecho.core.noun import Nonsense
from trecho.core.resolving.proposing import Proposal, Weights, proposals
from trecho.core.resolving.relation import Relation
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge, resolving_weights

WEIGHTS = Weights(grounds={"contained": 6.0, "names": 3.0}, start=-5.5, least_score=0.5, least_rarity=0.4)


def proposed(activities: Iterable[Activity], weights: Weights = WEIGHTS) -> list[Proposal]:
    return list(proposals((told_of(each, knowledge()) for each in activities), weights))


def test_one_undertaking_is_proposed_with_reasons_that_add_up() -> None:
    (found,) = proposed([SCHOOL, MINE_AGAIN, MINE, *OTHERS])
    assert (found.left, found.right, found.relation) == ("a", "b", Relation.STEP)
    assert math.log(found.score / (1 - found.score)) == pytest.approx(-5.5 + sum(each.weight for each in found.reasons))
    assert "toromocho" in found.reasons[0].activity_words


def test_a_record_that_names_another_is_proposed_whatever_it_is_called() -> None:
    found = proposed([MINE, replace(SCHOOL, related=("a",)), *OTHERS], resolving_weights())
    assert ("a", "c") in {(each.left, each.right) for each in found}


def test_any_order_gives_the_same() -> None:
    every = [MINE, MINE_AGAIN, SCHOOL, *OTHERS]
    assert proposed(every, resolving_weights()) == proposed(reversed(every), resolving_weights())


def test_phase_two_is_another_edition() -> None:
    one, two = (deed(f"p{at}", f"ICBC lends for Phase {at} of Tumbes Harbour", value=at) for at in (1, 2))
    found = {(each.left, each.right): each for each in proposed([one, two, *OTHERS], resolving_weights())}
    assert found["p1", "p2"].relation is Relation.EDITION


def test_no_activity_pairs_with_itself() -> None:
    with pytest.raises(Nonsense):
        Proposal(left="a", right="a", relation=Relation.SAME, score=0.5)
