"""What would other projects say of the same evidence? It takes the method out of the quarrel. (features B12)

Toronto: -1, 0, +1 (scores.py). OGP's Independent Reporting Mechanism: completion in four steps and no evidence. PolitiFact: kept,
compromise, broken, stalled, in the works, not yet rated. Pledge research (Comparative Party Pledges Project): fulfilled
fully, partially, not.
"""

from collections.abc import Mapping
from enum import StrEnum

from trecho.core.assessment import Assessment, Status
from trecho.core.noun import Noun


class Yardstick(StrEnum):
    """Whose rules."""

    OGP = "OGP"
    POLITIFACT = "PolitiFact"
    PLEDGES = "pledge research"


_WORDS: Mapping[Yardstick, Mapping[Status, str]] = {
    Yardstick.OGP: {
        Status.NO_EVIDENCE: "no evidence available",
        Status.PREPARED: "not started",
        Status.LIMITED: "limited",
        Status.SUBSTANTIAL: "substantial",
        Status.COMPLETE: "complete",
        Status.NOT_DONE: "not started",
        Status.CONTRARY: "not started",
    },
    Yardstick.POLITIFACT: {
        Status.NOT_RATED: "not yet rated",
        Status.NO_EVIDENCE: "not yet rated",
        Status.PREPARED: "in the works",
        Status.LIMITED: "in the works",
        Status.SUBSTANTIAL: "compromise",
        Status.COMPLETE: "promise kept",
        Status.NOT_DONE: "promise broken",
        Status.CONTRARY: "promise broken",
    },
    Yardstick.PLEDGES: {
        Status.NO_EVIDENCE: "not fulfilled",
        Status.PREPARED: "not fulfilled",
        Status.LIMITED: "partially fulfilled",
        Status.SUBSTANTIAL: "partially fulfilled",
        Status.COMPLETE: "fully fulfilled",
        Status.NOT_DONE: "not fulfilled",
        Status.CONTRARY: "not fulfilled",
    },
}


class Elsewhere(Noun, frozen=True, kw_only=True):
    """The words of another yardstick for the verified and the claimed status; None where it would leave the pledge out."""

    yardstick: Yardstick
    verified: str | None
    claimed: str | None


def elsewhere(found: Assessment, *, ended: bool) -> tuple[Elsewhere, ...]:
    """The same assessment in the words of every yardstick; `ended` says whether the plan's time and grace are over."""
    return tuple(
        Elsewhere(
            yardstick=yardstick,
            verified=_word(yardstick, found.status_v, ended=ended),
            claimed=_word(yardstick, found.status_c, ended=ended),
        )
        for yardstick in Yardstick
    )


def _word(yardstick: Yardstick, status: Status, *, ended: bool) -> str | None:
    # An open promise is neither kept in part nor stalled for PolitiFact, it is in the works; once over, it is.
    if yardstick is Yardstick.POLITIFACT and status in {Status.PREPARED, Status.LIMITED, Status.SUBSTANTIAL}:
        if not ended:
            return "in the works"
        return "compromise" if status is not Status.PREPARED else "stalled"
    return _WORDS[yardstick].get(status)
