"""Actor and recipient: do the parties of the deed belong to those that the commitment names?"""

import numpy as np

from trecho.core.matching.sides import Sides, strongest
from trecho.core.matching.themes import Matrix

FEATURES = ("named", "public_to_named", "private")
_PUBLIC = ("national_giver", "subnational_giver", "hospital_giver")
_PRIVATE = ("company_giver", "bank_giver", "association_giver")


def columns(sides: Sides) -> Matrix:
    """Profiles × commitments × features, each 0..1: a named kind of party takes part, a public one gives, a private one."""
    actors = sides.of_facet("actor")
    upward = np.maximum(sides.deeds.own, sides.deeds.broader) * actors
    named = sides.promises.named * actors * sides.rarity
    met = strongest(upward, named)
    public, private = (
        sides.deeds.giver[:, [sides.themes.place[name] for name in kinds]].max(axis=1)[:, None]
        for kinds in (_PUBLIC, _PRIVATE)
    )
    return np.stack([met, met * public, private * (1 - public) * named.max(axis=1)[None, :]], axis=2)
