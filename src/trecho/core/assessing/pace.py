"""Is an open plan on track? (method, 3.1: pace)"""

from datetime import date
from enum import StrEnum

from trecho.core.assessing.clock import elapsed, is_open
from trecho.core.dates import Period
from trecho.core.parameters import Pace


class Track(StrEnum):
    """What a pace means in words."""

    ON_TRACK = "on track"
    BEHIND = "behind"
    FAR_BEHIND = "far behind"


def pace_of(r: float | None, clock: Period | None, today: date, rule: Pace) -> float | None:
    """Progress over the elapsed share of an open clock; None once it has closed or while too little has passed."""
    if r is None or clock is None or not is_open(clock, today):
        return None
    share = elapsed(clock, today)
    return r / share if share >= rule.min_elapsed else None


def track_of(pace: float | None, rule: Pace) -> Track | None:
    """The words for a pace, None where there is none."""
    if pace is None:
        return None
    if pace >= rule.on_track:
        return Track.ON_TRACK
    return Track.BEHIND if pace >= rule.behind else Track.FAR_BEHIND
