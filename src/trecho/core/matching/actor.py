"""Actor and recipient: do the parties of the deed belong to those that the commitment names?"""

import numpy as np

from trecho.core.matching.sides import Sides
from trecho.core.matching.themes import Matrix

FEATURES = ("named", "in_field", "public", "private")
_PUBLIC = ("national_giver", "subnational_giver", "hospital_giver")
_PRIVATE = ("company_giver", "bank_giver", "association_giver")


def columns(sides: Sides) -> Matrix:
    """Profiles × commitments × features, each 0..1: a named kind of party takes part, and in the field, a public one gives.

    `private` tells of a private giver where the commitment names public parties of the field.
    """
    named = sides.promises.named * sides.themes.facet("actor") * sides.rarity
    met = np.maximum(sides.spoken.strongest(named), sides.part_of.strongest(named))
    field = np.minimum(np.maximum(sides.field, sides.reached(sides.lifted)), 1.0)
    public = _gives(sides, _PUBLIC)
    private = _gives(sides, _PRIVATE) * (1 - public)
    return np.stack([met, met * field, met * field * public, private * named.max(axis=1)[None, :] * field], axis=2)


def _gives(sides: Sides, kinds: tuple[str, ...]) -> Matrix:
    """For each profile 1 where a giver is of one of the kinds, as a column."""
    giving: Matrix = sides.deeds.giver[:, [sides.themes.place[name] for name in kinds]].max(axis=1)[:, None]
    return giving
