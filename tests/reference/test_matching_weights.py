"""Learnt weights: complete, and of the signs that make sense."""

import pytest

from trecho.core.matching.comparing import FEATURES
from trecho.reference.matching_weights import beliefs, weights


@pytest.mark.parametrize("encoder", [False, True])
def test_weights_name_features_that_exist(encoder: bool) -> None:
    learnt = weights(encoder=encoder)
    assert set(learnt.link.weights) == set(FEATURES)
    assert learnt.link.weights["instrument.statement"] < 0
    assert learnt.link.weights["time.outside"] < 0
    assert learnt.link.weights["sector.serves"] > 0


def test_beliefs_are_complete() -> None:
    assert all(set(scale.weights) == set(FEATURES) for scale in beliefs())
