"""Every relation, state and ground has words."""

from trecho.core.kinship import KinshipState
from trecho.core.resolving.relation import Relation
from trecho.reference.resolving import resolving_weights
from trecho.writers.wording_kinship import GROUNDS, RELATIONS, STATES


def test_nothing_is_left_without_words() -> None:
    assert set(RELATIONS) == set(Relation)
    assert set(STATES) == set(KinshipState)
    assert set(GROUNDS) == set(resolving_weights().grounds)
