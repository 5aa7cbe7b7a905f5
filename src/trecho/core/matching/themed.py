"""Features over themes, remembered: deeds that are marked alike fare alike with every commitment of a plan."""

from threading import RLock

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching.themes import Matrix

Numbers = NDArray[np.intp]
_BYTES = 96 * 2**20  # what is remembered at most, unless one batch needs more


class Themed:
    """For each key a row of features (commitments × features) and what they are worth under the weights in use.

    Whoever reads `features` and `worth` holds `lock`: they may be forgotten with the next call of `places`.
    """

    def __init__(self) -> None:
        self.lock = RLock()
        self._place: dict[bytes, int] = {}
        self._weights = b""
        self.features: Matrix = np.zeros((0, 0, 0), dtype=np.float32)
        self.worth: Matrix = np.zeros((0, 0), dtype=np.float32)

    def places(self, keys: list[bytes], weights: Matrix, commitments: int) -> tuple[Numbers, list[int]]:
        """The place of each key (all different), and which of them are new and wait to be filled in."""
        new = [number for number, key in enumerate(keys) if key not in self._place]
        if weights.tobytes() != self._weights or len(self._place) + len(new) > len(self.worth):
            self._forget(len(keys), commitments, len(weights))
            self._weights = weights.tobytes()
            new = list(range(len(keys)))
        for number in new:
            self._place[keys[number]] = len(self._place)
        return np.array([self._place[key] for key in keys], dtype=np.intp), new

    def _forget(self, needed: int, commitments: int, features: int) -> None:
        """Makes room for the keys needed, and for as many more as the memory allows."""
        self._place.clear()
        room = max(needed, _BYTES // max(1, commitments * (features + 1) * 4))
        if len(self.worth) < needed or len(self.worth) == 0:
            self.features = np.empty((room, commitments, features), dtype=np.float32)
            self.worth = np.empty((room, commitments), dtype=np.float32)
