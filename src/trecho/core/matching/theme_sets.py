"""Sets of themes under numbers: what a word or phrase stands for, with the marks that part a deed's sentence."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.intp]
VERB, RECEIVER, AIM = -1, -2, -3  # marks in a deed's sentence: its verb, what stands before a receiver, before an aim


class Told:
    """The sets as arrays by number: whether each holds a mark, and its themes from `starts` on in `themes`."""

    def __init__(self, sets: list[tuple[int, ...]]) -> None:
        self.verb, self.receiver, self.aim = (
            np.array([mark in one for one in sets], dtype=np.bool_) for mark in (VERB, RECEIVER, AIM)
        )
        kept = [[theme for theme in one if theme >= 0] for one in sets]
        self.counts = np.array([len(one) for one in kept], dtype=np.intp)
        self.starts: Numbers = np.cumsum(self.counts) - self.counts
        self.themes: Numbers = np.array([theme for one in kept for theme in one], dtype=np.intp)


class ThemeSets:
    """Every set of themes once; the empty one is number 0."""

    def __init__(self) -> None:
        self._sets: list[tuple[int, ...]] = [()]
        self._number: dict[tuple[int, ...], int] = {(): 0}
        self._told = Told(self._sets)

    def number(self, themes: tuple[int, ...]) -> int:
        """The number of a set; a new one gets the next."""
        number = self._number.setdefault(themes, len(self._sets))
        if number == len(self._sets):
            self._sets.append(themes)
        return number

    @property
    def told(self) -> Told:
        """All sets met so far as arrays."""
        if len(self._told.counts) < len(self._sets):
            self._told = Told(self._sets)
        return self._told
