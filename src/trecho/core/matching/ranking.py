"""Ranking: a batch of deeds, each with its likeliest commitments best first, their chances and grades."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching.comparing import FEATURES, Numbers, compared
from trecho.core.matching.deeds import Deed, Deeds, deeds_table
from trecho.core.matching.grading import grades
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.themes import Matrix
from trecho.core.matching.weighing import Weights, chance, gain, weighed

_KEPT = 16  # pairs of a deed that every reason looks at; what cheap reasons rank lower has no chance


@dataclass(frozen=True, slots=True)
class Ranked:
    """Deeds in rows; in columns their commitments (numbers in the plan) best first, with features, chances, grades."""

    deeds: Deeds
    columns: Numbers
    features: Matrix
    link: Matrix
    direct: Matrix
    grade: NDArray[np.int8]


def ranked(batch: Iterable[Deed], plan: PlanSide, weights: Weights, keep: int) -> Ranked:
    """The deeds with the `keep` likeliest commitments each, by what a reader may expect of them."""
    deeds = deeds_table(batch, plan.knowledge)
    pairs = compared(deeds, plan, weights.link, max(keep, _KEPT))
    link = chance(weighed(pairs.features, weights.link.row(FEATURES)) + weights.link.bias)
    direct = chance(weighed(pairs.features, weights.direct.row(FEATURES)) + weights.direct.bias)
    order = np.argsort(-gain(link, direct), axis=1, kind="stable")[:, :keep]
    columns = np.take_along_axis(pairs.columns, order, axis=1)
    link, direct = np.take_along_axis(link, order, axis=1), np.take_along_axis(direct, order, axis=1)
    features = pairs.features[np.arange(len(order))[:, None], order]
    return Ranked(deeds, columns, features, link, direct, grades(link, direct, weights))
