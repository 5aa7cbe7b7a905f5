"""Learning: labels move weights, the prior holds them, what is not free stays."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from trecho.core.matching.comparing import FEATURES
from trecho.core.matching.learning import learnt, scale_of

START = scale_of(-1.0, {"sector.same": 1.0})


def pairs(count: int) -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(3)
    rows = np.zeros((count, len(FEATURES)), dtype=np.float32)
    rows[:, 0] = draw.random(count)
    return rows, (rows[:, 0] > 0.5).astype(np.float64)


def test_labels_move_a_weight() -> None:
    rows, holds = pairs(400)
    assert learnt(rows, holds, START, 1.0).weights["sector.same"] > 3


def test_a_firm_prior_holds_it() -> None:
    rows, holds = pairs(400)
    assert abs(learnt(rows, holds, START, 1e6).weights["sector.same"] - 1) < 0.1


def test_features_that_are_not_free_keep_their_weight() -> None:
    rows, holds = pairs(50)
    after = learnt(rows, holds, START, 1.0, only=("sector.rare",))
    assert after.weights["sector.same"] == 1.0


@settings(max_examples=20, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_weights_stay_finite_whatever_the_labels(labels: list[bool]) -> None:
    rows, _ = pairs(len(labels))
    after = learnt(rows, np.array(labels, dtype=np.float64), START, 1.0)
    assert all(np.isfinite(weight) for weight in after.weights.values())
