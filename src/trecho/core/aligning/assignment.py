"""Which old commitments go with which new ones: one to one where it can be, split and merged where parts go separate ways."""

from collections.abc import Callable, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from trecho.core.aligning.overlap import Grid
from trecho.core.aligning.profile import Profile
from trecho.core.noun import Noun

LINKED = 0.0  # log-odds from which one-to-one links hold
_HOPELESS = -8.0
_PART_FLOOR = -3.0  # log-odds below which no part is looked at
_PART_LINKED = 0.9
_OWN_PART = 0.25  # how much better the partner that is there already must fit its own part

PartsLikeness = Callable[[Sequence[Profile], Sequence[Profile]], tuple[Grid, list[int]]]


class Group(Noun, frozen=True, kw_only=True):
    """Rows of the old and columns of the new plan that go together, and the log-odds of the weakest link."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    odds: float


class _Extra(Noun, frozen=True, order=True):
    odds: float
    whole: int
    partner: int
    part: int
    split: bool


def groups(odds: Grid, old: Sequence[Profile], new: Sequence[Profile], parts: PartsLikeness) -> tuple[Group, ...]:
    """Every group of the best assignment, in the order of the old plan; what is in none is dropped or new.

    `parts(wholes, others)` gives the likeness of every part of `wholes` with every one of `others`, and whose part it is.
    """
    base = pairs(odds)
    extras = [
        *_extras(odds, base, old, new, parts, split=True),
        *_extras(odds.T, {column: row for row, column in base.items()}, new, old, parts, split=False),
    ]
    return _grouped(odds, base, sorted(extras, reverse=True))


def pairs(odds: Grid) -> dict[int, int]:
    """Row to column of the one-to-one assignment with the greatest odds, pairs below LINKED left out."""
    if not odds.size:
        return {}
    rows, columns = linear_sum_assignment(-np.maximum(odds, _HOPELESS))
    return {int(row): int(column) for row, column in zip(rows, columns, strict=True) if odds[row, column] > LINKED}


def _extras(
    odds: Grid,
    base: dict[int, int],
    wholes: Sequence[Profile],
    others: Sequence[Profile],
    parts: PartsLikeness,
    *,
    split: bool,
) -> list[_Extra]:
    """Loose ones of `others` that look like a part of a whole whose partner has another part of it."""
    taken = set(base.values())
    loose = [place for place in range(len(others)) if place not in taken]
    candidates = [(row, place) for place in loose for row in base if odds[row, place] > _PART_FLOOR]
    if not candidates:
        return []
    rows = sorted({row for row, _ in candidates})
    columns = sorted({place for _, place in candidates} | {base[row] for row in rows})
    likeness, owners = parts([wholes[row] for row in rows], [others[column] for column in columns])
    at_row = {
        row: np.array([part for part, owner in enumerate(owners) if owner == number], dtype=int)
        for number, row in enumerate(rows)
    }
    at_column = {column: number for number, column in enumerate(columns)}
    found = []
    for row, place in candidates:
        part, partner = likeness[at_row[row], at_column[place]], likeness[at_row[row], at_column[base[row]]]
        if len(part) < 2:
            continue
        total = float(odds[row, place] + 1.5 * part.max() + 2 * (part - partner).max())
        if total > _PART_LINKED and (partner - part).max() > _OWN_PART:
            found.append(_Extra(total, row, base[row], place, split))
    return found


def _grouped(odds: Grid, base: dict[int, int], extras: list[_Extra]) -> tuple[Group, ...]:
    made: dict[tuple[int, int], tuple[list[int], list[int]]] = {pair: ([pair[0]], [pair[1]]) for pair in base.items()}
    loose_taken: set[tuple[bool, int]] = set()
    for extra in extras:
        pair = (extra.whole, extra.partner) if extra.split else (extra.partner, extra.whole)
        old, new = made[pair]
        if (extra.split, extra.part) in loose_taken or len(old if extra.split else new) > 1:
            continue
        loose_taken.add((extra.split, extra.part))
        (new if extra.split else old).append(extra.part)
    return tuple(
        Group(
            old=tuple(sorted(old)),
            new=tuple(sorted(new)),
            odds=float(min(odds[row, column] for row in old for column in new)),
        )
        for old, new in sorted(made.values())
    )
