"""Poisson log-linear models of three to five lists: all sets of pairwise terms, weighted by AIC. (method, section 9)"""

import math
from collections.abc import Iterable, Mapping
from itertools import chain, combinations, product

import numpy as np
from numpy.typing import NDArray

from trecho.core.noun import Noun

_ROUNDS = 200
_CLOSE = 1e-10
# Beyond this many times what was seen, the estimate runs away to infinity.
_RUNAWAY = 1e4

Matrix = NDArray[np.float64]
Pair = tuple[int, int]


class Estimate(Noun, frozen=True, kw_only=True):
    """One model: its pairwise terms (`1*2`), the total that it estimates, its AIC and degrees of freedom."""

    terms: tuple[str, ...]
    total: float
    aic: float
    freedom: int


def estimates(cells: Mapping[str, int]) -> tuple[Estimate, ...]:
    """Every unsaturated model with a finite estimate, fewest terms first."""
    pairs = list(combinations(range(_lists(cells)), 2))
    subsets = chain.from_iterable(combinations(pairs, size) for size in range(len(pairs) + 1))
    fitted = (_fitted(cells, subset) for subset in subsets)
    return tuple(model for model in fitted if model is not None and model.freedom > 0)


def saturated(cells: Mapping[str, int]) -> Estimate | None:
    """The model with every pairwise term where it leaves no degree of freedom: shown, never averaged."""
    model = _fitted(cells, tuple(combinations(range(_lists(cells)), 2)))
    return model if model is not None and model.freedom == 0 else None


def averaged(models: Iterable[Estimate]) -> float:
    """The mean of the totals, weighted by AIC."""
    every = tuple(models)
    best = min(model.aic for model in every)
    weights = [math.exp((best - model.aic) / 2) for model in every]
    return math.fsum(weight * model.total for weight, model in zip(weights, every, strict=True)) / math.fsum(weights)


def _lists(cells: Mapping[str, int]) -> int:
    return len(next(iter(cells)))


def _fitted(cells: Mapping[str, int], pairs: tuple[Pair, ...]) -> Estimate | None:
    lists = _lists(cells)
    keys = ["".join(bits) for bits in product("01", repeat=lists)][1:]
    counts = np.array([cells.get(key, 0) for key in keys], dtype=np.float64)
    design = np.array([_row(key, pairs) for key in keys], dtype=np.float64)
    means = _means(design, counts)
    if means is None:
        return None
    coefficients, expected = means
    unseen = math.exp(min(coefficients[0], 700.0))
    seen = float(counts.sum())
    if not math.isfinite(unseen) or unseen > _RUNAWAY * seen:
        return None
    likelihood = math.fsum(
        count * math.log(mean) - mean - math.lgamma(count + 1) for count, mean in zip(counts, expected, strict=True)
    )
    size = design.shape[1]
    return Estimate(
        terms=tuple(f"{one + 1}*{other + 1}" for one, other in pairs),
        total=seen + unseen,
        aic=2 * size - 2 * likelihood,
        freedom=len(keys) - size,
    )


def _row(key: str, pairs: tuple[Pair, ...]) -> list[int]:
    bits = [int(bit) for bit in key]
    return [1, *bits, *(bits[one] * bits[other] for one, other in pairs)]


def _means(design: Matrix, counts: Matrix) -> tuple[Matrix, Matrix] | None:
    """Coefficients and expected counts by iteratively reweighted least squares; None where they do not settle."""
    expected = counts + 0.5
    predictor = np.log(expected)
    before: Matrix = np.zeros(design.shape[1], np.float64)
    for _ in range(_ROUNDS):
        working = predictor + (counts - expected) / expected
        root = np.sqrt(expected)
        coefficients: Matrix = np.asarray(
            np.linalg.lstsq(design * root[:, None], working * root, rcond=None)[0], np.float64
        )
        predictor = design @ coefficients
        if not np.all(np.isfinite(predictor)) or np.max(np.abs(predictor)) > 50:  # a cell runs to nothing
            return None
        expected = np.exp(predictor)
        if np.max(np.abs(coefficients - before)) < _CLOSE:
            return coefficients, expected
        before = coefficients
    return None
