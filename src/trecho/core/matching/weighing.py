"""Weighing: features of a pair times learnt weights, summed to log-odds; a calibrated chance comes out."""

from collections.abc import Mapping

import numpy as np

from trecho.core.matching.themes import Matrix
from trecho.core.noun import Noun, require


class Scale(Noun, frozen=True, kw_only=True):
    """Weights of one question in log-odds, by feature (`sector.same`), and the log-odds before any reason."""

    bias: float
    weights: Mapping[str, float]

    def row(self, features: tuple[str, ...]) -> Matrix:
        """The weights in the order of `features`; a feature without a weight weighs nothing."""
        return np.array([self.weights.get(name, 0.0) for name in features], dtype=np.float32)


class Weights(Noun, frozen=True, kw_only=True):
    """Two scales: whether a link holds, and whether one that holds is direct; and from which chance each is said."""

    link: Scale
    direct: Scale
    link_from: float
    direct_from: float
    most_links: int = 4

    def __post_init__(self) -> None:
        """Refuses thresholds that are no chance."""
        require(0 < self.link_from < 1 and 0 < self.direct_from < 1, "a threshold must lie between 0 and 1")


def weighed(features: Matrix, row: Matrix) -> Matrix:
    """The sum of each pair's features, each times its weight; computed on one core, and so the same on every machine."""
    sums: Matrix = np.einsum("...f,f->...", features, row)
    return sums


def chance(log_odds: Matrix) -> Matrix:
    """The chance that log-odds stand for, 0..1."""
    odds: Matrix = (1 / (1 + np.exp(-np.clip(log_odds, -30, 30)))).astype(log_odds.dtype)
    return odds


def gain(link: Matrix, direct: Matrix) -> Matrix:
    """What a reader may expect of a pair: 1 for a link that contributes, 3 for a direct one (gain 2^grade - 1)."""
    return link * (1 + 2 * direct)
