"""From a figure on a page to the claims behind it, and from a claim to its passage."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext

from trecho.core.claim import Claim, Code, Country, Moment, Number, Record, Ref, Sum, Text, Value
from trecho.store import search, shelf
from trecho.web.figures import Figures
from trecho.writers.wording import ACTIVITY_KIND, STAGE


@dataclass(frozen=True)
class Facts:
    """The live claims about one subject, found by property: `facts.of("dates.signed")` gives their ids."""

    subject: str
    claims: tuple[Claim, ...]

    def of(self, *properties: str) -> tuple[str, ...]:
        """The ids of the claims about these properties; `dates` takes in `dates.signed` and its like."""
        return tuple(
            claim.id
            for claim in self.claims
            if any(claim.attribute == name or claim.attribute.startswith(f"{name}.") for name in properties)
        )

    def with_passage(self, *properties: str) -> tuple[str, ...]:
        """The same, those first whose passage has an address; any claim of the subject where none is about these."""
        wanted = set(self.of(*properties)) or {claim.id for claim in self.claims}
        chosen = [claim for claim in self.claims if claim.id in wanted]
        return tuple(claim.id for claim in sorted(chosen, key=lambda claim: url_of(claim) is None))


def facts(subject: str, as_of: datetime | None = None) -> Facts:
    """What is claimed of a subject (`activity:celac-china/D059`)."""
    return Facts(subject, search.claims_of(subject, as_of))


def facts_of_deed(identifier: str, as_of: datetime | None = None) -> Facts:
    """What is claimed of something done: an activity, or a meeting that counts as one."""
    known = facts(f"activity:{identifier}", as_of)
    return known if known.claims else facts(f"meeting:{identifier}", as_of)


def url_of(claim: Claim) -> str | None:
    """The address that a claim's passage opens at; None where its source has none."""
    if claim.passage.url:
        return claim.passage.url
    return claim.passage.source if claim.passage.source.startswith(("http://", "https://")) else None


def claims_by_id(identifiers: Iterable[str]) -> Mapping[str, Claim]:
    """The claims of these ids; those that the register does not hold are left out."""
    return {claim.id: claim for claim in shelf.fetched(dict.fromkeys(identifiers))}


# What readers look for first.
_FIRST = (
    "title",
    "name",
    "words",
    "description",
    "kind",
    "status",
    "dates",
    "countries",
    "amounts",
    "quantity",
    "actors",
)
_CODES: Mapping[str, str] = {code.value: words for code, words in (*STAGE.items(), *ACTIVITY_KIND.items())}


def side_by_side(claims: Sequence[Claim]) -> Mapping[str, tuple[Claim, ...]]:
    """Claims by property, what readers look for first in front, each property's in the order of recording."""
    rows: dict[str, list[Claim]] = {}
    for claim in claims:
        rows.setdefault(claim.attribute, []).append(claim)
    return {name: tuple(rows[name]) for name in sorted(rows, key=_place)}


def _place(attribute: str) -> tuple[int, str]:
    name = attribute.partition(".")[0]
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), attribute)


def written(value: Value, figures: Figures) -> str:  # noqa: PLR0911  (one answer a sort of value)
    """A claim's value as a reader of that language would write it."""
    match value:
        case Text(text=text):
            return text
        case Number(value=low, unit=unit, high=high):
            return f"{figures.interval(low, high)} {unit}".strip()
        case Sum(value=amount, currency=currency):
            return f"{currency} {figures.number(amount)}"
        case Moment(date=moment):
            return figures.day(moment)
        case Country(code=code):
            return figures.country(code)
        case Code(code=code):
            return gettext(_CODES[code]) if code in _CODES else code
        case Ref(id=identifier):
            return identifier
        case Record(fields=fields):
            return "; ".join(f"{name}: {_short(part)}" for name, part in fields.items() if _worth_showing(part))


def _worth_showing(part: object) -> bool:
    """Not what is empty, nor an address: that stands beside the claim."""
    return part not in (None, [], "", {}) and not str(part).startswith(("http://", "https://"))


def _short(part: object) -> str:
    words = str(part)
    return words if len(words) <= 120 else f"{words[:117]}…"
