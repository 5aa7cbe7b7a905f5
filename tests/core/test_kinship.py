"""Pairs of activities and what a person made of them."""

import pytest

from trecho.core.kinship import Kinship, KinshipState
from trecho.core.resolving.relation import Relation


@pytest.mark.parametrize(
    ("state", "relation", "joins"),
    [
        ("accepted", "same", True),
        ("accepted", "step", True),
        ("accepted", "edition", False),
        ("accepted", "part", False),
        ("proposed", "same", False),
        ("rejected", "step", False),
    ],
)
def test_only_accepted_steps_and_doubles_count_once(state: str, relation: str, joins: bool) -> None:
    one = Kinship(left="a", right="b", state=KinshipState(state), relation=Relation(relation))
    assert one.joins is joins
