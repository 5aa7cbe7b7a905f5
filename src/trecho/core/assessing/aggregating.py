"""What can be said of an area or a plan as a whole? The distribution first, and no lone percentage. (method, section 7)"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from trecho.core.assessment import Assessment, Status
from trecho.core.noun import Noun
from trecho.core.pledge import PledgeKind

_ASSESSED = frozenset({Status.LIMITED, Status.SUBSTANTIAL, Status.COMPLETE, Status.PREPARED, Status.NO_EVIDENCE,
                       Status.NOT_DONE, Status.CONTRARY})  # fmt: skip


class Mean(Noun, frozen=True, kw_only=True):
    """A mean progress, verified and claimed side by side, over `assessed` of `total` pledges with a figure; r capped at 1."""

    verified: float | None
    claimed: float | None
    assessed: int
    total: int


class Standing(Noun, frozen=True, kw_only=True):
    """An area or a plan: how many pledges at each code, verified and claimed; means of firm and action apart from effort."""

    verified: Mapping[Status, int]
    claimed: Mapping[Status, int]
    assessed: int
    total: int
    firm: Mean
    effort: Mean


def standing(assessed: Iterable[tuple[Assessment, PledgeKind]]) -> Standing:
    """The distribution of codes, then the means, over pledges of one area or plan."""
    every = list(assessed)
    return Standing(
        verified=_counted(one.status_v for one, _ in every),
        claimed=_counted(one.status_c for one, _ in every),
        assessed=sum(one.status_v in _ASSESSED for one, _ in every),
        total=len(every),
        firm=_mean([one for one, kind in every if kind not in {PledgeKind.EFFORT, PledgeKind.STATEMENT}]),
        effort=_mean([one for one, kind in every if kind is PledgeKind.EFFORT]),
    )


def _counted(statuses: Iterable[Status]) -> dict[Status, int]:
    counter = Counter(statuses)
    return {status: counter[status] for status in Status if counter[status]}


def _mean(assessments: list[Assessment]) -> Mean:
    rated = [one for one in assessments if one.status_v in _ASSESSED and one.r_lo is not None]
    told = [one for one in assessments if one.status_c in _ASSESSED and one.r_claimed is not None]
    return Mean(
        verified=_capped(one.r_lo for one in rated),
        claimed=_capped(one.r_claimed for one in told),
        assessed=len(rated),
        total=len(assessments),
    )


def _capped(values: Iterable[float | None]) -> float | None:
    shares = [min(1.0, value) for value in values if value is not None]
    return math.fsum(shares) / len(shares) if shares else None
