"""The two sides of a comparison over the themes, and the measures between them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_matrix

from trecho.core.matching.promises import Promises
from trecho.core.matching.strengths import Strengths
from trecho.core.matching.themes import Matrix, Themes


class Ways:
    """One way in which deeds reach themes (profiles × themes); few themes a deed, so kept sparse."""

    def __init__(self, reached: Matrix) -> None:
        self.reached = reached

    @cached_property
    def _sparse(self) -> csr_matrix:
        return csr_matrix(self.reached)

    @cached_property
    def _fourth(self) -> csr_matrix:
        fourth = self._sparse.copy()
        fourth.data = fourth.data**4
        return fourth

    def strongest(self, named: Matrix) -> Matrix:
        """About the strongest theme that each deed shares with each row of `named`, 0 where none is shared.

        A product of fourth powers and its fourth root: one matrix product instead of a maximum over every theme.
        """
        square = named * named
        shared: Matrix = np.sqrt(np.sqrt(self._fourth @ (square * square).T))
        return shared

    def summed(self, named: Matrix) -> Matrix:
        """The sum over the themes that each deed shares with each row of `named`."""
        total: Matrix = self._sparse @ np.ascontiguousarray(named.T)
        return total


@dataclass(frozen=True)
class Sides:
    """Profiles of deeds against commitments; what both sides of every reason read."""

    deeds: Strengths
    promises: Promises
    themes: Themes
    rarity: Matrix

    def own(self, *names: str) -> Matrix:
        """For each profile how strongly it speaks of any of the themes named."""
        strongest_own: Matrix = self.deeds.own[:, [self.themes.place[name] for name in names]].max(axis=1)
        return strongest_own

    @cached_property
    def subject(self) -> Matrix:
        """A row over the themes: 1 for those that are fields."""
        return self.themes.facet("subject")

    @cached_property
    def named(self) -> Matrix:
        """The fields that each commitment names."""
        return self.promises.once("fields named", lambda: self.promises.named * self.subject)

    @cached_property
    def lifted(self) -> Matrix:
        """The fields that what each commitment names is part of, without those that it names."""
        named = self.named
        return self.promises.once("lifted", lambda: np.minimum((named @ self.themes.broader) * (named == 0), 1.0))

    @cached_property
    def spoken(self) -> Ways:
        """Themes that deeds speak of."""
        return Ways(self.deeds.own)

    @cached_property
    def part_of(self) -> Ways:
        """Themes that deeds' own themes are part of."""
        return Ways(self.deeds.broader)

    @cached_property
    def serving(self) -> Ways:
        """Themes that deeds' own themes serve."""
        return Ways(self.deeds.serves)

    @cached_property
    def sector(self) -> Ways:
        """Themes of deeds' sector codes."""
        return Ways(self.deeds.sector)

    def reached(self, named: Matrix) -> Matrix:
        """The strongest of a deed's own themes, those they are part of and those they serve, in each row of `named`."""
        furthest: Matrix = np.maximum.reduce(
            [way.strongest(named) for way in (self.spoken, self.part_of, self.serving)]
        )
        return furthest

    @cached_property
    def field(self) -> Matrix:
        """Profiles × commitments: how strongly the deed is in a field that the commitment names, or serves one."""
        return self.reached(self.named)


def sides_of(deeds: Strengths, promises: Promises, themes: Themes) -> Sides:
    """The sides, with the rarity of every theme in the plan: 1 for one that a single commitment names, falling to 0.3."""
    return Sides(deeds, promises, themes, promises.once("rarity", lambda: _rarity(promises)))


def _rarity(promises: Promises) -> Matrix:
    naming = (np.maximum(promises.named, promises.scoped) > 0).sum(axis=0)
    rarity = np.maximum(0.3, 1 - np.log1p(np.maximum(naming - 1, 0)) / np.log1p(max(2, len(promises.promises))))
    found: Matrix = rarity.astype(np.float32)
    return found
