"""What would the G20 research groups score? Never alone: strict and cautious, verified and claimed. (method, section 7)"""

import math
from collections.abc import Iterable

from trecho.core.assessment import Assessment, Status
from trecho.core.noun import Noun
from trecho.core.pledge import PledgeKind


class Score(Noun, frozen=True, kw_only=True):
    """A mean from -1 to +1 and as a percentage, over `scored` of `total` pledges; None where no pledge is left."""

    mean: float | None
    percent: float | None
    scored: int
    total: int


class Scores(Noun, frozen=True, kw_only=True):
    """The four variants side by side, and the gap in points between claimed and verified (cautious)."""

    verified_strict: Score
    verified_cautious: Score
    claimed_strict: Score
    claimed_cautious: Score
    gap: float | None


def point_of(status: Status, kind: PledgeKind, *, strict: bool) -> int | None:
    """+1, 0 or -1 for a status; None where it is left out. An interval scores by its headline code."""
    match status:
        case Status.COMPLETE:
            return 1
        case Status.SUBSTANTIAL:
            return 1 if kind is PledgeKind.EFFORT else 0
        case Status.LIMITED | Status.PREPARED:
            return 0
        case Status.NOT_DONE | Status.CONTRARY:
            return -1
        case Status.NO_EVIDENCE:
            return -1 if strict else None
    return None


def score(statuses: Iterable[tuple[Status, PledgeKind]], *, strict: bool) -> Score:
    """The score of pledges by status and kind: 50 times the mean plus one, as a percentage."""
    every = list(statuses)
    points = [point for status, kind in every if (point := point_of(status, kind, strict=strict)) is not None]
    mean = math.fsum(points) / len(points) if points else None
    return Score(mean=mean, percent=None if mean is None else 50 * (mean + 1), scored=len(points), total=len(every))


def scores(assessed: Iterable[tuple[Assessment, PledgeKind]]) -> Scores:
    """All four variants over the same pledges."""
    every = list(assessed)
    verified = [(one.status_v, kind) for one, kind in every]
    claimed = [(one.status_c, kind) for one, kind in every]
    ours, theirs = score(verified, strict=False), score(claimed, strict=False)
    both = ours.percent is not None and theirs.percent is not None
    return Scores(
        verified_strict=score(verified, strict=True),
        verified_cautious=ours,
        claimed_strict=score(claimed, strict=True),
        claimed_cautious=theirs,
        gap=(theirs.percent or 0) - (ours.percent or 0) if both else None,
    )
