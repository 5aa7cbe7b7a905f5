"""Quantity and unit: does the deed count what the commitment sets a figure for?"""

import numpy as np

from trecho.core.matching.deeds import Deeds
from trecho.core.matching.knowledge import Knowledge
from trecho.core.matching.promises import Promised
from trecho.core.matching.themes import Matrix
from trecho.core.words import stems

FEATURES = ("unit",)


def units_of(promises: tuple[Promised, ...], knowledge: Knowledge) -> list[frozenset[str]]:
    """For each commitment the stems of the units of its targets (none before coding)."""
    return [
        frozenset(
            stem
            for target in (promise.coding.targets if promise.coding else ())
            for stem in stems(target.unit, knowledge.tongue(promise.language).vocabulary)
        )
        for promise in promises
    ]


def counted(deeds: Deeds, units: list[frozenset[str]], knowledge: Knowledge) -> Matrix:
    """Deeds × commitments: 1 where the deed counts in a unit that the commitment sets a figure in."""
    found = np.zeros((len(deeds.deeds), len(units)), dtype=np.float32)
    for row, deed in enumerate(deeds.deeds):
        for _, unit in deed.quantity:
            own = set(stems(unit, knowledge.tongue(deed.language).vocabulary))
            found[row, [column for column, known in enumerate(units) if known & own]] = 1.0
    return found
