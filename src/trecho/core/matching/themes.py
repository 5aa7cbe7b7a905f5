"""Themes: what deeds and promises are about, and how one theme is part of another or serves it."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from trecho.core.noun import Noun, require

Matrix = NDArray[np.float32]
FACETS = ("subject", "instrument", "actor")


class Theme(Noun, frozen=True, kw_only=True):
    """One theme: its facet, what it is an instance of, what it serves, and the DAC codes that speak of it.

    A deed that speaks of a theme in `unless` does not speak of this one; one that speaks of all themes of a set in
    `arises` speaks of this one too.
    """

    name: str
    facet: str = "subject"
    broader: Mapping[str, float] = {}
    serves: Mapping[str, float] = {}
    unless: tuple[str, ...] = ()
    arises: tuple[tuple[str, ...], ...] = ()
    dac: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuses facets that no reason weighs."""
        require(self.facet in FACETS, f"the theme {self.name} has no facet {self.facet!r}")


class Themes:
    """All themes in a fixed order, with their relations as matrices (rows: from, columns: to)."""

    def __init__(self, themes: tuple[Theme, ...]) -> None:
        self.all = themes
        self.place = {theme.name: number for number, theme in enumerate(themes)}
        for theme in themes:
            sets = (part for together in theme.arises for part in together)
            for other in (*theme.broader, *theme.serves, *theme.unless, *sets):
                require(other in self.place, f"the theme {theme.name} points to {other}, which is no theme")

    def __len__(self) -> int:
        """How many themes there are."""
        return len(self.all)

    def facet(self, name: str) -> Matrix:
        """A row of ones where a theme has the facet, zeros elsewhere."""
        return np.array([theme.facet == name for theme in self.all], dtype=np.float32)

    @cached_property
    def subjects(self) -> list[bool]:
        """For each theme whether it is a subject: a field, neither an instrument nor an actor."""
        return [theme.facet == "subject" for theme in self.all]

    @cached_property
    def broader(self) -> Matrix:
        """How far each theme is an instance of each other, over at most three steps; nothing on the diagonal."""
        return _without_self(_closure(self._links("broader"), steps=3))

    @cached_property
    def serves(self) -> Matrix:
        """How plainly each theme serves each other: what it or its broader themes serve, and what that is part of."""
        one = np.eye(len(self), dtype=np.float32)
        up = np.maximum(one, self.broader)
        return _without_self(_best_path(_best_path(up, self._links("serves")), up))

    @cached_property
    def sectors(self) -> dict[str, Matrix]:
        """A row over the themes for every DAC code: 1 for themes that name the code, broader themes less."""
        rows: dict[str, Matrix] = {}
        for number, theme in enumerate(self.all):
            for code in theme.dac:
                rows.setdefault(code, np.zeros(len(self), dtype=np.float32))[number] = 1.0
        further = np.maximum(self.broader, 0.8 * self.serves)
        return {code: np.maximum(row, _best_path(row[None, :], further)[0]) for code, row in rows.items()}

    @cached_property
    def hiding(self) -> tuple[tuple[int, frozenset[int]], ...]:
        """Themes that others hide: each with the numbers of those, their narrower themes included."""
        return tuple(
            (number, frozenset(int(place) for other in theme.unless for place in self._within(other)))
            for number, theme in enumerate(self.all)
            if theme.unless
        )

    @cached_property
    def arising(self) -> tuple[tuple[int, tuple[frozenset[int], ...]], ...]:
        """Themes that arise from others together: each with one set of possible numbers for every part."""
        return tuple(
            (number, tuple(frozenset(self._within(part)) for part in together))
            for number, theme in enumerate(self.all)
            for together in theme.arises
        )

    def _within(self, name: str) -> list[int]:
        """The theme itself and whatever is largely an instance of it."""
        column = self.broader[:, self.place[name]]
        return [self.place[name], *(int(number) for number in np.flatnonzero(column >= 0.7))]

    def _links(self, relation: str) -> Matrix:
        links = np.zeros((len(self), len(self)), dtype=np.float32)
        for number, theme in enumerate(self.all):
            for other, weight in getattr(theme, relation).items():
                links[number, self.place[other]] = weight
        return links


def _best_path(first: Matrix, second: Matrix) -> Matrix:
    """The strongest way from each row of `first` through a theme on to each column of `second`."""
    found: Matrix = np.max(first[:, :, None] * second[None, :, :], axis=1)
    return found


def _closure(links: Matrix, steps: int) -> Matrix:
    reached = links
    for _ in range(steps - 1):
        reached = np.maximum(reached, _best_path(reached, links))
    return reached


def _without_self(links: Matrix) -> Matrix:
    cleared = links.copy()
    np.fill_diagonal(cleared, 0.0)
    return cleared
