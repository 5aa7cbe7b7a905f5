"""Sector: do deed and commitment speak of the same field? (codebook of links: object and sector; OECD DAC purpose codes)"""

import numpy as np

from trecho.core.matching.sides import Sides
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
    "off_area",
    "head",
)


def columns(sides: Sides) -> Matrix:
    """Profiles × commitments × features, each 0..1: the same theme named, part of it, serving it, only in its scope, …"""
    promises, subject, named = sides.promises, sides.subject, sides.named
    scoped, purpose, area = (rows * subject for rows in (promises.scoped, promises.purpose, promises.area))
    lifted = sides.lifted
    above = np.maximum(sides.spoken.strongest(scoped), sides.part_of.strongest(scoped))
    in_scope = np.maximum(sides.spoken.strongest(promises.scope), sides.part_of.strongest(promises.scope))
    return np.stack(
        [
            sides.spoken.strongest(named),
            sides.spoken.strongest(named * sides.rarity),
            sides.part_of.strongest(named),
            sides.reached(lifted),
            sides.serving.strongest(named),
            above * (0.35 + 0.65 * np.minimum(in_scope, 1)),
            sides.reached(purpose),
            sides.sector.strongest(np.maximum(named, lifted)),
            np.maximum(sides.reached(area), sides.sector.strongest(area)),
            _covered(sides, named * sides.rarity),
            _fits(sides, np.maximum.reduce([named, scoped, purpose])),
            np.maximum(sides.reached(promises.emphasis), 0.7 * sides.sector.strongest(promises.emphasis)),
            np.maximum(area.max(axis=1)[None, :] - _in_area(sides, "area", area), 0),
            _in_area(sides, "head", promises.head),
        ],
        axis=2,
    )


def _in_area(sides: Sides, name: str, area: Matrix) -> Matrix:
    """How far the deed, or its sector code, is in the fields of the commitment's area or in what they are part of."""
    wide = sides.promises.once(
        f"wide {name}", lambda: np.minimum(area @ sides.themes.broader + area, 1.0) * sides.subject
    )
    return np.maximum(sides.reached(wide), sides.sector.strongest(wide))


def _covered(sides: Sides, named: Matrix) -> Matrix:
    """How much of what a commitment names the deed reaches, rarer themes counting more."""
    reached = sum(way.summed(named) for way in (sides.spoken, sides.part_of, sides.serving))
    share: Matrix = reached / np.maximum(named.sum(axis=1), 1e-6)[None, :]
    return np.minimum(share, 1.0)


def _fits(sides: Sides, anything: Matrix) -> Matrix:
    """How much of what the deed speaks of the commitment mentions at all."""
    own = (sides.deeds.own * sides.subject).sum(axis=1)
    share: Matrix = sides.spoken.summed(anything) / np.maximum(own, 1e-6)[:, None]
    return share
