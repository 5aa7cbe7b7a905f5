"""A number as a text states it: its value or range, the words that bind it, and what kind of number it is."""

from enum import StrEnum

from trecho.core.noun import Noun, require
from trecho.core.passage import Span
from trecho.core.pledge import Comparator


class Role(StrEnum):
    """What a number is for: things counted, a share in per cent, money, times as much, or only a year, a date or a label."""

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    MULTIPLE = "multiple"
    YEAR = "year"
    DATE = "date"
    LABEL = "label"


AMOUNTS = frozenset({Role.COUNT, Role.SHARE, Role.MONEY, Role.MULTIPLE})


class Figure(Noun, frozen=True, kw_only=True):
    """One number of a text; `start` to `end` encloses comparator, sign and unit of money or share, `number` the bare number.

    `value` is the full number (1.2 billion = 1200000000; a share is in per cent); `value_max` the upper end of a range;
    `currency` an ISO 4217 code. `spelled` is set where no digit was written, `from_to` where a range stands behind
    "from … to", which may be a change and no range, `verbal` where a verb says how much: double, halve.
    """

    start: int
    end: int
    number: Span
    value: int | float
    value_max: int | float | None = None
    comparator: Comparator = Comparator.EXACTLY
    role: Role = Role.COUNT
    currency: str | None = None
    spelled: bool = False
    from_to: bool = False
    verbal: bool = False

    def __post_init__(self) -> None:
        """Refuses a number that stands outside its own phrase."""
        require(self.start <= self.number.start and self.number.end <= self.end, "a number outside its phrase")

    @property
    def is_amount(self) -> bool:
        """Whether it counts or measures something, and is no year, date or label."""
        return self.role in AMOUNTS


class Atom(Noun, frozen=True, kw_only=True):
    """A bare number before its surroundings are looked at: `factor` is the product of its scale words (million …)."""

    start: int
    end: int
    value: float
    bare: float
    factor: float = 1
    spelled: bool = False
    share: bool = False
    multiple: bool = False
    comparator: Comparator | None = None


def whole(value: float) -> int | float:
    """The value as an integer where it is one; tiny errors of multiplication are rounded away."""
    near = round(value, 6)
    return int(near) if near == int(near) else near
