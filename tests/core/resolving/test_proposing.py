"""Proposals of pairs."""

import math

import pytest

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.noun import Nonsense
from trecho.core.resolving.proposing import Proposal, Relation, Weights, proposals
from trecho.reference.resolving import resolving_weights

WEIGHTS = Weights(grounds={"words": 6.0, "contained": 3.0}, start=-5.5, least_score=0.5, least_rarity=2.0)


def test_one_undertaking_is_proposed_with_reasons_that_add_up() -> None:
    (found,) = proposals([SCHOOL, MINE_AGAIN, MINE, *OTHERS], WEIGHTS)
    assert (found.left, found.right, found.relation) == ("a", "b", Relation.UNDERTAKING)
    assert math.log(found.score / (1 - found.score)) == pytest.approx(-5.5 + sum(each.weight for each in found.reasons))
    assert "toromocho" in found.reasons[0].activity_words


def test_two_sources_of_one_deed() -> None:
    twin = deed("b", "Toromocho Copper Mine: $2 billion of China Eximbank", "2010-12-05", source="two")
    (found,) = proposals([MINE, twin, *OTHERS], WEIGHTS)
    assert found.relation is Relation.SAME


def test_any_order_gives_the_same() -> None:
    every = [MINE, MINE_AGAIN, SCHOOL, *OTHERS]
    assert list(proposals(every, resolving_weights())) == list(proposals(reversed(every), resolving_weights()))


def test_no_activity_pairs_with_itself() -> None:
    with pytest.raises(Nonsense):
        Proposal(left="a", right="a", relation=Relation.SAME, score=0.5)
