"""What does silence say: how likely is "not done", given that nothing was found? (method, section 8)"""

from trecho.core.parameters import CoverageLow

WORDS = "silence says little here"


def chance_not_done(delivery_rate: float, detectability: float) -> float:
    """P(not done | none found), for comparable pledges delivered at `delivery_rate` and found, once done, at `detectability`.

    It never turns "no evidence found" into "not done".
    """
    undone = 1 - delivery_rate
    unseen = delivery_rate * (1 - detectability)
    return undone / (undone + unseen) if undone + unseen else 0.0


def is_low(detectability: float | None, rule: CoverageLow) -> bool:
    """Whether silence says little; where nothing is known of detectability, nothing is said."""
    return detectability is not None and detectability < rule.delta


def from_registers(read: int, eligible: int) -> float:
    """Detectability as the share of eligible members whose register was read."""
    return read / eligible if eligible else 0.0


def from_sample(found: int, happened: int) -> float | None:
    """Detectability as the share of deeds known to have happened that our sources showed; None for an empty sample."""
    return found / happened if happened else None
