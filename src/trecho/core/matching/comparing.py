"""Comparing: every reason's features for deeds and commitments; cheap reasons choose the pairs that dear ones look at."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching import actor, instrument, meaning, mechanism, place, quantity, sector, time, wording
from trecho.core.matching.deeds import Deeds, strengths
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.sides import sides_of
from trecho.core.matching.themes import Matrix
from trecho.core.matching.weighing import Scale

Numbers = NDArray[np.intp]

# Reasons over themes, computed once for every distinct profile; then those of the single pair.
BY_THEME = {
    "sector": (sector.FEATURES, sector.columns),
    "instrument": (instrument.FEATURES, instrument.columns),
    "actor": (actor.FEATURES, actor.columns),
}
BY_PAIR = {
    "words": wording.FEATURES,
    "time": time.FEATURES,
    "place": place.FEATURES,
    "mechanism": mechanism.FEATURES,
    "quantity": quantity.FEATURES,
    "meaning": meaning.FEATURES,
}
FEATURES: tuple[str, ...] = (
    *(f"{name}.{feature}" for name, (features, _) in BY_THEME.items() for feature in features),
    *(f"{name}.{feature}" for name, features in BY_PAIR.items() for feature in features),
)
_THEMED = sum(len(features) for features, _ in BY_THEME.values())


@dataclass(frozen=True, slots=True)
class Pairs:
    """For each deed (row) the commitments chosen (`columns`), and every feature of the pair."""

    columns: Numbers
    features: Matrix


def compared(deeds: Deeds, plan: PlanSide, scale: Scale, keep: int) -> Pairs:
    """The `keep` likeliest commitments of each deed by the reasons that cost little, with the features of all reasons."""
    sides = sides_of(strengths(deeds.profiles, plan.knowledge), plan.promises, plan.knowledge.themes)
    themed = np.concatenate([columns(sides) for _, columns in BY_THEME.values()], axis=2)
    row = scale.row(FEATURES)
    profile = np.asarray(deeds.profile_of, dtype=np.intp)
    words = wording.shared(deeds, plan.wording)
    cheap = (themed @ row[:_THEMED])[profile] + words * row[_THEMED]
    keep = min(keep, cheap.shape[1])
    if keep < cheap.shape[1]:
        columns = np.argpartition(-cheap, keep - 1, axis=1)[:, :keep]
    else:
        columns = np.broadcast_to(np.arange(cheap.shape[1]), cheap.shape)
    columns = np.sort(columns, axis=1)
    chosen = [themed[profile[:, None], columns], np.take_along_axis(words, columns, axis=1)[:, :, None]]
    chosen += [feature[:, :, None] for feature in _paired(deeds, plan, columns)]
    return Pairs(columns, np.concatenate(chosen, axis=2))


def _paired(deeds: Deeds, plan: PlanSide, columns: Numbers) -> list[Matrix]:
    """The features of single pairs, in the order of FEATURES after words."""
    late = np.broadcast_to(time.outside(deeds, plan.promises.period)[:, None], columns.shape)
    within, elsewhere = place.inside(deeds, plan.places)
    by_name = mechanism.named(deeds, plan.mechanisms)
    by_unit = quantity.counted(deeds, plan.units, plan.knowledge)
    taken = [np.take_along_axis(one, columns, axis=1) for one in (within, elsewhere, by_name, by_unit)]
    near = meaning.near(deeds, plan.meanings, columns)
    return [late, *taken, near]
