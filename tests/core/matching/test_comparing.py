"""Comparing: features of every pair, and pruning that keeps the likeliest."""

import numpy as np

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching.comparing import FEATURES, compared
from trecho.core.matching.deeds import deeds_table
from trecho.reference.matching import knowledge
from trecho.reference.matching_weights import weights

DEEDS = deeds_table([deed("masks for the hospital"), deed("a road", id="d:2")], knowledge())


def test_every_feature_has_a_name_of_its_own() -> None:
    assert len(set(FEATURES)) == len(FEATURES)
    assert compared(DEEDS, PLAN, weights().link, 8).features.shape == (2, 8, len(FEATURES))


def test_pruning_keeps_what_is_likeliest_with_the_same_features() -> None:
    everything = compared(DEEDS, PLAN, weights().link, 8)
    few = compared(DEEDS, PLAN, weights().link, 3)
    scores = everything.features @ weights().link.row(FEATURES)
    for row in range(2):
        assert scores[row].argmax() in few.columns[row]
        for place, column in enumerate(few.columns[row]):
            assert np.allclose(few.features[row, place], everything.features[row, column])
