from collections.abc import Sequence

import numpy as np

from tests.core.aligning.speaking import profile
from trecho.core.aligning.assignment import groups, pairs
from trecho.core.aligning.overlap import Grid
from trecho.core.aligning.profile import Profile


def test_the_best_pairs_one_to_one() -> None:
    assert pairs(np.array([[3.0, 2.0], [2.5, -4.0]])) == {0: 1, 1: 0}
    assert pairs(np.zeros((0, 3))) == {}


def test_a_loose_part_joins_its_whole() -> None:
    old = [profile("Orchestras and painters.")]
    new = [profile("Orchestras."), profile("Painters."), profile("Chess.")]
    odds = np.array([[2.0, 1.0, -6.0]])
    likeness = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])

    def parts(wholes: Sequence[Profile], others: Sequence[Profile]) -> tuple[Grid, list[int]]:
        assert wholes
        return likeness[:, : len(others)], [0, 0]

    (group,) = groups(odds, old, new, parts)
    assert (group.old, group.new) == ((0,), (0, 1))
