"""A link between a deed and a promise: nothing but its list of reasons, each with the two passages compared."""

from enum import IntEnum, StrEnum

from trecho.core.noun import Noun, require


class Grade(IntEnum):
    """How an activity serves a commitment (codebook of links)."""

    NONE = 0
    CONTRIBUTES = 1
    DIRECT = 2


class LinkState(StrEnum):
    """Whether a person has judged a link."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNSURE = "unsure"


class Reason(Noun, frozen=True, kw_only=True):
    """One ground for a link: its weight (log-odds, may be negative) and the words that were compared."""

    reason: str
    weight: float
    activity_words: str
    commitment_words: str


class Link(Noun, frozen=True, kw_only=True):
    """An activity and a commitment, `score` in 0..1 (calibrated: the share of such links that hold)."""

    activity: str
    commitment: str
    grade: Grade
    score: float
    state: LinkState = LinkState.PROPOSED
    rank: int | None = None
    pledge: str | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def published_state(self) -> LinkState:
        """The state as files and programs are told it: a link that readers are unsure of is still only proposed."""
        return LinkState.PROPOSED if self.state is LinkState.UNSURE else self.state

    def __post_init__(self) -> None:
        """Refuses scores that are no probability."""
        require(0 <= self.score <= 1, f"the score {self.score} of {self.activity} is no probability")
