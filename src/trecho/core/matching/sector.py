"""Sector: do deed and commitment speak of the same field? (codebook of links: object and sector; OECD DAC purpose codes)"""

import numpy as np

from trecho.core.matching.sides import Sides, share, strongest
from trecho.core.matching.themes import Matrix

FEATURES = (
    "same",
    "rare",
    "broader",
    "narrower",
    "serves",
    "scoped",
    "purpose",
    "code",
    "area",
    "covered",
    "fits",
    "emphasis",
)


def columns(sides: Sides) -> Matrix:
    """Profiles × commitments × features, each 0..1: the same theme named, part of it, serving it, only in its scope, …"""
    subject = sides.of_facet("subject")
    own, broader = sides.deeds.own * subject, sides.deeds.broader * subject
    serves = sides.deeds.serves * subject
    named, scoped = sides.promises.named * subject, sides.promises.scoped * subject
    upward = np.maximum(own, broader)
    in_scope = np.maximum(strongest(upward, sides.promises.scope), 0.0)
    lifted = (named @ sides.themes.broader) * (named == 0)
    every = np.maximum(upward, serves)
    anything = np.maximum.reduce([named, scoped, sides.promises.purpose * subject])
    return np.stack(
        [
            strongest(own, named),
            strongest(own, named * sides.rarity),
            strongest(broader, named),
            strongest(every, np.minimum(lifted, 1.0)),
            strongest(serves, named),
            strongest(upward, scoped) * (0.35 + 0.65 * in_scope),
            strongest(np.maximum(upward, serves), sides.promises.purpose * subject),
            strongest(sides.deeds.sector, np.maximum(named, np.minimum(lifted, 1.0))),
            strongest(np.maximum(every, sides.deeds.sector), sides.promises.area * subject),
            share(every, named * sides.rarity),
            share(anything, own).T,
            strongest(np.maximum(every, 0.7 * sides.deeds.sector), sides.promises.emphasis),
        ],
        axis=2,
    )
