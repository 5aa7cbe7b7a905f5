"""When does a deed count, and how much of the time has passed? (method, 3.5: clock, grace, late)"""

import calendar
from datetime import date

from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Proof


def with_grace(clock: Period, months: int) -> Period:
    """The clock and the `months` after it in which a late delivery still counts, apart."""
    last = clock.end.last_day
    ahead = last.month - 1 + months
    year, month = last.year + ahead // 12, ahead % 12 + 1
    final = calendar.monthrange(year, month)[1]
    # A clock that ends with its month keeps ending with a month.
    day = final if last.day == calendar.monthrange(last.year, last.month)[1] else min(last.day, final)
    return Period(clock.start, PartialDate(date(year, month, day).isoformat()))


def certainly_in(proof: Proof, window: Period | None) -> bool:
    """Whether all of the deed that may count lies in the window; never where it bears no date. No window holds all."""
    if window is None:
        return True
    if proof.day is None:
        return False
    if proof.spread and proof.until is not None:
        return window.certainly_holds(proof.day) and window.certainly_holds(proof.until)
    return window.certainly_holds(proof.day)


def may_be_in(proof: Proof, window: Period | None) -> bool:
    """Whether some of the deed may lie in the window; an undated one may."""
    if window is None or proof.day is None:
        return True
    if proof.spread and proof.until is not None:
        return proof.day.first_day <= window.end.last_day and window.start.first_day <= proof.until.last_day
    return window.may_hold(proof.day)


def elapsed(clock: Period, today: date) -> float:
    """The share of the clock that has passed at the end of `today`, 0 to 1."""
    passed = (today - clock.start.first_day).days + 1
    return min(1.0, max(0.0, passed / clock.days))


def is_open(clock: Period, today: date) -> bool:
    """Whether the clock still runs after `today`."""
    return today < clock.end.last_day


def years_of(clock: Period) -> tuple[int, ...]:
    """The calendar years that the clock touches."""
    return tuple(range(clock.start.year, clock.end.last_day.year + 1))


def share_by_days(proof: Proof, window: Period) -> float:
    """The share of the deed's days that lie in the window: a middle value to show, never an end of an interval."""
    if proof.day is None:
        return 0.0
    first, last = proof.day.first_day, (proof.until or proof.day).last_day
    inside = (min(last, window.end.last_day) - max(first, window.start.first_day)).days + 1
    return max(0, inside) / ((last - first).days + 1)
