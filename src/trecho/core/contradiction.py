"""Two or more statements that cannot all hold: kept side by side until a person decides."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from trecho.core.noun import Noun


class ContradictionState(StrEnum):
    """Whether a person has settled it."""

    OPEN = "open"
    RESOLVED = "resolved"


class Move(Noun, frozen=True, kw_only=True):
    """What a person did about a contradiction: `resolve`, `reopen`, or `own` (gave it to `owner` to settle)."""

    by: str
    at: datetime
    act: str
    reason: str = ""
    preferred: str | None = None
    owner: str | None = None


class Contradiction(Noun, frozen=True, kw_only=True):
    """What disagrees about `attribute` of one or several subjects; `claims` are the ids of the statements.

    `said` are their values as a reader would write them, in the order of `claims`; `gist` explains where a source or
    a reader explained; `preferred` is the claim or subject that a person chose, `reason` why. `owner` is the person who
    is to settle it, `moves` all that people did about it, in order.
    """

    id: str
    subjects: tuple[str, ...]
    attribute: str
    claims: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    gist: Mapping[str, str] = {}
    state: ContradictionState = ContradictionState.OPEN
    preferred: str | None = None
    reason: str | None = None
    decided_by: str | None = None
    owner: str | None = None
    moves: tuple[Move, ...] = ()
