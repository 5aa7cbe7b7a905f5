"""Evidence as the method weighs it: voices, statements, proofs, accounts, attestations (method, sections 1, 5 and 8)."""

from decimal import Decimal
from enum import IntEnum, StrEnum

from trecho.core.activity import ActivityKind, Rung
from trecho.core.dates import PartialDate, Period
from trecho.core.link import Grade
from trecho.core.noun import Noun, require
from trecho.core.search import Search


class Class(StrEnum):
    """How much evidence is worth (method, section 5), best first."""

    STRONG = "strong"
    ADEQUATE = "adequate"
    WEAK = "weak"
    REJECTED = "rejected"


_WORST_LAST = tuple(Class)
GOOD = frozenset({Class.STRONG, Class.ADEQUATE})


class SourceKind(IntEnum):
    """Who speaks, in the order of TUFF."""

    GOVERNMENT = 1
    IMPLEMENTER = 2
    OFFICIAL = 3
    PEER_REVIEWED = 4
    SCHOLARLY = 5
    CIVIL = 6
    MEDIA = 7
    SOCIAL = 8


class Side(StrEnum):
    """On whose side a source stands."""

    GIVER = "giver"
    RECEIVER = "receiver"
    THIRD = "third"


class Verdict(StrEnum):
    """What a unit test says: undecided is neither yes nor no."""

    PASSED = "passed"
    UNDECIDED = "undecided"
    FAILED = "failed"


class Interval(Noun, frozen=True, order=True, array_like=True):
    """A number between `low` and `high`, both included; a point where they are equal."""

    low: float
    high: float

    def __post_init__(self) -> None:
        """Refuses intervals that run backwards."""
        require(self.low <= self.high, f"the interval from {self.low} to {self.high} runs backwards")


class Voice(Noun, frozen=True, kw_only=True):
    """One source, as far as grading must know it; `origin` names its origin group, `letter` its reliability (A-F)."""

    source: str
    kind: SourceKind | None = None
    side: Side = Side.THIRD
    origin: str = ""
    letter: str | None = None

    @property
    def group(self) -> str:
        """The origin group: the source itself where no other shares its origin."""
        return self.origin or self.source


class Attribute(StrEnum):
    """The attributes of an activity that sources may disagree on (method, 5.1)."""

    OCCURRENCE = "occurrence"
    QUANTITY = "quantity"
    MONEY = "money"
    DATE = "date"
    STAGE = "stage"
    PLAN = "plan"
    COUNTRY = "country"


class Statement(Noun, frozen=True, kw_only=True):
    """One source's word on one attribute: a number (`low` to `high`; dates as ordinal days) or a `code`.

    `rank` is a person's word on it (preferred, normal, deprecated), `valid_from` the day from which it holds.
    """

    claim: str
    subject: str
    attribute: Attribute
    voice: Voice
    low: float | None = None
    high: float | None = None
    code: str | None = None
    valid_from: PartialDate | None = None
    rank: str = "normal"


class Purse(Noun, frozen=True, kw_only=True):
    """The money of one activity at one rung, in the pledge's currency; `estimated` sums enter high ends only."""

    rung: Rung
    value: Decimal
    estimated: bool = False
    day: PartialDate | None = None


class Proof(Noun, frozen=True, kw_only=True):
    """One deed as evidence for one pledge: graded, tested, dated, every claim behind it named.

    `quantity` is in the card's unit, None where not stated; `self_reported` says that only the deliverer gives the
    figure; `stage` is 0 to 4 (method, 3.3), None when stopped; `spread` that its units fall anywhere from `day` to
    `until`; `tie` whether money belongs to the pledged line (U10); `plan` the plan that the source names.
    """

    activity: str
    kind: ActivityKind | None = None
    grade: Grade = Grade.DIRECT
    occurrence: Class = Class.ADEQUATE
    quantity: Interval | None = None
    quantity_class: Class | None = None
    self_reported: bool = False
    verdict: Verdict = Verdict.PASSED
    stage: int | None = 4
    day: PartialDate | None = None
    until: PartialDate | None = None
    spread: bool = False
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    edition: int | None = None
    virtual: bool = False
    contested: bool = False
    plan: str | None = None
    parent: str | None = None
    is_envelope: bool = False
    fully_drawn: bool = False
    purses: tuple[Purse, ...] = ()
    relief: bool = False
    tie: Verdict = Verdict.PASSED
    claims: tuple[str, ...] = ()

    @property
    def worth(self) -> Class:
        """The class of its figure: the weaker of the occurrence's and the quantity's own."""
        if self.quantity_class is None or self.quantity_class is self.occurrence:
            return self.occurrence
        return max(self.occurrence, self.quantity_class, key=_WORST_LAST.index)


class Account(Noun, frozen=True, kw_only=True):
    """A total without separable activities, read at its low end; never part of a bottom-up sum.

    `scope` is the pledge or the lineage whose scope it covers exactly, None where it covers another.
    """

    id: str
    low: float
    unit: str
    scope: str | None = None
    period: Period | None = None
    said_on: PartialDate | None = None
    worth: Class = Class.ADEQUATE
    claims: tuple[str, ...] = ()


class Attestation(Noun, frozen=True, kw_only=True):
    """A competent body's word that a pledge was not done, or an act against it; it counts once a person confirmed it."""

    pledge: str
    contrary: bool
    worth: Class
    confirmed_by: str | None = None
    claims: tuple[str, ...] = ()


class Evidence(Noun, frozen=True, kw_only=True):
    """All that is known for one pledge; nothing else enters its assessment.

    `former` are the proofs of the former period of equal length, None where there is no baseline; `detectability` the
    chance that our sources would show a delivery; `shared` gives, for each activity that an older target of the same
    lineage may count too, what is left for this pledge's low end (method, section 4); `later` are activities that a
    successor target counts as well; `promised` is the sum promised over the lineage.
    """

    proofs: tuple[Proof, ...] = ()
    former: tuple[Proof, ...] | None = None
    accounts: tuple[Account, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    searches: tuple[Search, ...] = ()
    detectability: float | None = None
    shared: tuple[tuple[str, float], ...] = ()
    later: tuple[str, ...] = ()
    promised: float | None = None
