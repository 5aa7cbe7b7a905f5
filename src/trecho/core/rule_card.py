"""The yardstick of one pledge, fixed before its evidence is matched (method, sections 0, 1 and 8)."""

import hashlib
from enum import StrEnum
from typing import Any

import msgspec

from trecho.core.activity import ActivityKind, Rung
from trecho.core.dates import PartialDate, Period
from trecho.core.noun import Noun, require
from trecho.core.pledge import Comparator, PledgeKind

PROGRAM = "program:trecho"
# Who wrote a card and when is no part of how it measures.
_SET_ASIDE = ("author", "fixed_on", "replaces")


def _figure(digits: str) -> float:
    """6000.0 and 6000 are one figure and give one seal."""
    value = float(digits)
    return int(value) if value.is_integer() else value


_PLAIN = msgspec.json.Decoder(float_hook=_figure)


class Act(StrEnum):
    """What a count counts, in the order of the two chains: offered to finished, invited to travelled."""

    OFFERED = "offered"
    AWARDED = "awarded"
    STARTED = "started"
    FINISHED = "finished"
    INVITED = "invited"
    TRAVELLED = "travelled"
    HAPPENED = "happened"


class Goal(Noun, frozen=True, kw_only=True):
    """The figure a pledge is held against: `need` is the least that fulfils it, None where there is no floor.

    `strict` says that the text itself writes `exactly`, so that more is over-delivery.
    """

    quantity: float
    need: float | None
    unit: str
    currency: str | None = None
    comparator: Comparator = Comparator.EXACTLY
    annual: bool = False
    strict: bool = False


class UnitTest(Noun, frozen=True, kw_only=True):
    """Yes/no tests of one unit (method, 3.1); an empty one is always passed.

    `receivers` are ISO alpha-3 codes, `units` words of which one must stand in the unit counted, `kinds` the kinds
    of deed that can hold such a unit, `givers` the countries of the giving actor, `places` where it takes place.
    """

    givers: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    kinds: tuple[ActivityKind, ...] = ()
    units: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    act: Act = Act.HAPPENED


class Protocol(Noun, frozen=True, kw_only=True):
    """What must have been searched before silence may be called `no evidence found` (method, section 8)."""

    sorts: tuple[str, ...] = ("giver", "receiver", "dataset", "news")
    languages: tuple[str, ...] = ("en", "es", "zh")


class RuleCard(Noun, frozen=True, kw_only=True):
    """How one pledge is measured; `version` changes with every field but the date and the author.

    `clock` is the time the pledge has (the plan's period where the target names none), `months_of_grace` what may
    come after; `mechanism` and `expected` serve events, `deciding_rung` money, `members`, `listed` and `increase`
    effort, `lineage` names the standing promise that a figure belongs to, `conditions` are the limiting words.
    """

    pledge: str
    kind: PledgeKind
    clock: Period | None = None
    goal: Goal | None = None
    unit_test: UnitTest = UnitTest()
    months_of_grace: int = 6
    mechanism: str | None = None
    edition: int | None = None
    expected: int | None = None
    deciding_rung: Rung | None = None
    members: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    increase: bool = False
    ambiguous_unit: bool = False
    conditions: tuple[str, ...] = ()
    lineage: str | None = None
    protocol: Protocol = Protocol()
    actor: str = "both"
    author: str = PROGRAM
    fixed_on: PartialDate | None = None
    replaces: str | None = None

    def __post_init__(self) -> None:
        """Refuses cards that lack what their kind is measured by."""
        require("#" in self.pledge, "%(pledge)r names no pledge: write commitment#position", pledge=self.pledge)
        measured = self.kind in {PledgeKind.QUANTIFIED, PledgeKind.MONEY}
        require(
            not measured or self.goal is not None,
            "%(pledge)s: kind %(kind)s needs a figure",
            pledge=self.pledge,
            kind=self.kind,
        )
        require(self.months_of_grace >= 0, "%(pledge)s: grace cannot be negative", pledge=self.pledge)

    @property
    def commitment(self) -> str:
        """The id of the commitment that the pledge stands in."""
        return self.pledge.rpartition("#")[0]

    @property
    def version(self) -> str:
        """The first 16 hex digits of the hash over everything that measures: the seal of the card."""
        return hashlib.sha256(msgspec.json.encode(_measures(self), order="sorted")).hexdigest()[:16]

    def differing(self, other: "RuleCard") -> tuple[str, ...]:
        """The names of the fields in which two cards measure differently, in the order of the fields."""
        mine, theirs = _measures(self), _measures(other)
        return tuple(name for name, value in mine.items() if value != theirs[name])


def _measures(card: RuleCard) -> dict[str, Any]:
    fields: dict[str, Any] = _PLAIN.decode(msgspec.json.encode(card, enc_hook=str))
    return {name: value for name, value in fields.items() if name not in _SET_ASIDE}
