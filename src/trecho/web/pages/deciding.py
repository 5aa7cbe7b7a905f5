"""The desk of contradictions: give one to somebody, settle it with a reason, open it again; nothing is overwritten."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from trecho.core.contradiction import Contradiction
from trecho.core.judgement import allowed
from trecho.core.permissions import Act, Person
from trecho.core.trouble import Trouble
from trecho.store import search, shelf
from trecho.web.answering import Reply
from trecho.web.asking import Asked
from trecho.web.guarding import Told, Turned, Wish, changing, desk
from trecho.web.pages.contradictions import MOVES, names_of, rows_of
from trecho.web.trail import claims_by_id

_ACTS = ("resolve", "reopen", "own")


@desk(Act.RESOLVE)
def contradictions_desk(question: Asked, person: Person) -> Reply:
    """Every contradiction with its forms, open ones first; of one person with `owner`."""
    owner = question.filter("owner")
    every = tuple(one for one in search.contradictions() if owner in {"", one.owner})
    return Reply(
        "deciding.html",
        schema="contradictions",
        rows=lambda: rows_of(every),
        disputes=every,
        names=names_of(every, question),
        claims=claims_by_id(identifier for one in every for identifier in one.claims),
        choices={one.id: choices_of(one) for one in every},
        moves=MOVES,
        me=person.name,
        owner=owner,
    )


@changing(Act.RESOLVE)
def contradictions_decide(wish: Wish) -> Told:
    """Keeps what a form says of one contradiction, and leads back to it; a settlement needs a reason."""
    one = _named(wish.typed("contradiction"))
    act = wish.typed("act")
    back = f"{wish.at.contradictions_desk()}#{one.id}"
    if act not in _ACTS:
        raise Trouble(f"act={act[:40]}", "is nothing to be done", "choose among %(choices)s", choices=", ".join(_ACTS))
    if act == "own":
        shelf.own(one.id, owner=wish.typed("owner")[:80], person=wish.author, recorded_at=wish.moment)
        return back, _("Kept.")
    if not any(allowed("contradiction", one.state.value, act, role) for role in wish.person.roles):
        raise Turned(back, _("It has been settled or reopened in the meantime. Look again."))
    if not wish.typed("reason"):
        raise Turned(back, _("Say why; the reason is published with the decision."))
    preferred = wish.typed("preferred") or None
    if preferred is not None and preferred not in choices_of(one):
        raise Trouble(
            f"preferred={preferred[:40]}", "is no statement of this contradiction", "choose one that is listed"
        )
    shelf.resolve(
        one.id,
        preferred=preferred,
        person=wish.author,
        recorded_at=wish.moment,
        reason=wish.typed("reason"),
        reopen=act == "reopen",
    )
    return back, _("Kept.")


def choices_of(one: Contradiction) -> Mapping[str, str]:
    """What may be preferred, with what it says: the statements, or the subjects that are set against one another."""
    if one.said and len(one.said) == len(one.claims):
        return dict(zip(one.claims, one.said, strict=True))
    return {subject: subject.partition(":")[2] for subject in one.subjects}


def _named(identifier: str) -> Contradiction:
    found = next((one for one in search.contradictions() if one.id == identifier), None)
    if found is None:
        raise Trouble(identifier[:80], "is no contradiction of this register", "choose one at the desk")
    return found
