"""Whether two commitments count the same things: an equal number of something else is a trap, not a likeness."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from trecho.core.aligning.figures import Amount
from trecho.core.aligning.overlap import Grid
from trecho.core.aligning.profile import Profile
from trecho.core.numerals.figure import Role


def counting(old: Sequence[Profile], new: Sequence[Profile]) -> Grid:
    """Old by new: 1 where an equal number counts the same thing, -1 where it counts another, 0 where none is equal."""
    verdicts = np.zeros((len(old), len(new)))
    by_value: dict[tuple[float, Role], list[tuple[int, Amount]]] = defaultdict(list)
    for column, profile in enumerate(new):
        for amount in profile.amounts:
            by_value[amount.value, amount.role].append((column, amount))
    for row, profile in enumerate(old):
        for amount in profile.amounts:
            for column, other in by_value.get((amount.value, amount.role), ()):
                verdict = same_count(amount, other, across=profile.language != new[column].language)
                if verdict > verdicts[row, column] or verdicts[row, column] == 0:
                    verdicts[row, column] = verdict
    return verdicts


def same_count(one: Amount, other: Amount, *, across: bool) -> float:
    """1 where both amounts are of the same thing, -1 where they are of different ones, 0 where the words cannot tell."""
    if one.role is not other.role or one.currency != other.currency:
        return -1.0
    mine, theirs = (one.phrase_concepts, other.phrase_concepts) if across else (one.head_concepts, other.head_concepts)
    if mine & theirs or (not across and one.head and one.head == other.head):
        return 1.0
    if one.role is not Role.COUNT or not one.value > 1:
        return 0.0
    known = bool(mine) and bool(theirs) if across else bool(one.head) and bool(other.head)
    return -1.0 if known else 0.0
