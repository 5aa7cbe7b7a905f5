"""Learning: weights from labels, held near what is known beforehand; a reviewer's verdicts adjust them in seconds.

A logistic regression with a Gaussian prior around the weights in use (MacKay 1992, the evidence framework's first
level): a few verdicts move only what they speak of, many outweigh the prior.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching.comparing import FEATURES
from trecho.core.matching.weighing import Scale

Numbers = NDArray[np.float64]
_STEPS = 60
_SMALL = 1e-8
_BIAS_HOLD = 0.02  # the bias is free: how common links are differs from source to source


def learnt(
    features: NDArray[np.float32], holds: Numbers, before: Scale, hold: float, *, only: tuple[str, ...] = FEATURES
) -> Scale:
    """The scale after seeing pairs (rows of FEATURES) that hold (1) or do not (0), from the scale `before`.

    `hold` is how firmly weights stay (the prior's precision); features outside `only` keep their weight.
    """
    free = [0, *(1 + FEATURES.index(name) for name in only)]
    rows = np.concatenate([np.ones((len(features), 1)), features.astype(np.float64)], axis=1)
    start = np.array([before.bias, *(before.weights.get(name, 0.0) for name in FEATURES)])
    firm = np.full(len(free), hold)
    firm[0] = _BIAS_HOLD
    fixed = start.copy()
    fixed[free] = 0.0
    found = start.copy()
    found[free] = _newton(rows[:, free], rows @ fixed, holds, start[free], firm)
    return Scale(bias=float(found[0]), weights=dict(zip(FEATURES, map(float, found[1:]), strict=True)))


def _newton(rows: Numbers, offset: Numbers, holds: Numbers, prior: Numbers, firm: Numbers) -> Numbers:
    """The weights of highest posterior, by Newton's steps, halved while they do not lower the loss."""
    weights = prior.copy()
    loss = _loss(rows, offset, holds, weights, prior, firm)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights + offset, -30, 30)))
        slope = rows.T @ (chance - holds) + firm * (weights - prior)
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(firm)
        step = np.linalg.solve(bend, slope)
        while _loss(rows, offset, holds, weights - step, prior, firm) > loss + _SMALL and np.abs(step).max() > _SMALL:
            step = step / 2
        weights = weights - step
        lower = _loss(rows, offset, holds, weights, prior, firm)
        if loss - lower < _SMALL:
            break
        loss = lower
    return weights


def _loss(rows: Numbers, offset: Numbers, holds: Numbers, weights: Numbers, prior: Numbers, firm: Numbers) -> float:
    odds = rows @ weights + offset
    return float(np.sum(np.logaddexp(0, odds) - holds * odds) + 0.5 * np.sum(firm * (weights - prior) ** 2))


def scale_of(bias: float, weights: Mapping[str, float]) -> Scale:
    """A scale from what is known beforehand; every feature has a weight, zero where nothing is known."""
    return Scale(bias=bias, weights={name: weights.get(name, 0.0) for name in FEATURES})
