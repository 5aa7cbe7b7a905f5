"""Everything known is a claim: source S says that property P of subject X is V. Claims are only ever added."""

import hashlib
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

import msgspec

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun, require
from trecho.core.passage import Passage


class Text(Noun, frozen=True, tag="text"):
    """Words in a language (BCP 47)."""

    language: str
    text: str


class Number(Noun, frozen=True, tag="number"):
    """A number with its unit; `high` where only a range is known."""

    value: int | float
    unit: str = ""
    high: int | float | None = None


class Sum(Noun, frozen=True, tag="money"):
    """A sum of money on a rung of the ladder; `basis` as in an activity's amounts, `high` where only a range is known."""

    value: Decimal
    currency: str
    rung: str = ""
    date: PartialDate | None = None
    estimated: bool = False
    basis: str = ""
    high: Decimal | None = None


class Moment(Noun, frozen=True, tag="date"):
    """A date of any precision."""

    date: PartialDate


class Country(Noun, frozen=True, tag="country"):
    """A country (ISO 3166-1 alpha-3)."""

    code: str


class Code(Noun, frozen=True, tag="code"):
    """A code of a vocabulary, such as a stage, a kind, a sector, a flag."""

    vocabulary: str
    code: str


class Ref(Noun, frozen=True, tag="id"):
    """The id of another subject."""

    id: str


class Record(Noun, frozen=True, tag="record"):
    """A value with parts of its own, in its plain shape: a coding, a rule card, a search, a target."""

    shape: str
    fields: dict[str, Any]


Value = Text | Number | Sum | Moment | Country | Code | Ref | Record


class Author(Noun, frozen=True):
    """Who makes a claim: `person:ID` judges, `program:NAME@VERSION` computes, `source` speaks for itself."""

    name: str

    @property
    def is_person(self) -> bool:
        """Whether a human being answers for the claim."""
        return self.name.startswith("person:")


class Claim(Noun, frozen=True, kw_only=True, dict=True):
    """Source and passage say that `attribute` (written `property` outside) of `subject` is `value`; `recorded_at` is when the register learnt it.

    `subject` is a typed id (`commitment:celac-china-2019/III.9`); `retracts` names a claim that this one takes back.
    """

    subject: str
    attribute: str = msgspec.field(name="property")
    value: Value
    original: str | None = None
    passage: Passage
    said_on: PartialDate | None = None
    recorded_at: datetime
    author: Author
    retracts: str | None = None

    def __post_init__(self) -> None:
        """Refuses subjects without a type and moments without a time zone."""
        require(":" in self.subject, f"the subject {self.subject!r} has no type such as commitment:")
        require(self.recorded_at.tzinfo is not None, "recorded_at needs a time zone")

    @cached_property
    def id(self) -> str:
        """The hash (SHA-256, hex) of everything but `recorded_at`: the same word from the same source is one claim."""
        return hashlib.sha256(canonical(self)).hexdigest()


def canonical(claim: Claim) -> bytes:
    """The bytes that a claim's id is the hash of: sorted JSON without `recorded_at` and without empty fields.

    Leaving out what is empty keeps every id when a value learns a new optional field.
    """
    plain = msgspec.to_builtins(claim, enc_hook=str)
    del plain["recorded_at"]
    return msgspec.json.encode(_filled(plain), order="sorted")


def _filled(plain: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value if name == "fields" else _filled(value) if isinstance(value, dict) else value
        for name, value in plain.items()
        if value is not None and value is not False and value != ""
    }
