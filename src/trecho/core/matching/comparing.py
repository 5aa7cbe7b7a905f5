"""Comparing: every reason's features for deeds and commitments; cheap reasons choose the pairs that dear ones look at."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching import actor, instrument, meaning, mechanism, place, quantity, sector, time, wording
from trecho.core.matching.deeds import Deeds
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.sides import sides_of
from trecho.core.matching.strengths import strengths
from trecho.core.matching.themes import Matrix
from trecho.core.matching.weighing import Scale, chance, weighed

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
_IN_QUESTION, _PLAIN = 0.26, 0.34  # chances just under what is proposed, where the encoder of meaning may decide
_PAIRS = 2**19  # pairs of a deed and a commitment that are looked at together: what bounds the memory of large plans
_AT_ONCE = 1024  # distinct deeds whose reasons over themes are computed together
_THEMED = sum(len(features) for features, _ in BY_THEME.values())


@dataclass(frozen=True, slots=True)
class Pairs:
    """For each deed (row) the commitments chosen (`columns`), and every feature of the pair."""

    columns: Numbers
    features: Matrix


def compared(deeds: Deeds, plan: PlanSide, scale: Scale, keep: int) -> Pairs:
    """The `keep` likeliest commitments of each deed by the reasons that cost little, with the features of all reasons."""
    row = scale.row(FEATURES)
    words = wording.shared(deeds, plan.wording)
    columns = np.empty((len(words), min(keep, words.shape[1])), dtype=np.intp)
    features = np.empty((*columns.shape, len(FEATURES)), dtype=np.float32)
    at_once = max(1, _PAIRS // max(1, words.shape[1]))
    for start in range(0, len(words), at_once):
        some = slice(start, start + at_once)
        with plan.themed.lock:
            places = _places(deeds, plan, row[:_THEMED], some)
            cheap = plan.themed.worth[places]
            cheap += words[some] * row[_THEMED]
            columns[some] = _likeliest(cheap, keep)
            features[some, :, :_THEMED] = plan.themed.features[places[:, None], columns[some]]
    features[:, :, _THEMED] = np.take_along_axis(words, columns, axis=1)
    for number, feature in enumerate(_paired(deeds, plan, columns), start=_THEMED + 1):
        features[:, :, number] = feature
    features[:, :, -1] = meaning.near(deeds, plan.meanings, columns, _close_calls(features, row, scale, plan))
    return Pairs(columns, features)


def _close_calls(features: Matrix, row: Matrix, scale: Scale, plan: PlanSide) -> Numbers:
    """The deeds whose likeliest link falls just short: nearness of meaning can only raise it, and not by much."""
    if plan.encoder is None or not features.size:
        return np.zeros(0, dtype=np.intp)
    likeliest = chance(weighed(features[:, :, :-1], row[:-1]) + scale.bias).max(axis=1)
    return np.flatnonzero((likeliest >= _IN_QUESTION) & (likeliest <= _PLAIN))


def _places(deeds: Deeds, plan: PlanSide, row: Matrix, rows: slice) -> Numbers:
    """Where the features over themes of some deeds stand in the plan's memory; those not met before are computed."""
    distinct = deeds.marks.distinct
    numbers, own = np.unique(distinct.number_of[rows], return_inverse=True)
    memory = plan.themed
    places, new = memory.places([distinct.keys[number] for number in numbers], row, len(plan.promises.promises))
    firsts = np.array(distinct.firsts, dtype=np.intp)[numbers]
    for start in range(0, len(new), _AT_ONCE):
        some = np.array(new[start : start + _AT_ONCE], dtype=np.intp)
        marks = deeds.marks.of(firsts[some])
        sides = sides_of(strengths(marks, plan.knowledge), plan.promises, plan.knowledge.themes)
        first = int(places[some[0]])  # new ones stand one behind the other
        filled = slice(first, first + len(some))
        beginning = 0
        for names, columns in BY_THEME.values():
            memory.features[filled, :, beginning : beginning + len(names)] = columns(sides)
            beginning += len(names)
        memory.worth[filled] = weighed(memory.features[filled], row)
    found: Numbers = places[own]
    return found


def _likeliest(worth: Matrix, keep: int) -> Numbers:
    """The columns of the `keep` highest values of each row, in the order of the columns."""
    if keep >= worth.shape[1]:
        return np.broadcast_to(np.arange(worth.shape[1]), worth.shape)
    return np.sort(np.argpartition(-worth, keep - 1, axis=1)[:, :keep], axis=1)


def _paired(deeds: Deeds, plan: PlanSide, columns: Numbers) -> list[Matrix]:
    """The features of single pairs, in the order of FEATURES after words, without that of meaning."""
    late = time.outside(deeds, plan.promises.period)[:, None]
    within, elsewhere = place.inside(deeds, plan.places)
    by_name, by_other = mechanism.named(deeds, plan.mechanisms)
    by_unit = quantity.counted(deeds, plan.units, plan.knowledge)
    taken = [np.take_along_axis(one, columns, axis=1) for one in (within, elsewhere, by_name, by_other, by_unit)]
    return [late, *taken]
