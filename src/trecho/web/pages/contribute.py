"""A country's own desk: its commitments with what it has said of them, and evidence of its own, from draft to accepted."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from trecho.core.activity import ActivityKind, Stage
from trecho.core.member import Member
from trecho.core.permissions import Act, Person
from trecho.core.submission import FIELDS, LONGEST, State, Submission, faults
from trecho.register.contributing import Standing, standings
from trecho.store import search, submissions
from trecho.store.events import Event, count_lately, note
from trecho.web.answering import Reply, found
from trecho.web.asking import Asked
from trecho.web.choosing import commitments_by_area
from trecho.web.guarding import Told, Turned, Wish, changing, desk
from trecho.web.presence import address_of
from trecho.writers.wording import N_

_MOST_SENT = 200  # pieces of one person in a day
_NO_ID = ("", "0")

# What is wrong with a field, in a sentence.
FAULTS: Mapping[str, str] = {
    "missing": N_("This is needed before it can be sent."),
    "long": N_("This is too long."),
    "date": N_("Write 2021, 2021-05 or 2021-05-13: as exact as you know it."),
    "amount": N_("Write digits, with a decimal point where needed, without thousands separators."),
    "currency": N_("Write the code of three letters, such as USD."),
    "currency-alone": N_("An amount needs a currency, and a currency an amount."),
    "url": N_("Write the address where this can be read, beginning with https://"),
    "stage": N_("Choose from the list."),
    "kind": N_("Choose from the list."),
    "commitment": N_("Choose one of the commitments."),
}
STATES: Mapping[State, str] = {
    State.DRAFT: N_("draft"),
    State.SENT: N_("sent"),
    State.RETURNED: N_("returned"),
    State.ACCEPTED: N_("accepted (evidence)"),
}


@desk(Act.FILE)
def contribute(question: Asked, person: Person) -> Reply:
    """The commitments of a plan (the latest, or `plan`) with what the country has said, and its evidence by state."""
    country = country_of(person, question.filter("member"))
    plans = search.plans()
    plan = next((one for one in plans if one.id == question.filter("plan")), plans[-1] if plans else None)
    evidence = (
        tuple(one for one in submissions.submissions(country=country) if one.is_seen_by(person)) if country else ()
    )
    known = standings(plan.id, country, evidence) if plan and country else ()
    return Reply(
        "contribute.html",
        schema="contribute",
        value={"country": country, "plan": plan.id if plan else ""},
        rows=lambda: _rows(known, country),
        plans=plans,
        plan=plan,
        country=country,
        members=_members() if person.country is None else (),
        standings=known,
        evidence=evidence,
        states=STATES,
    )


@desk(Act.FILE)
def contribute_evidence(question: Asked, person: Person) -> Reply:
    """The form for one piece of evidence: a new one (for `commitment`), or one of the country's own by `id`."""
    country = country_of(person, question.filter("member"))
    one: Submission | None = None
    if question.filter("id") not in _NO_ID:
        one = _own(question.filter("id"), person)
        country = found(one, question.filter("id")).country
    fields = dict(one.fields) if one else {"commitment": question.filter("commitment"), "language": question.language}
    wrong = faults(fields) if question.filter("check") else {}
    return Reply(
        "contribute-evidence.html",
        schema="evidence",
        value={"evidence": one},
        rows=lambda: (),
        one=one,
        locked=one is not None and not (one.open_to_author and one.belongs_to(person)),
        fields={name: fields.get(name, "") for name in FIELDS},
        faults={name: FAULTS[sort] for name, sort in wrong.items()},
        country=country,
        groups=commitments_by_area(),
        kinds=list(ActivityKind),
        stages=list(Stage),
        longest=LONGEST,
        states=STATES,
    )


@changing(Act.FILE)
def contribute_keep(wish: Wish) -> Told:
    """Keeps what was typed as a draft; sends it where that button was pressed and nothing is missing."""
    country = country_of(wish.person, wish.typed("member"))
    known = _own(wish.typed("id"), wish.person) if wish.typed("id") not in _NO_ID else None
    if known is None and wish.typed("id") not in _NO_ID:
        raise Turned(wish.at.contribute(), _("There is no such evidence of yours."))
    number, country = (known.id, known.country) if known and known.belongs_to(wish.person) else (None, country)
    if not country:
        raise Turned(wish.at.contribute(), _("Choose a member first."))
    fields = {name: str(wish.fields.get(name, "")).strip()[: LONGEST.get(name, 200) + 1] for name in FIELDS}
    one = submissions.keep_draft(country, wish.person.name, fields, wish.moment, number)
    here = wish.at.contribute("evidence", id=str(one.id))
    if wish.typed("act") != "send":
        return here, _("The draft is kept. Nobody else sees it.")
    if faults(one.fields) or search.commitment(one.commitment) is None:
        raise Turned(
            wish.at.contribute("evidence", id=str(one.id), check="1"),
            _("The draft is kept, but not sent yet: something is missing."),
        )
    if count_lately(Event.EVIDENCE_SENT, hours=24, by=wish.person.name) >= _MOST_SENT:
        raise Turned(here, _("You have sent very much today. The draft is kept; go on tomorrow."))
    submissions.send(country, wish.person.name, one.id, wish.moment)
    _note(wish, Event.EVIDENCE_SENT, one)
    own = "" if wish.person.country else country
    return wish.at.contribute(member=own, plan=one.commitment.partition("/")[0]), _(
        "Sent. A reviewer will accept it or return it with a reason."
    )


@changing(Act.FILE)
def contribute_withdraw(wish: Wish) -> Told:
    """Makes a draft again of what was sent, or drops a draft."""
    one = _own(wish.typed("id"), wish.person)
    if one is None or not one.belongs_to(wish.person):
        raise Turned(wish.at.contribute(), _("There is no such evidence of yours."))
    number = one.id
    back = wish.at.contribute(member="" if wish.person.country else one.country)
    if one.state is State.DRAFT:
        submissions.drop(one.country, number)
        return back, _("The draft is dropped.")
    submissions.take_back(one.country, wish.person.name, number, wish.moment)
    _note(wish, Event.EVIDENCE_WITHDRAWN, one)
    return wish.at.contribute("evidence", id=str(number)), _("It is a draft again.")


def _own(words: str, person: Person) -> Submission | None:
    """The evidence of that number, where the person may see it."""
    number = int(words) if words.isascii() and words.isdigit() and len(words) < 12 else 0
    one = submissions.submission(number)
    return one if one and one.is_seen_by(person) else None


def country_of(person: Person, wanted: str) -> str:
    """The country that somebody files for: a focal point's own whatever was asked; a coordinator's choice, else none."""
    if person.country is not None:
        return person.country
    code = wanted.upper()[:3]
    return code if code in {one.id for one in _members()} else ""


def _members() -> tuple[Member, ...]:
    return search.members()


def _note(wish: Wish, kind: Event, one: Submission) -> None:
    about = f"{one.country}-{one.id} {one.commitment}"
    note(kind, by=wish.person.name, about=about, address=address_of(wish.request))


def _rows(known: tuple[Standing, ...], country: str) -> Iterator[dict[str, object]]:
    for one in known:
        yield {
            "commitment_id": one.commitment.id,
            "member": country,
            **{name: one.cells.get(name, "") for name in ("progress", "done", "source", "remarks")},
            **{f"evidence_{state}": one.evidence.get(state, 0) for state in State},
        }
