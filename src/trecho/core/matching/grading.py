"""Grading: direct, contributes or none; an activity that serves nothing in the plan is left alone (codebook of links)."""

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching.themes import Matrix
from trecho.core.matching.weighing import Weights


def grades(link: Matrix, direct: Matrix, weights: Weights) -> NDArray[np.int8]:
    """Grades 0, 1, 2 of pairs whose columns stand in rank order; at most `most_links` in a row are proposed."""
    proposed = link >= weights.link_from
    proposed &= np.cumsum(proposed, axis=1) <= weights.most_links
    return np.where(proposed, np.where(direct >= weights.direct_from, 2, 1), 0).astype(np.int8)
