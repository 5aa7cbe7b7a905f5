"""The coder's desk: the proposed coding beside the text, corrected by form; two blind coders, then a coordinator."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from trecho.core.permissions import Act, Person
from trecho.core.pledge import Coding, Comparator, PledgeKind, Strength
from trecho.core.recoding import Coded, cells, differing, pieces
from trecho.reference.forums import forums
from trecho.register.recoding import CODERS, Sheet, adjudicate, agreement, code, sheet_of, sheets
from trecho.store import search
from trecho.web.answering import Reply, found
from trecho.web.asking import Asked
from trecho.web.coding_form import codes_of, coding_from, rows_of
from trecho.web.guarding import Told, Wish, changing, desk
from trecho.web.subjects import subjects_of
from trecho.writers import wording_codebook


@desk(Act.CODE)
def coding_plans(question: Asked, person: Person) -> Reply:  # noqa: ARG001  (every desk is somebody's)
    """The plans whose words are known, each leading to its desk."""
    plans = tuple(one for one in search.plans(question.as_of) if search.commitments(one.id, question.as_of))
    rows = [{"plan": one.id, "commitments": len(search.commitments(one.id))} for one in plans]
    return Reply("coding_plans.html", schema="coding-plans", rows=lambda: rows, plans=plans)


@desk(Act.CODE)
def coding_plan(question: Asked, person: Person, plan: str) -> Reply:  # noqa: ARG001  (every page is asked)
    """Every commitment of a plan with how far its coding is, and the agreement on each field; the codings as files."""
    one = found(search.plan(plan), plan)
    known = sheets(plan)
    mine = frozenset(sheet.commitment.id for sheet in known if sheet.by(person))
    return Reply(
        "coding_plan.html",
        schema="codings",
        value={"plan": one, "agreement": agreement(known)},
        rows=lambda: rows(known, person),
        plan=one,
        sheets=known,
        mine=mine,
        coders=CODERS,
        agreement=[(name, one) for field, one in agreement(known).items() for name in _names((field,))],
        following=next((sheet for sheet in known if sheet.commitment.id not in mine), None),
        decides=person.may(Act.ADJUDICATE),
    )


@desk(Act.CODE)
def coding(question: Asked, person: Person, plan: str, path: str) -> Reply:
    """One commitment: its words with what is coded marked in them, and the form."""
    sheet: Sheet = found(sheet_of(f"{plan}/{path}"), path)
    others = sheet.shown_to(person)
    start = _start(sheet, person, question.filter("from"))
    order = [one.id for one in search.commitments(plan)]
    place = order.index(sheet.commitment.id)
    return Reply(
        "coding.html",
        schema="coding",
        value={"commitment": sheet.commitment.id, "text": sheet.text},
        rows=lambda: rows((sheet,), person),
        plan=found(search.plan(plan), plan),
        sheet=sheet,
        pieces=pieces(sheet.text, start),
        table=rows_of(start),
        codes=codes_of(start),
        subjects=subjects_of(start),
        checkability=start.checkability,
        own=sheet.by(person),
        others=others if len(others) >= CODERS else (),
        apart=_names(sheet.differing) if len(others) >= CODERS else (),
        changed=_names(differing(sheet.proposal.coding, start)) if sheet.proposal else (),
        decides=person.may(Act.ADJUDICATE) and len(sheet.codings) >= CODERS,
        choices=_choices(sheet.commitment.plan),
        book=wording_codebook,
        before=order[place - 1] if place else None,
        after=order[place + 1] if place + 1 < len(order) else None,
    )


@changing(Act.CODE)
def coding_code(wish: Wish) -> Told:
    """Keeps the person's own coding of a commitment, and leads to the next one."""
    sheet: Sheet = found(sheet_of(wish.typed("commitment")), wish.typed("commitment"))
    code(sheet, coding_from(wish.fields), wish.person, wish.moment)
    return _onward(wish, sheet), _("Kept: your coding of %(path)s.") % {"path": sheet.commitment.path}


@changing(Act.ADJUDICATE)
def coding_adjudicate(wish: Wish) -> Told:
    """Keeps a coordinator's coding as the one that holds, with the reason."""
    sheet: Sheet = found(sheet_of(wish.typed("commitment")), wish.typed("commitment"))
    adjudicate(sheet, coding_from(wish.fields), wish.person, wish.moment, wish.typed("reason"))
    return wish.at.coding(sheet.commitment.id), _("Decided: this coding of %(path)s holds.") % {
        "path": sheet.commitment.path
    }


def rows(known: tuple[Sheet, ...], person: Person) -> Iterator[dict[str, object]]:
    """One row a coding that this person may see: the program's, then those of persons."""
    for sheet in known:
        proposal = (sheet.proposal,) if sheet.proposal else ()
        for one in (*proposal, *sheet.shown_to(person)):
            yield {
                "commitment_id": sheet.commitment.id,
                "coder": one.author,
                "holds": one.claim == sheet.preferred,
                "recorded_at": one.moment,
                "claim": one.claim,
                **dict(cells(one.coding)),
                "coding": one.coding,
            }


def _names(fields: Iterable[str]) -> tuple[str, ...]:
    """The names of fields in the reader's language."""
    called = {**wording_codebook.FIELD, "pledges": (_("number of pledges"), "")}
    return tuple(_(called[field][0]) for field in fields)


def _start(sheet: Sheet, person: Person, wanted: str) -> Coding:
    """What the form begins with: another visible coding where asked for, the person's own, the program's, or nothing."""
    visible = {one.author: one for one in sheet.shown_to(person)}
    chosen: Coded | None = visible.get(wanted) or visible.get(person.author) or sheet.proposal
    if wanted == "program" and sheet.proposal:
        chosen = sheet.proposal
    return chosen.coding if chosen else Coding()


def _onward(wish: Wish, sheet: Sheet) -> str:
    order = [one.id for one in search.commitments(sheet.commitment.plan)]
    place = order.index(sheet.commitment.id) + 1
    return wish.at.coding(order[place] if place < len(order) else sheet.commitment.plan)


def _choices(plan: str) -> dict[str, tuple[str, ...]]:
    """The codes of every closed list; the actors are the sides of the plan's forum."""
    one = search.plan(plan)
    sides = tuple(side.id for forum in forums() if one and forum.id == one.forum for side in forum.sides)
    return {
        "actor": ("both", *sides, "third"),
        "strength": tuple(one.value for one in Strength),
        "kind": tuple(one.value for one in PledgeKind),
        "comparator": tuple(one.value for one in Comparator),
        "mechanism_kind": tuple(one.value for one in wording_codebook.MechanismKind),
        "recurrence": tuple(one.value for one in wording_codebook.Recurrence),
    }
