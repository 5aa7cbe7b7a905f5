"""The two sides of a comparison, as matrices over the themes, and the one measure between them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from trecho.core.matching.deeds import Strengths
from trecho.core.matching.promises import Promises
from trecho.core.matching.themes import Matrix, Themes


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
    def field(self) -> Matrix:
        """Profiles × commitments: how strongly the deed is in a field that the commitment names, or serves one."""
        named = self.promises.named * self.of_facet("subject")
        ways = (self.deeds.own, self.deeds.broader, self.deeds.serves)
        return np.maximum.reduce([strongest(way, named) for way in ways])

    def of_facet(self, facet: str) -> Matrix:
        """A row over the themes: 1 for those of the facet."""
        return self.themes.facet(facet)


def sides_of(deeds: Strengths, promises: Promises, themes: Themes) -> Sides:
    """The sides, with the rarity of every theme in the plan: 1 for one that a single commitment names, falling to 0.3."""
    naming = (np.maximum(promises.named, promises.scoped) > 0).sum(axis=0)
    rarity = np.maximum(0.3, 1 - np.log1p(np.maximum(naming - 1, 0)) / np.log1p(max(2, len(promises.promises))))
    return Sides(deeds, promises, themes, rarity.astype(np.float32))


def strongest(left: Matrix, right: Matrix) -> Matrix:
    """About the strongest theme that each row of `left` shares with each row of `right`, 0 where none is shared.

    A product of fourth powers and its fourth root: one matrix product instead of a maximum over every theme.
    """
    shared: Matrix = np.sqrt(np.sqrt(np.maximum((left**4) @ (right**4).T, 0)))
    return shared


def share(left: Matrix, right: Matrix) -> Matrix:
    """How much of each row of `right` the rows of `left` cover, 0..1; 0 where the row of `right` is empty."""
    whole = np.maximum(right.sum(axis=1), 1e-6)
    covered: Matrix = (left @ right.T) / whole[None, :]
    return covered
