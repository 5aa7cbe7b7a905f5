"""Grading: direct, contributes, none, and no more than four."""

import numpy as np

from trecho.core.matching.grading import grades
from trecho.core.matching.weighing import Scale, Weights

RULES = Weights(link=Scale(bias=0, weights={}), direct=Scale(bias=0, weights={}), link_from=0.4, direct_from=0.5)


def graded(link: list[float], direct: list[float]) -> list[int]:
    found = grades(np.array([link], dtype=np.float32), np.array([direct], dtype=np.float32), RULES)
    return [int(grade) for grade in found[0]]


def test_three_grades() -> None:
    assert graded([0.9, 0.6, 0.1], [0.8, 0.2, 0.9]) == [2, 1, 0]


def test_no_more_than_four_links() -> None:
    assert graded([0.9] * 6, [0.9] * 6) == [2, 2, 2, 2, 0, 0]
