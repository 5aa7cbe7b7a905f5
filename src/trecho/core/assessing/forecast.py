"""Where will an open plan end "if the pace so far goes on"? (method, 3.1: forecast; seeded, so that it can be repeated)"""

from collections.abc import Sequence

import numpy as np

from trecho.core.evidence import Interval
from trecho.core.noun import Noun
from trecho.core.parameters import ForecastRule

WORDS = "if the pace so far goes on"


class Forecast(Noun, frozen=True, kw_only=True):
    """The middle band of the final count, its median, and the chance of reaching the need."""

    band: Interval
    middle: float
    chance: float


def forecast(
    quarters: Sequence[float], remaining: int, need: float, rule: ForecastRule, *, coverage_low: bool = False
) -> Forecast | None:
    """Remaining quarters drawn with replacement from the observed ones; None below four quarters or with low coverage."""
    if len(quarters) < rule.min_quarters or remaining < 1 or coverage_low:
        return None
    # Sorted, so that the order in which the quarters are told cannot change what is drawn.
    seen = np.array(sorted(quarters), dtype=np.float64)
    drawn = np.random.default_rng(rule.seed).choice(seen, size=(rule.draws, remaining))
    return _summary(float(seen.sum()) + drawn.sum(axis=1), need, rule)


def forecast_of_events(
    held: int, quarters: int, remaining: int, need: float, rule: ForecastRule, *, coverage_low: bool = False
) -> Forecast | None:
    """Editions still to come as a Poisson number with the observed rate per quarter; None as for counts."""
    if quarters < rule.min_quarters or remaining < 1 or coverage_low:
        return None
    drawn = np.random.default_rng(rule.seed).poisson(held / quarters * remaining, size=rule.draws)
    return _summary(held + drawn.astype(np.float64), need, rule)


def _summary(finals: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]", need: float, rule: ForecastRule) -> Forecast:
    tail = (1 - rule.band) / 2
    low, middle, high = (float(value) for value in np.quantile(finals, [tail, 0.5, 1 - tail]))
    return Forecast(band=Interval(low, high), middle=middle, chance=float(np.mean(finals >= need)))
