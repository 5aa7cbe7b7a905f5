"""Frozen states of the register: all of them, and one with everything that its hash seals."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from trecho.core.permissions import Act
from trecho.core.snapshot import Manifest, Snapshot
from trecho.register.freezing import freeze
from trecho.store import search
from trecho.store.accounts import person_of
from trecho.store.events import Event, note
from trecho.store.sealing import sealed
from trecho.web.addresses import Addresses
from trecho.web.answering import Reply, answer, found, page
from trecho.web.asking import Asked, asked
from trecho.web.citing import cite_snapshot
from trecho.web.guarding import Told, Wish, changing
from trecho.web.presence import address_of

MOST_LETTERS = 80  # of a snapshot's name
SECTIONS = ("claims", "datasets", "reference", "parameters", "assessments")


def snapshots(request: HttpRequest, form: str = "html") -> HttpResponse:
    """Every snapshot, latest first; coordinators find a form for another one."""
    every = search.snapshots()
    person = person_of(request.user) if form == "html" else None
    may = person is not None and person.may(Act.FREEZE)
    told = [str(one) for one in messages.get_messages(request)] if person else []
    reply = Reply(
        "snapshots.html", schema="snapshots", rows=lambda: _listed(every), snapshots=every, may_freeze=may, told=told
    )
    return answer(request, asked(request, form), reply)


@changing(Act.FREEZE)
def snapshot_freeze(wish: Wish) -> Told:
    """Freezes the register as it is now, and leads to the list."""
    frozen, new = freeze(wish.typed("label")[:MOST_LETTERS], wish.moment)
    if not new:
        return wish.at.snapshots(), _("Nothing has changed since this state was frozen.")
    note(Event.SNAPSHOT_FROZEN, by=wish.person.name, about=frozen.id, address=address_of(wish.request))
    return wish.at.snapshots(), _("Frozen: snapshot %(id)s.") % {"id": frozen.id[:12]}


@page
def snapshot(question: Asked, snapshot: str) -> Reply:
    """The snapshot of that hash, with the name and hash of everything it seals."""
    one: Snapshot = found(next((one for one in search.snapshots() if one.id == snapshot), None), snapshot)
    manifest: Manifest = found(sealed(one.id), snapshot)
    return Reply(
        "snapshot.html",
        schema="snapshot",
        value={"snapshot": one},
        rows=lambda: _sealed(manifest),
        one=one,
        moment=one.as_of or one.made_at,
        then=Addresses(question.language, (one.as_of or one.made_at).isoformat()),
        plans=[plan for plan in search.plans(one.as_of or one.made_at) if search.commitments(plan.id)],
        citation=cite_snapshot(one, question),
    )


def _listed(every: tuple[Snapshot, ...]) -> Iterator[dict[str, object]]:
    for one in every:
        yield {
            "id": one.id,
            "label": one.label,
            "made_at": one.made_at.isoformat(),
            "as_of": one.as_of.isoformat() if one.as_of else "",
            "claims": one.claims,
            "datasets": one.datasets,
            "assessments": one.assessments,
        }


def _sealed(manifest: Manifest) -> Iterator[dict[str, object]]:
    """One row for each thing that the hash seals."""
    for section in SECTIONS:
        for name, seal in sorted(getattr(manifest, section).items()):
            yield {"section": section, "name": name, "seal": seal}
