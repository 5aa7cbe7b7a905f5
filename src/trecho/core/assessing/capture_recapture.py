"""How much evidence is missing? Capture-recapture over independent lists, or the reason for printing no number. (method, section 9)"""

import math
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from trecho.core.assessing.loglinear import Estimate, averaged, estimates, saturated
from trecho.core.evidence import Interval
from trecho.core.noun import Noun
from trecho.core.parameters import CaptureRecapture, Resolution

_MOST_LISTS = 5
_NORMAL_95 = 1.96


class Refusal(StrEnum):
    """Why no number is printed."""

    FEW_RECAPTURES = "too few activities stand on two lists"
    FEW_ACTIVITIES = "too few activities"
    SCOPES_DIFFER = "the lists cannot be cut to one scope"
    ONE_FROM_ANOTHER = "one list is known to be compiled from another"
    RESOLUTION_UNSURE = "the reviewed resolution of entities is not precise or not complete enough"
    TOO_WIDE = "the interval for coverage is too wide"
    TOO_DEPENDENT = "a dependence of 2 between the lists would move coverage too far"
    OPEN_PERIOD = "the activities are not a closed set: their period is still open"
    NO_ESTIMATE = "no model has a finite estimate"
    LISTS = "two to five lists are needed"


class Lists(Noun, frozen=True, kw_only=True):
    """What must be known of the lists: nobody may assume it. `precision` and `recall` are those of the reviewed resolution."""

    common_scope: bool = True
    independent: bool = True
    closed: bool = True
    precision: float | None = None
    recall: float | None = None


class Coverage(Noun, frozen=True, kw_only=True):
    """How many activities there are in all, and the share that the lists hold; a ceiling where lists read the same press.

    `psi` gives the coverage under each dependence of two lists; `models` the log-linear models of three and more, of
    which `shown_only` is the saturated one. With `refusals` the numbers are None.
    """

    seen: int
    recaptured: int
    total: float | None = None
    interval: Interval | None = None
    standard_error: float | None = None
    coverage: float | None = None
    coverage_interval: Interval | None = None
    psi: Mapping[str, float] = {}
    models: tuple[Estimate, ...] = ()
    shown_only: Estimate | None = None
    refusals: tuple[Refusal, ...] = ()


def coverage(
    lists: Sequence[Collection[str]], known: Lists, rule: CaptureRecapture, resolution: Resolution
) -> Coverage:
    """The coverage of activity ids found on two to five lists, or the reasons why none is given."""
    sets = [frozenset(one) for one in lists]
    if not 2 <= len(sets) <= _MOST_LISTS:
        return Coverage(seen=len(frozenset().union(*sets)), recaptured=0, refusals=(Refusal.LISTS,))
    cells = cells_of(sets)
    if len(sets) == 2:
        m = cells.get("11", 0)
        return two_lists(m + cells.get("10", 0), m + cells.get("01", 0), m, known, rule, resolution)
    return more_lists(cells, known, rule, resolution)


def cells_of(lists: Sequence[frozenset[str]]) -> dict[str, int]:
    """How many activities stand on exactly which lists: `110` is on the first two, not on the third."""
    cells: dict[str, int] = {}
    for activity in frozenset().union(*lists):
        key = "".join("1" if activity in one else "0" for one in lists)
        cells[key] = cells.get(key, 0) + 1
    return cells


def two_lists(n1: int, n2: int, m: int, known: Lists, rule: CaptureRecapture, resolution: Resolution) -> Coverage:
    """Chapman's estimate with its log-normal interval, and the coverage under dependence; psi = 1 is Lincoln-Petersen."""
    seen = n1 + n2 - m
    refusals = _refusals(seen, m, known, rule, resolution)
    if refusals:
        return Coverage(seen=seen, recaptured=m, refusals=refusals)
    total = (n1 + 1) * (n2 + 1) / (m + 1) - 1
    variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) ** 2 * (m + 2))
    interval = _log_normal(seen, total, variance)
    psi = {f"{factor:g}": seen / (seen + factor * (n1 - m) * (n2 - m) / m) for factor in rule.psi}
    shares = Interval(seen / interval.high, seen / interval.low)
    late = []
    if shares.high - shares.low > rule.max_width:
        late.append(Refusal.TOO_WIDE)
    if "1" in psi and "2" in psi and psi["1"] - psi["2"] > rule.max_shift_psi2:
        late.append(Refusal.TOO_DEPENDENT)
    if late:
        return Coverage(seen=seen, recaptured=m, psi=psi, refusals=tuple(late))
    return Coverage(
        seen=seen,
        recaptured=m,
        total=total,
        interval=interval,
        standard_error=math.sqrt(variance),
        coverage=seen / total,
        coverage_interval=shares,
        psi=psi,
    )


def more_lists(cells: Mapping[str, int], known: Lists, rule: CaptureRecapture, resolution: Resolution) -> Coverage:
    """The AIC-weighted mean over log-linear models with pairwise terms, and their range; the saturated one is only shown."""
    seen = sum(cells.values())
    twice = sum(count for key, count in cells.items() if key.count("1") >= 2)
    refusals = _refusals(seen, twice, known, rule, resolution)
    if refusals:
        return Coverage(seen=seen, recaptured=twice, refusals=refusals)
    models = estimates(cells)
    if not models:
        return Coverage(seen=seen, recaptured=twice, refusals=(Refusal.NO_ESTIMATE,))
    span = Interval(min(model.total for model in models), max(model.total for model in models))
    shares = Interval(seen / span.high, seen / span.low)
    if shares.high - shares.low > rule.max_width:
        return Coverage(seen=seen, recaptured=twice, models=models, refusals=(Refusal.TOO_WIDE,))
    total = averaged(models)
    return Coverage(
        seen=seen,
        recaptured=twice,
        total=total,
        interval=span,
        coverage=seen / total,
        coverage_interval=shares,
        models=models,
        shown_only=saturated(cells),
    )


def stratified(strata: Mapping[str, Coverage]) -> Coverage | None:
    """The strata added up, where every one passed its refusals; None otherwise (size bands, country groups)."""
    parts = list(strata.values())
    if not parts or any(part.total is None or part.interval is None for part in parts):
        return None
    total = math.fsum(part.total or 0 for part in parts)
    seen = sum(part.seen for part in parts)
    low = math.fsum(part.interval.low for part in parts if part.interval)
    high = math.fsum(part.interval.high for part in parts if part.interval)
    return Coverage(
        seen=seen,
        recaptured=sum(part.recaptured for part in parts),
        total=total,
        interval=Interval(low, high),
        coverage=seen / total,
        coverage_interval=Interval(seen / high, seen / low),
    )


def _log_normal(seen: int, total: float, variance: float) -> Interval:
    unseen = total - seen
    if unseen <= 0:
        return Interval(seen, seen)
    spread = math.exp(_NORMAL_95 * math.sqrt(math.log(1 + variance / unseen**2)))
    return Interval(seen + unseen / spread, seen + unseen * spread)


def _refusals(
    seen: int, recaptured: int, known: Lists, rule: CaptureRecapture, resolution: Resolution
) -> tuple[Refusal, ...]:
    # A resolution that nobody reviewed is as unsure as a bad one.
    unsure = (known.precision or 0) < resolution.min_precision or (known.recall or 0) < resolution.min_recall
    reasons = {
        Refusal.FEW_RECAPTURES: recaptured < rule.min_m,
        Refusal.FEW_ACTIVITIES: seen < rule.min_M,
        Refusal.SCOPES_DIFFER: not known.common_scope,
        Refusal.ONE_FROM_ANOTHER: not known.independent,
        Refusal.RESOLUTION_UNSURE: unsure,
        Refusal.OPEN_PERIOD: not known.closed,
    }
    return tuple(reason for reason, holds in reasons.items() if holds)
