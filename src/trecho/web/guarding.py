"""The guard of desks: who is signed in, whether the table of permissions allows it, and what a form asked for.

Every page that changes something is made by `changing`, so that none can be without its row in `core/permissions.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect, QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trecho.core.claim import Author
from trecho.core.permissions import Act, Person
from trecho.store.accounts import person_of
from trecho.web.addresses import Addresses
from trecho.web.answering import Reply, answer
from trecho.web.asking import Asked, asked
from trecho.web.trouble import sentence

MOST_CHARACTERS = 2000


@dataclass(frozen=True)
class Wish:
    """What somebody sent by a form: the fields, who it is, in which language, and when."""

    fields: QueryDict
    person: Person
    language: str
    moment: datetime

    @property
    def author(self) -> Author:
        """The author of what the person says."""
        return Author(self.person.author)

    @property
    def at(self) -> Addresses:
        """Addresses in the person's language."""
        return Addresses(self.language)

    def typed(self, name: str) -> str:
        """A field's words, trimmed, at most 2000 characters; empty where it was not sent."""
        return str(self.fields.get(name, "")).strip()[:MOST_CHARACTERS]


Told = tuple[str, str]  # the address to lead to, and the sentence to show there


def changing(act: Act) -> Callable[[Callable[..., Told]], Callable[..., HttpResponse]]:
    """A view by POST alone, for those whom the table allows the act; it leads on to the address that it answers with."""

    def guard(view: Callable[..., Told]) -> Callable[..., HttpResponse]:
        def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
            if request.method != "POST":
                return HttpResponseNotAllowed(["POST"])
            person = person_of(request.user)
            if person is None or not person.may(act):
                return _refused(request, person)
            address, told = view(Wish(request.POST, person, _tongue(), datetime.now(UTC)), **parts)
            if told:
                messages.info(request, told)
            return HttpResponseRedirect(address)

        guarded.__name__, guarded.__doc__ = view.__name__, view.__doc__
        guarded.act = act  # type: ignore[attr-defined]  # (the mark by which a test finds every guarded view)
        return guarded

    return guard


def desk(act: Act) -> Callable[[Callable[..., Reply]], Callable[..., HttpResponse]]:
    """A page for those whom the table allows the act, out of a function from a question and a person to a reply."""

    def guard(view: Callable[..., Reply]) -> Callable[..., HttpResponse]:
        def guarded(request: HttpRequest, form: str = "html", **parts: str) -> HttpResponse:
            person = person_of(request.user)
            if person is None or not person.may(act):
                return _refused(request, person)
            question: Asked = asked(request, form)
            reply = view(question, person, **parts)
            told = [str(message) for message in messages.get_messages(request)] if form == "html" else []
            reply.shown.update(person=person, told=told)
            shown = answer(request, question, reply)
            shown.headers["Cache-Control"] = "private, no-store"
            return shown

        guarded.__name__, guarded.__doc__ = view.__name__, view.__doc__
        return guarded

    return guard


def _refused(request: HttpRequest, person: Person | None) -> HttpResponse:
    """To the sign-in page for those who have not signed in; one sentence for those who have."""
    if person is None:
        back = request.get_full_path() if request.method == "GET" else request.headers.get("Referer", "")
        inside = back if back.startswith("/") and not back.startswith("//") else ""
        return HttpResponseRedirect(
            Addresses(_tongue()).sign_in() + (f"?{urlencode({'next': inside})}" if inside else "")
        )
    return sentence(request, "forbidden.html", 403, _("Your account has no role that may do this."))


def _tongue() -> str:
    return (get_language() or "en").split("-")[0]
