"""Sides: the strongest theme shared, and rarity."""

import numpy as np
import pytest

from tests.core.matching.small_plan import PLAN
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.sides import Ways, sides_of
from trecho.core.matching.strengths import strengths
from trecho.reference.matching import knowledge


def test_the_strongest_theme_shared() -> None:
    ways = Ways(np.array([[1.0, 0.5, 0.0]], dtype=np.float32))
    assert ways.strongest(np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0]], dtype=np.float32))[0].tolist() == pytest.approx(
        [0.5, 1]
    )
    assert ways.summed(np.array([[1.0, 1.0, 1.0]], dtype=np.float32))[0, 0] == pytest.approx(1.5)


def test_a_theme_of_one_commitment_is_rarest() -> None:
    known = knowledge()
    rarity = sides_of(strengths(deeds_table([], known).marks, known), PLAN.promises, known.themes).rarity
    assert rarity[known.themes.place["mining"]] == 1
    assert rarity.min() >= 0.3
