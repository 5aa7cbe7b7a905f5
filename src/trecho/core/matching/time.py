"""Time: does the deed fall into the plan's period? A deed of other years cannot be its delivery (method, section 4)."""

import numpy as np

from trecho.core.matching.deeds import Deeds
from trecho.core.matching.themes import Matrix

FEATURES = ("outside",)
_GRACE = 1.0  # years after the period in which late delivery still counts in full
_MOST = 3.0


def outside(deeds: Deeds, period: tuple[str, str] | None) -> Matrix:
    """For each deed how far it lies outside the period, 0 (inside, unknown, or within the grace) to 1 (three years)."""
    if period is None:
        return np.zeros(len(deeds.deeds), dtype=np.float32)
    first, last = int(period[0][:4]), int(period[1][:4])
    far = [_years_outside(deed.month, first, last) for deed in deeds.deeds]
    share: Matrix = np.minimum(np.array(far, dtype=np.float32) / _MOST, 1.0)
    return share


def _years_outside(month: str, first: int, last: int) -> float:
    year = int(month[:4]) if month[:4].isdigit() else None
    if year is None or first <= year <= last:
        return 0.0
    return float(first - year) if year < first else max(0.0, year - last - _GRACE)
