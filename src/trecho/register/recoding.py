"""The coder's desk of a register: the program's coding beside those of persons, blind to one another until both have coded."""

from collections.abc import Hashable, Mapping
from datetime import datetime

from trecho.core.agreement import Agreement, by_field
from trecho.core.claim import Author, Claim, Record
from trecho.core.folding.live import live
from trecho.core.noun import Noun
from trecho.core.passage import Passage
from trecho.core.permissions import Act, Person
from trecho.core.plain import plain, value_of
from trecho.core.plan import Commitment
from trecho.core.pledge import Coding
from trecho.core.recoding import Coded, comparable, differing, placed
from trecho.register.reviewing import assess_again
from trecho.store import search, shelf
from trecho.store.claims import claims_until

CODERS = 2  # independent codings of a commitment before a coordinator decides between them


class Sheet(Noun, frozen=True, kw_only=True):
    """One commitment at the coder's desk: the program's proposal, the persons' codings, the claim that was preferred."""

    commitment: Commitment
    proposal: Coded | None = None
    codings: tuple[Coded, ...] = ()
    preferred: str = ""

    @property
    def text(self) -> str:
        """The words that are coded: English where there are any, for that is what the program reads."""
        words = self.commitment.words
        return words.get("en") or next(iter(words.values()), "")

    @property
    def language(self) -> str:
        """The language of the words that are coded."""
        return "en" if self.commitment.words.get("en") else next(iter(self.commitment.words), "en")

    @property
    def settled(self) -> bool:
        """Whether a coordinator has decided, and nobody has coded since."""
        return bool(self.preferred) and self.preferred in {one.claim for one in self.codings}

    @property
    def differing(self) -> tuple[str, ...]:
        """The fields in which the first two coders differ."""
        if len(self.codings) < CODERS:
            return ()
        return differing(self.codings[0].coding, self.codings[1].coding)

    def by(self, person: Person) -> Coded | None:
        """The person's own coding."""
        return next((one for one in self.codings if one.author == person.author), None)

    def shown_to(self, person: Person) -> tuple[Coded, ...]:
        """The persons' codings that this person may see: all once they have coded, or to decide; else none."""
        if self.by(person) is not None and len(self.codings) >= CODERS:
            return self.codings
        own = self.by(person)
        if person.may(Act.ADJUDICATE) and len(self.codings) >= CODERS:
            return self.codings
        return (own,) if own else ()


def sheets(plan: str) -> tuple[Sheet, ...]:
    """Every commitment of a plan with its codings, in the order of the document."""
    about: dict[str, list[Claim]] = {}
    for claim in live(claims_until(None, types=("commitment",), properties=("coding", "resolution")).claims):
        about.setdefault(claim.subject, []).append(claim)
    return tuple(_sheet(one, about.get(f"commitment:{one.id}", [])) for one in search.commitments(plan))


def sheet_of(commitment: str) -> Sheet | None:
    """The sheet of one commitment; None where the register has no such commitment."""
    one = search.commitment(commitment)
    return _sheet(one, list(search.claims_of(f"commitment:{commitment}"))) if one else None


def agreement(known: tuple[Sheet, ...]) -> Mapping[str, Agreement]:
    """How far the coders agree on each field, over the commitments that two or more have coded."""
    said: dict[str, list[Mapping[str, Hashable]]] = {}
    for sheet in known:
        for one in sheet.codings[:CODERS] if len(sheet.codings) >= CODERS else ():
            for about, fields in comparable(one.coding, sheet.commitment.id).items():
                said.setdefault(about, []).append(fields)
    return by_field(said)


def code(sheet: Sheet, coding: Coding, person: Person, moment: datetime) -> str:
    """Keeps a person's coding; from now on it holds instead of the program's. The id of the claim.

    Raises Nonsense where a value's words do not stand in the text.
    """
    claim = _claim(sheet, coding, person, moment)
    shelf.keep([claim])
    assess_again(sheet.commitment.id, moment)
    return claim.id


def adjudicate(sheet: Sheet, coding: Coding, person: Person, moment: datetime, reason: str) -> str:
    """Keeps a coordinator's coding as the one that holds, whatever the coders said; the id of the claim."""
    claim = _claim(sheet, coding, person, moment)
    shelf.keep([claim])
    contradiction = f"commitment:{sheet.commitment.id}#coding"
    shelf.resolve(contradiction, preferred=claim.id, person=claim.author, recorded_at=moment, reason=reason)
    assess_again(sheet.commitment.id, moment)
    return claim.id


def _claim(sheet: Sheet, coding: Coding, person: Person, moment: datetime) -> Claim:
    return Claim(
        subject=f"commitment:{sheet.commitment.id}",
        attribute="coding",
        value=Record("coding", plain(placed(coding, sheet.text))),
        original=moment.isoformat(),  # coding the same again after another coding is a new act
        passage=Passage(source=person.author, words=sheet.text),
        recorded_at=moment,
        author=Author(person.author),
    )


def _sheet(one: Commitment, claims: list[Claim]) -> Sheet:
    """The last coding of every author; persons in the order in which they first coded."""
    last: dict[str, Coded] = {}
    preferred = ""
    for claim in claims:
        if claim.attribute == "resolution" and isinstance(claim.value, Record):
            decides = claim.value.fields.get("contradiction") == f"commitment:{one.id}#coding"
            preferred = str(claim.value.fields.get("preferred") or "") if decides else preferred
        if claim.attribute == "coding" and isinstance(claim.value, Record):
            author = claim.author.name if claim.author.is_person else "program"
            last[author] = Coded(
                author=author,
                coding=value_of(Coding, claim.value.fields),
                claim=claim.id,
                moment=claim.recorded_at.isoformat(timespec="seconds"),
            )
    codings = tuple(found for found in last.values() if found.by_person)
    return Sheet(commitment=one, proposal=last.get("program"), codings=codings, preferred=preferred)
