"""Something done or under way: a project, loan, grant, training, event, agreement (the activity of IATI)."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class ActivityKind(StrEnum):
    """What sort of deed it is."""

    AGREEMENT = "agreement"
    CREDIT_LINE = "credit-line"
    DEBT_RELIEF = "debt-relief"
    DONATION = "donation"
    EVENT = "event"
    GRANT = "grant"
    LOAN = "loan"
    POLICY = "policy"
    PROJECT = "project"
    SCHOLARSHIPS = "scholarships"
    TECHNICAL_ASSISTANCE = "technical-assistance"
    TRAINING = "training"
    VISIT = "visit"


class Stage(StrEnum):
    """How far a deed has got, in the words of the data; the rung is the same on the money ladder."""

    ANNOUNCED = "announced"
    PLEDGED = "pledged"
    SIGNED = "signed"
    UNDER_WAY = "under-way"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


class Rung(StrEnum):
    """The rungs of the money ladder (method, section 6), lowest first; X is suspended or cancelled."""

    M0 = "M0"
    M1 = "M1"
    M2 = "M2"
    M3 = "M3"
    M4 = "M4"
    M5 = "M5"
    X = "X"


RUNG_OF_STAGE: Mapping[Stage, Rung] = {
    Stage.ANNOUNCED: Rung.M0,
    Stage.PLEDGED: Rung.M1,
    Stage.SIGNED: Rung.M2,
    Stage.UNDER_WAY: Rung.M3,
    Stage.COMPLETED: Rung.M5,
    Stage.SUSPENDED: Rung.X,
    Stage.CANCELLED: Rung.X,
}


class Origin(Noun, frozen=True, kw_only=True):
    """The dataset or document that an activity came from, and the record in it; `sha256` is the file's hash.

    `locator` leads to the record in the file, as in a passage: `row=17`, `bytes=0-900`.
    """

    kind: str
    name: str
    version: str | None = None
    sha256: str | None = None
    record: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_on: PartialDate | None = None
    language: str | None = None
    locator: str | None = None


class Actor(Noun, frozen=True, kw_only=True):
    """Somebody with a part in an activity; `role` is giver, receiver, implementer, … ; `country` ISO alpha-3."""

    role: str
    name: str
    country: str | None = None
    type: str | None = None


class Sector(Noun, frozen=True, kw_only=True):
    """A sector code with the vocabulary it belongs to (`DAC-3`, `DAC-5`, or a publisher's own)."""

    vocabulary: str
    code: str
    name: str | None = None


class Amount(Noun, frozen=True, kw_only=True):
    """Money at a rung, as the source states it; `basis` is `original`, `nominal-usd` or `constant-usd-2021`.

    `high` is set where sources leave an interval that nothing has decided.
    """

    rung: Rung
    value: Decimal
    currency: str
    date: PartialDate | None = None
    estimated: bool = False
    basis: str = "original"
    high: Decimal | None = None


class Quantity(Noun, frozen=True, kw_only=True):
    """A count of something other than money; `high` where its sources leave an interval."""

    value: int | float
    unit: str
    high: int | float | None = None


class Cited(Noun, frozen=True, kw_only=True):
    """A document that a dataset names as its own evidence for a record."""

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    type: str | None = None


class Activity(Noun, frozen=True, kw_only=True):
    """One deed as one source tells it; `countries` are the receivers (ISO alpha-3), empty for the region.

    `estimated` names fields that the source inferred (`dates.signed`); `covers` are activities whose money is in this
    one (an envelope); `spans` are the exact words behind a field, by field.
    """

    id: str
    source: Origin
    kind: ActivityKind
    title: Mapping[str, str]
    description: Mapping[str, str] = {}
    countries: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    sectors: tuple[Sector, ...] = ()
    status: str | None = None
    rung: Rung | None = None
    dates: Mapping[str, PartialDate] = {}
    estimated: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    quantity: tuple[Quantity, ...] = ()
    parent: str | None = None
    related: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    spans: Mapping[str, str] = {}
    cites: tuple[Cited, ...] = ()
    scores: Mapping[str, float] = {}


class Rejected(Noun, frozen=True, kw_only=True):
    """A record that could not be used: where it stands in its source, and why."""

    source: str
    record: str
    why: str
