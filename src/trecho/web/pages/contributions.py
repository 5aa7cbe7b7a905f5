"""What countries sent: a reviewer accepts it as evidence for its commitment, or returns it with a reason."""

from django.utils.translation import gettext as _

from trecho.core.link import Grade
from trecho.core.permissions import Act, Person
from trecho.core.submission import State, Submission
from trecho.core.trouble import Trouble
from trecho.register.contributing import accept, give_back
from trecho.store import search, submissions
from trecho.store.events import Event, note
from trecho.web.answering import Reply
from trecho.web.asking import Asked
from trecho.web.guarding import Told, Turned, Wish, changing, desk
from trecho.web.pages.contribute import STATES
from trecho.web.presence import address_of

_GRADES = {"direct": Grade.DIRECT, "contributes": Grade.CONTRIBUTES}
_SHOWN = 50


@desk(Act.WEIGH)
def contributions(question: Asked, person: Person) -> Reply:  # noqa: ARG001  (every desk is asked by somebody)
    """What waits for a decision, the oldest first, and what was decided lately; drafts are nobody's but their country's."""
    waiting = tuple(reversed(submissions.submissions(state=State.SENT)))
    decided = tuple(
        one for state in (State.ACCEPTED, State.RETURNED) for one in submissions.submissions(state=state, limit=_SHOWN)
    )
    return Reply(
        "contributions.html",
        schema="contributions",
        rows=lambda: (_row(one) for one in waiting),
        waiting=tuple((one, search.commitment(one.commitment)) for one in waiting[:_SHOWN]),
        total=len(waiting),
        decided=sorted(decided, key=lambda one: one.changed_at, reverse=True)[:_SHOWN],
        states=STATES,
    )


@changing(Act.WEIGH)
def contributions_decide(wish: Wish) -> Told:
    """Keeps the decision that a button names; nobody decides on evidence that they filed themselves."""
    here, said, number = wish.at.contributions(), wish.typed("verdict"), wish.typed("id")
    one = submissions.submission(int(number)) if number.isascii() and number.isdigit() and len(number) < 12 else None
    if one is None or said not in {*_GRADES, "return"}:
        raise Turned(here, _("There is no such evidence, or no such decision."))
    if one.author == wish.person.name:
        raise Turned(here, _("You filed this yourself: somebody else decides."))
    try:
        if said == "return":
            give_back(one.id, wish.person, wish.typed("reason"), wish.moment)
        else:
            accept(one.id, wish.person, _GRADES[said], wish.moment)
    except Trouble as trouble:
        raise Turned(here, trouble.sentence.told(_)) from trouble
    kind = Event.EVIDENCE_RETURNED if said == "return" else Event.EVIDENCE_ACCEPTED
    about = f"{one.country}-{one.id} {one.commitment}"
    note(kind, by=wish.person.name, about=about, address=address_of(wish.request))
    return here, _("Returned with your reason.") if said == "return" else _("Accepted: it is evidence from now on.")


def _row(one: Submission) -> dict[str, object]:
    return {
        "id": one.id,
        "country": one.country,
        "author": one.author,
        "sent": one.changed_at.isoformat(),
        **one.fields,
    }
