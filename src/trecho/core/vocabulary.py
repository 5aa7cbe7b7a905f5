"""What may be said of which kind of subject: the typed vocabulary of properties."""

from collections.abc import Mapping
from enum import StrEnum

from trecho.core.claim import Claim, Code, Country, Moment, Number, Record, Ref, Sum, Text
from trecho.core.noun import Noun, require

MOST_CHARACTERS_OF_A_SUBJECT = 1000


class Arity(StrEnum):
    """How many values a property has at one time: one, one a language, one a key (`dates.signed`), or any number."""

    ONE = "one"
    WORDS = "words"
    KEYED = "keyed"
    MANY = "many"


class Property(Noun, frozen=True):
    """A property's sort of value and how many of them hold at once."""

    value: type
    arity: Arity = Arity.ONE


def _one(value: type) -> Property:
    return Property(value)


def _many(value: type) -> Property:
    return Property(value, Arity.MANY)


def _keyed(value: type) -> Property:
    return Property(value, Arity.KEYED)


_WORDS = Property(Text, Arity.WORDS)

# Properties that any subject may have: what a person decided where sources disagree, and that they do.
_ANY: Mapping[str, Property] = {
    "resolution": _many(Record),
    "disputed": _WORDS,
    "official": _many(Code),
    "note": _one(Text),
    "retraction": _one(Text),
    "reply": _many(Record),
}

VOCABULARY: Mapping[str, Mapping[str, Property]] = {
    "plan": {
        "forum": _one(Ref),
        "title": _WORDS,
        "start": _one(Moment),
        "end": _one(Moment),
        "adopted_on": _one(Moment),
        "adopted_at": _one(Text),
        "meeting": _one(Text),
        "areas_count": _one(Number),
        "url": _one(Ref),
    },
    "heading": {"plan": _one(Ref), "path": _one(Code), "title": _WORDS, "confidence": _one(Code)},
    "principle": {"plan": _one(Ref), "words": _WORDS},
    "commitment": {
        "plan": _one(Ref),
        "area": _one(Code),
        "path": _one(Code),
        "words": _WORDS,
        "confidence": _one(Code),
        "coding": _one(Record),
    },
    "rule-card": {"card": _one(Record)},
    "activity": {
        "source": _one(Record),
        "kind": _one(Code),
        "title": _WORDS,
        "description": _WORDS,
        "countries": _many(Country),
        "actors": _many(Record),
        "sectors": _many(Record),
        "status": _one(Code),
        "rung": _one(Code),
        "dates": _keyed(Moment),
        "estimated": _many(Code),
        "amounts": _keyed(Sum),
        "quantity": _keyed(Number),
        "parent": _one(Ref),
        "related": _many(Ref),
        "covers": _many(Ref),
        "flags": _many(Code),
        "spans": _keyed(Text),
        "cites": _many(Record),
        "scores": _keyed(Number),
        "area": _one(Code),
        "family": _one(Code),
    },
    "link": {"proposal": _one(Record), "judgement": _many(Record), "second": _many(Record)},
    "weights": {"adopted": _many(Record)},
    "descent": {"proposal": _one(Record), "correction": _many(Record)},
    "kinship": {"proposal": _one(Record), "judgement": _many(Record)},
    "member": {
        "forum": _one(Ref),
        "name": _WORDS,
        "member": _one(Code),
        "side": _one(Code),
        "since": _one(Moment),
        "groups": _many(Code),
        "income": _keyed(Code),
        "relations": _one(Code),
        "relations_since": _one(Moment),
        "joined": _keyed(Moment),
    },
    "mechanism": {
        "forum": _one(Ref),
        "name": _WORDS,
        "kind": _one(Code),
        "first_held": _one(Moment),
        "periodicity": _one(Text),
        "gist": _WORDS,
    },
    "meeting": {
        "mechanism": _one(Ref),
        "edition": _one(Code),
        "held_on": _one(Moment),
        "ended_on": _one(Moment),
        "city": _one(Text),
        "country": _one(Country),
        "host": _one(Text),
        "virtual": _one(Code),
        "activity": _one(Ref),
        "url": _one(Ref),
        "gist": _WORDS,
    },
    "announcement": {
        "plan": _one(Ref),
        "announced_on": _one(Moment),
        "announced_by": _one(Text),
        "event": _one(Text),
        "quantity": _one(Number),
        "currency": _one(Code),
        "comparator": _one(Code),
        "start": _one(Moment),
        "end": _one(Moment),
        "in_plan_text": _one(Code),
        "gist": _WORDS,
        "conflicts": _many(Ref),
        "sources": _many(Ref),
    },
    "programme": {
        "plan": _one(Ref),
        "words": _WORDS,
        "quantity": _one(Number),
        "currency": _one(Code),
        "comparator": _one(Code),
        "attributed_to": _one(Text),
        "status": _one(Code),
    },
    "source": {
        "title": _WORDS,
        "url": _one(Ref),
        "kind": _one(Code),
        "language": _one(Code),
        "publisher": _one(Text),
        "published_on": _one(Moment),
        "sha256": _one(Code),
        "licence": _one(Code),
        "plan": _one(Ref),
        "version_of": _one(Ref),
        "media_type": _one(Code),
        "captured_on": _one(Moment),
        "repair": _many(Record),
        "quality": _many(Record),
        "side": _one(Code),
        "letter": _one(Code),
    },
    "search": {
        "about": _one(Ref),
        "sort": _one(Code),
        "place": _one(Text),
        "query": _one(Text),
        "language": _one(Code),
        "made_on": _one(Moment),
        "hits_read": _one(Number),
    },
    "progress": {
        "member": _one(Country),
        "commitment": _one(Ref),
        "progress": _one(Code),
        "done": _one(Text),
        "started": _one(Moment),
        "finished": _one(Moment),
        "amount": _one(Number),
        "currency": _one(Code),
        "people": _one(Number),
        "source": _one(Ref),
        "remarks": _one(Text),
    },
    "contradiction": {"subjects": _many(Ref), "attribute": _one(Code), "gist": _WORDS},
}


def type_of(subject: str) -> str:
    """The type in front of a subject's colon: `activity` of `activity:celac-china/D009`."""
    return subject.partition(":")[0]


def id_of(subject: str) -> str:
    """The id behind the colon: `celac-china/D009` of `activity:celac-china/D009`."""
    return subject.partition(":")[2]


def property_of(claim: Claim) -> Property | None:
    """What the vocabulary says of a claim's property; None for types and properties that it does not know."""
    name = claim.attribute.partition(".")[0]
    return VOCABULARY.get(type_of(claim.subject), {}).get(name) or _ANY.get(name)


def checked(claim: Claim) -> Claim:
    """The same claim; raises Nonsense where its value is not of the sort that its property takes."""
    where = f"{claim.subject} {claim.attribute}"
    require(len(claim.subject) <= MOST_CHARACTERS_OF_A_SUBJECT, f"{where[:80]}…: the subject's id is too long")
    known = property_of(claim)
    require(known is not None, f"{where}: no such property")
    if known is not None:
        expected = known.value.__name__.lower()
        require(isinstance(claim.value, known.value), f"{where}: the value must be a {expected}")
        require((known.arity is Arity.KEYED) == ("." in claim.attribute), f"{where}: write PROPERTY.KEY for keyed ones")
    return claim
