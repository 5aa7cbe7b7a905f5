"""What a commitment promises: pledges, targets, mechanisms and all that a coder reads out of its words."""

from enum import StrEnum

from trecho.core.noun import Noun, require


class Strength(StrEnum):
    """How firm a promise is (codebook: strength), weakest first."""

    STATEMENT = "statement"
    EFFORT = "effort"
    ACTION = "action"
    FIRM = "firm"


class PledgeKind(StrEnum):
    """How delivery of a pledge is measured (method, section 2)."""

    QUANTIFIED = "Q"
    EVENT = "E"
    ACT = "A"
    MONEY = "M"
    EFFORT = "F"
    STATEMENT = "S"


class Comparator(StrEnum):
    """How a figure binds: the words before the number."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    LESS_THAN = "less than"
    ABOUT = "about"


class Target(Noun, frozen=True, kw_only=True):
    """A promised figure: `quantity` is the full number (1.2 billion = 1200000000), `currency` set for money.

    `start` and `end` place `span`, its words, in the text of the reading; years only where the item states them.
    """

    path: str | None = None
    quantity: int | float
    quantity_max: int | float | None = None
    unit: str
    currency: str | None = None
    comparator: Comparator = Comparator.EXACTLY
    start_year: int | None = None
    end_year: int | None = None
    annual: bool = False
    span: str
    start: int | None = None
    end: int | None = None

    def __post_init__(self) -> None:
        """Refuses ranges and periods that run backwards."""
        if self.quantity_max is not None:
            require(
                self.quantity <= self.quantity_max,
                "the range %(quantity)s to %(quantity_max)s runs backwards",
                quantity=self.quantity,
                quantity_max=self.quantity_max,
            )
        if self.start_year is not None and self.end_year is not None:
            require(
                self.start_year <= self.end_year,
                "the years %(start_year)s to %(end_year)s run backwards",
                start_year=self.start_year,
                end_year=self.end_year,
            )


class Pledge(Noun, frozen=True, kw_only=True):
    """One promise inside a commitment; `actor` is a side of the forum, `both` or `third`; `object` a short phrase."""

    verb: str
    strength: Strength
    actor: str
    object: str
    kind: PledgeKind
    span: str | None = None
    start: int | None = None
    end: int | None = None


class Mechanism(Noun, frozen=True, kw_only=True):
    """A named forum, programme, meeting, fund, expo, association or summit, and how often it is to be held."""

    name: str
    kind: str
    recurrence: str = "unspecified"
    span: str | None = None
    start: int | None = None
    end: int | None = None


class Mention(Noun, frozen=True, kw_only=True):
    """A value that was read from words: `value` in the codebook's terms, `span` the words themselves."""

    value: str
    span: str | None = None
    start: int | None = None
    end: int | None = None


class Coded(Noun, frozen=True, kw_only=True):
    """A code of a list (a goal, a sector), best first, with its score in 0..1 and the words that speak for it."""

    code: int
    score: float | None = None
    span: str | None = None


class Coding(Noun, frozen=True, kw_only=True):
    """Everything coded about one commitment; `crs_purposes` are five-digit codes in its sectors, `checkability` 0 to 3 is that of its most checkable pledge."""

    pledges: tuple[Pledge, ...] = ()
    targets: tuple[Target, ...] = ()
    mechanisms: tuple[Mechanism, ...] = ()
    instruments: tuple[Mention, ...] = ()
    beneficiaries: tuple[Mention, ...] = ()
    conditions: tuple[Mention, ...] = ()
    sdg_goals: tuple[Coded, ...] = ()
    crs_sectors: tuple[Coded, ...] = ()
    crs_purposes: tuple[Coded, ...] = ()
    checkability: int = 0
