"""How likely each new commitment comes from each old one: reasons weighed into one number, each in its own grid."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from trecho.core.aligning.counting import counting
from trecho.core.aligning.heads import same_sentences
from trecho.core.aligning.overlap import Grid, overlap
from trecho.core.aligning.profile import Profile
from trecho.core.noun import Noun

_BEST_FEW = 5
MARGIN = 0.5  # a lead beyond this says nothing more


class Weights(Noun, frozen=True, kw_only=True):
    """What each reason adds to the log-odds that two commitments are one; `start` are the odds before any reason."""

    start: float
    reasons: Mapping[str, float]


def reasons_of(old: Sequence[Profile], new: Sequence[Profile], meaning: Grid | None = None) -> dict[str, Grid]:
    """Every reason as a grid of old by new; `meaning` is the cosine of the encoder's vectors where there is one."""
    shared = overlap(old, new)
    alike = {profile.language for profile in old} == {profile.language for profile in new}
    floor, width = (0.22, 0.2) if alike else (0.45, 0.3)
    base = shared.likeness if meaning is None else shared.likeness + meaning
    lead_old, lead_new = leads(base)
    framed = np.clip((shared.frame - 0.4) / 0.3, 0, 1)
    counts = counting(old, new)
    order, swapped = same_sentences(old, new, _candidates(base, framed) if alike else np.zeros(base.shape, dtype=bool))
    near = np.clip((order - 0.4) / 0.15, 0, 1) if alike else framed
    # Words that another language does not share say nothing of the object; there only known topics can differ.
    alone = shared.left_over if alike else shared.other_topics
    reasons = {
        "words": shared.likeness,
        "contained": shared.contained,
        "common": shared.common,
        "other_topics": shared.other_topics,
        "other_object": near * np.clip((alone - floor) / width, 0, 1),
        "other_count": near * (counts < 0),
        "other_head": swapped,
        "same_count": (counts > 0).astype(float),
        "lead_old": lead_old,
        "lead_new": lead_new,
        "place": places(base, [profile.area for profile in old], [profile.area for profile in new]),
    }
    return reasons if meaning is None else {**reasons, "meaning": meaning}


def _candidates(base: Grid, framed: Grid) -> NDArray[np.bool_]:
    """Pairs worth reading word by word: put alike, and among the best few of their row or column."""
    if min(base.shape) == 0:
        return np.zeros(base.shape, dtype=bool)
    by_row = np.sort(base, axis=1)[:, -min(_BEST_FEW, base.shape[1])][:, None]
    by_column = np.sort(base, axis=0)[-min(_BEST_FEW, base.shape[0])][None, :]
    few: NDArray[np.bool_] = (framed > 0) & ((base >= by_row) | (base >= by_column))
    return few


def likelihood(reasons: Mapping[str, Grid], weights: Weights) -> Grid:
    """Log-odds, old by new, that two commitments are one."""
    total = sum((weight * reasons[name] for name, weight in weights.reasons.items()), start=np.zeros(()))
    return total + weights.start


def leads(base: Grid) -> tuple[Grid, Grid]:
    """How far each pair is ahead of the best other pair of its old, and of its new, commitment; within ±MARGIN."""
    return _lead(base), _lead(base.T).T


def _lead(base: Grid) -> Grid:
    if base.shape[1] < 2:
        return np.full_like(base, MARGIN)
    two = np.partition(base, -2, axis=1)[:, -2:]
    rival = np.where(base >= two[:, 1:], two[:, :1], two[:, 1:])
    lead: Grid = np.clip(base - rival, -MARGIN, MARGIN)
    return lead


def places(base: Grid, old_areas: Sequence[str], new_areas: Sequence[str]) -> Grid:
    """How much of an old commitment's area went to the new one's area, by pairs that are each other's best; the pair itself left out."""
    old_names, old_at = np.unique(np.array(old_areas), return_inverse=True)
    new_names, new_at = np.unique(np.array(new_areas), return_inverse=True)
    mutual = (base >= base.max(axis=1, keepdims=True)) & (base >= base.max(axis=0, keepdims=True)) & (base > 0)
    moved = np.zeros((len(old_names), len(new_names)))
    rows, columns = np.nonzero(mutual)
    np.add.at(moved, (old_at[rows], new_at[columns]), 1)
    gone = np.bincount(old_at[rows], minlength=len(old_names))[old_at][:, None] - mutual
    share: Grid = (moved[old_at][:, new_at] - mutual + 0.2) / (gone + 1)
    return share
