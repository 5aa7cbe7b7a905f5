"""Weighing: chances and thresholds."""

import numpy as np
import pytest

from trecho.core.matching.weighing import Scale, Weights, chance, gain
from trecho.core.noun import Nonsense


def test_log_odds_become_chances() -> None:
    assert chance(np.array([0.0, 100.0, -100.0], dtype=np.float32)).tolist() == pytest.approx([0.5, 1, 0], abs=1e-6)


def test_a_direct_link_is_worth_three() -> None:
    one = np.ones(1, dtype=np.float32)
    assert gain(one, one)[0] == 3
    assert gain(one, 0 * one)[0] == 1


def test_a_feature_without_a_weight_weighs_nothing() -> None:
    assert Scale(bias=0, weights={"a": 2.0}).row(("a", "b")).tolist() == [2, 0]


def test_a_threshold_is_a_chance() -> None:
    empty = Scale(bias=0, weights={})
    with pytest.raises(Nonsense, match="threshold"):
        Weights(link=empty, direct=empty, link_from=1.5, direct_from=0.5)
