"""A link's score is a probability."""

import pytest

from trecho.core.link import Grade, Link
from trecho.core.noun import Nonsense


@pytest.mark.parametrize("score", [-0.01, 1.01, float("nan")])
def test_scores_are_probabilities(score: float) -> None:
    with pytest.raises(Nonsense, match="no probability"):
        Link(activity="a", commitment="p/I.1", grade=Grade.DIRECT, score=score)
