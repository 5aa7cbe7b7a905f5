"""What can be said about the delivery of one pledge: statuses, flags, and the assessment that carries them (method, sections 3 and 11)."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from trecho.core.noun import Noun, require


class Status(StrEnum):
    """How far a pledge has got; the same codes for every kind of pledge (method, section 3)."""

    NOT_RATED = "NR"
    NOT_ASSESSABLE = "NA"
    NO_EVIDENCE = "NE"
    PREPARED = "PR"
    LIMITED = "LI"
    SUBSTANTIAL = "SU"
    COMPLETE = "CO"
    NOT_DONE = "ND"
    CONTRARY = "CN"


class Flag(StrEnum):
    """What must be said beside a status, never instead of it (method, section 3)."""

    LATE = "late"
    VIRTUAL = "virtual"
    OVER_DELIVERED = "over_delivered"
    BASELINE_MISSING = "baseline_missing"
    UNIT_AMBIGUOUS = "unit_ambiguous"
    SHARED_PERIOD = "shared_period"
    MIRROR_OF_PROMISE = "mirror_of_promise"
    CONTESTED = "contested"
    CONDITIONAL = "conditional"
    COVERAGE_LOW = "coverage_low"
    SEARCH_INCOMPLETE = "search_incomplete"
    THIN = "thin"


class Assessment(Noun, frozen=True, kw_only=True):
    """The computed result for one pledge (`celac-china-2019/I.2#2`), a method, a rule card and a snapshot.

    `n_` are counts in the pledge's unit (money: in its currency), `r_` the same over `need`; None where the kind has
    no such number: missing is never zero. `possible_v` and `possible_c` are set where the high end gives another
    code ("LI, possibly SU"); `provisional` is what open proposals would give, shown apart. `trail` leads from the
    name of a number to the claims behind it.
    """

    pledge_id: str
    method_version: str
    rule_card_version: str
    snapshot_id: str = ""
    n_lo: float | None = None
    n_hi: float | None = None
    n_claimed: float | None = None
    need: float | None = None
    r_lo: float | None = None
    r_hi: float | None = None
    r_incl: float | None = None
    r_excl: float | None = None
    r_grace_lo: float | None = None
    r_grace_hi: float | None = None
    r_claimed: float | None = None
    r_claimed_hi: float | None = None
    r_m2: float | None = None
    r_m4: float | None = None
    status_v: Status
    status_c: Status
    possible_v: Status | None = None
    possible_c: Status | None = None
    provisional: Status | None = None
    flags: tuple[Flag, ...] = ()
    pace: float | None = None
    search_log_id: str | None = None
    coders: tuple[str, ...] = ()
    made_at: datetime | None = None
    trail: Mapping[str, tuple[str, ...]] = {}

    def __post_init__(self) -> None:
        """Refuses intervals that run backwards and verified figures above the claimed ones."""
        for low, high in (("n_lo", "n_hi"), ("r_lo", "r_hi"), ("r_grace_lo", "r_grace_hi"), ("r_lo", "r_claimed_hi")):
            least, most = getattr(self, low), getattr(self, high)
            require(least is None or most is None or least <= most, f"{self.pledge_id}: {low} is above {high}")

    @property
    def headline(self) -> str:
        """The verified status as printed: `LI`, or `LI, possibly SU` where the high end gives another code."""
        return f"{self.status_v}, possibly {self.possible_v}" if self.possible_v else str(self.status_v)

    @property
    def claimed_headline(self) -> str:
        """The claimed status as printed, in the same words as the verified one."""
        return f"{self.status_c}, possibly {self.possible_c}" if self.possible_c else str(self.status_c)
