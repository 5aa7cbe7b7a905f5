"""A country's own evidence on its way: a draft, sent, then accepted or returned with a reason; only what is accepted is claimed."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from urllib.parse import urlsplit

from trecho.core.activity import RUNG_OF_STAGE, Activity, ActivityKind, Amount, Origin, Stage
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense, Noun
from trecho.core.permissions import Act, Person

OWN = "own-evidence"  # the flag that an activity bears which its own government filed
LONGEST = {"title": 300, "passage": 4000, "url": 1000, "remark": 2000}
FIELDS = ("commitment", "title", "kind", "stage", "date", "amount", "currency", "url", "passage", "language", "remark")
_DATE_OF_STAGE: Mapping[Stage, str] = {
    Stage.ANNOUNCED: "announced",
    Stage.PLEDGED: "announced",
    Stage.SIGNED: "signed",
    Stage.UNDER_WAY: "start",
    Stage.COMPLETED: "end",
    Stage.SUSPENDED: "end",
    Stage.CANCELLED: "end",
}


class State(StrEnum):
    """Where a piece of own evidence stands."""

    DRAFT = "draft"
    SENT = "sent"
    RETURNED = "returned"
    ACCEPTED = "accepted"


class Submission(Noun, frozen=True, kw_only=True):
    """One piece of evidence that a country files for itself; `fields` are the form's words as they were typed.

    `reason` is what the reviewer wrote on returning it, `decided_by` the reviewer, `activity` its id once accepted.
    """

    id: int
    country: str
    author: str
    state: State
    fields: Mapping[str, str]
    changed_at: datetime
    reason: str = ""
    decided_by: str = ""
    activity: str = ""

    @property
    def commitment(self) -> str:
        """The commitment that it is filed for."""
        return self.fields.get("commitment", "")

    @property
    def open_to_author(self) -> bool:
        """Whether its country may still change it."""
        return self.state in {State.DRAFT, State.RETURNED}

    def belongs_to(self, person: Person) -> bool:
        """Whether it is the person's to change: their country's, or their own."""
        return person.may(Act.FILE) and (person.country == self.country or person.name == self.author)

    def is_seen_by(self, person: Person) -> bool:
        """Whether the person may see it: whoever it belongs to; once it was sent, those who weigh evidence too."""
        return self.belongs_to(person) or (self.state is not State.DRAFT and person.may(Act.WEIGH))


def faults(fields: Mapping[str, str]) -> dict[str, str]:
    """What stands in the way of sending, by field: the name of what is wrong (`missing`, `date`, `number`, …); empty when good."""
    found = {
        name: "missing" for name in ("commitment", "title", "url", "date", "stage", "passage") if not fields.get(name)
    }
    found.update((name, "long") for name, most in LONGEST.items() if len(fields.get(name, "")) > most)
    for name, sound in (
        ("date", _date),
        ("amount", _amount),
        ("url", _web_address),
        ("stage", Stage),
        ("kind", ActivityKind),
    ):
        if fields.get(name) and name not in found:
            try:
                sound(fields[name])
            except (Nonsense, ValueError, InvalidOperation):
                found[name] = name
    currency = fields.get("currency", "")
    if bool(fields.get("amount")) != bool(currency):
        found.setdefault("currency", "currency-alone")
    elif currency and not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        found["currency"] = "currency"
    return found


def activity_of(one: Submission, *, giver: bool = False) -> Activity:
    """The deed that an accepted submission tells of, marked as its country's own; `giver` for a state of the giving side."""
    fields = one.fields
    stage = Stage(fields["stage"])
    amounts = (
        (Amount(rung=RUNG_OF_STAGE[stage], value=_amount(fields["amount"]), currency=fields["currency"].upper()),)
        if fields.get("amount")
        else ()
    )
    said = _date(fields["date"])
    return Activity(
        id=identifier(one),
        source=Origin(
            kind="giver-government" if giver else "receiver-government",
            name=fields["url"],
            url=fields["url"],
            record=f"submission={one.id}",
            publisher=one.country,
            language=fields.get("language") or None,
        ),
        kind=ActivityKind(fields.get("kind") or ActivityKind.PROJECT),
        title={fields.get("language") or "und": fields["title"]},
        description={"und": fields["remark"]} if fields.get("remark") else {},
        countries=() if giver else (one.country,),
        status=stage.value,
        dates={_DATE_OF_STAGE[stage]: said},
        amounts=amounts,
        flags=(OWN,),
    )


def identifier(one: Submission) -> str:
    """The id of the activity that it becomes: `own/JAM-17`."""
    return f"own/{one.country}-{one.id}"


def _date(words: str) -> PartialDate:
    return PartialDate(words)


def _amount(words: str) -> Decimal:
    number = Decimal(words.replace(" ", "").replace("\N{NO-BREAK SPACE}", ""))
    if not number.is_finite() or number < 0 or number > Decimal(10) ** 15:
        raise Nonsense("an amount is a number of zero or more")
    return number


def _web_address(words: str) -> str:
    parts = urlsplit(words)
    if parts.scheme not in {"http", "https"} or not parts.hostname or any(mark in words for mark in ' <>"'):
        raise Nonsense("a web address begins with https://")
    return words
