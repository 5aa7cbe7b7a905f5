"""A tie between commitments of two plans, as the program proposes it and as people leave it."""

from enum import StrEnum

from trecho.core.lineage import Change, Relation
from trecho.core.noun import Noun


class TieState(StrEnum):
    """Who stands behind a tie: the program alone, or a person who confirmed, changed, cut or made it."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CHANGED = "changed"
    UNLINKED = "unlinked"
    LINKED = "linked"


class TieAct(StrEnum):
    """What a person may do to a tie."""

    CONFIRM = "confirm"
    CHANGE = "change"
    UNLINK = "unlink"
    LINK = "link"


class Tie(Noun, frozen=True, kw_only=True):
    """That `new` descends from `old` (ids of commitments); `old` None says that it is new, `new` None that it was dropped.

    `pair` is old plan => new plan. `group` lists every commitment of the row that the program found, `score` (0 to 1) is
    how sure it was. `reported` says that one side is known from an excerpt or a report alone. `by` and `reason` are the
    last person's.
    """

    id: str
    pair: str
    old: str | None = None
    new: str | None = None
    relation: Relation
    also: tuple[Relation, ...] = ()
    score: float | None = None
    changes: tuple[Change, ...] = ()
    group: tuple[str, ...] = ()
    reported: bool = False
    state: TieState = TieState.PROPOSED
    by: str | None = None
    reason: str = ""

    @property
    def holds(self) -> bool:
        """Whether two commitments are tied and nobody cut the tie."""
        return self.old is not None and self.new is not None and self.state is not TieState.UNLINKED


class Settled(Noun, frozen=True, kw_only=True):
    """One row between two plans after all corrections: ids of old and new commitments, their relation, and its ties."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    relation: Relation
    also: tuple[Relation, ...] = ()
    score: float | None = None
    changes: tuple[Change, ...] = ()
    state: TieState = TieState.PROPOSED
    reported: bool = False
    ties: tuple[Tie, ...] = ()
