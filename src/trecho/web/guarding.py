"""The guard of desks: who is signed in and how surely, whether the table of permissions allows it, what a form asked for.

Every page that changes something is made by `changing`, every page that not everybody sees by `desk`, so that none can
be without its row in `core/permissions.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode, urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect, QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trecho.core.claim import Author
from trecho.core.permissions import Act, Person, row_of
from trecho.store.accounts import person_of
from trecho.web.addresses import Addresses
from trecho.web.answering import Reply, answer
from trecho.web.asking import Asked, asked
from trecho.web.trouble import sentence

MOST_CHARACTERS = 2000
SURE_FOR = timedelta(minutes=15)  # how long a password that was given lets its owner change what is grave


@dataclass(frozen=True)
class Wish:
    """What somebody sent by a form: the fields, who it is, in which language, and when."""

    fields: QueryDict
    person: Person
    language: str
    moment: datetime
    request: HttpRequest

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


class Turned(Exception):
    """What was asked for cannot be done: the address of the form, and the sentence to show there."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(why)
        self.address = address
        self.why = why


def changing(act: Act, *, sure: bool | None = None) -> Callable[[Callable[..., Told]], Callable[..., HttpResponse]]:
    """A view by POST alone, for those whom the table allows the act; it leads on to the address that it answers with.

    `sure` asks for the password again where it was not given lately, whatever the table says.
    """

    def guard(view: Callable[..., Told]) -> Callable[..., HttpResponse]:
        def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
            if request.method != "POST":
                return HttpResponseNotAllowed(["POST"])
            person = person_of(request.user)
            stopped = _stopped(request, person, act, sure=sure)
            if stopped or person is None:
                return stopped or _refused(request, None)
            try:
                address, told = view(Wish(request.POST, person, tongue(), datetime.now(UTC), request), **parts)
            except Turned as turned:
                messages.error(request, turned.why)
                return HttpResponseRedirect(turned.address)
            if told:
                messages.info(request, told)
            return HttpResponseRedirect(address)

        guarded.__name__, guarded.__doc__ = view.__name__, view.__doc__
        guarded.act = act  # type: ignore[attr-defined]  # (the mark by which a test finds every guarded view)
        return guarded

    return guard


def desk(
    act: Act, *, sure: bool | None = None
) -> Callable[[Callable[..., Reply | HttpResponse]], Callable[..., HttpResponse]]:
    """A page for those whom the table allows the act, out of a function from a question and a person to a reply (or a file)."""

    def guard(view: Callable[..., Reply | HttpResponse]) -> Callable[..., HttpResponse]:
        def guarded(request: HttpRequest, form: str = "html", **parts: str) -> HttpResponse:
            if request.method not in {"GET", "HEAD"}:
                return HttpResponseNotAllowed(["GET", "HEAD"])
            person = person_of(request.user)
            stopped = _stopped(request, person, act, sure=sure)
            if stopped or person is None:
                return stopped or _refused(request, None)
            question: Asked = asked(request, form)
            reply = view(question, person, **parts)
            if isinstance(reply, Reply):
                return private(request, question, reply, person)
            reply.headers["Cache-Control"] = "private, no-store"
            return reply

        guarded.__name__, guarded.__doc__ = view.__name__, view.__doc__
        guarded.shows = act  # type: ignore[attr-defined]  # (the mark by which a test finds every guarded page)
        return guarded

    return guard


def private(request: HttpRequest, question: Asked, reply: Reply, person: Person | None) -> HttpResponse:
    """The reply with what is to be told, for one person's eyes: no cache keeps it, no address of it is passed on."""
    told = list(messages.get_messages(request)) if question.form == "html" else []
    reply.shown.update(
        person=person,
        told=[str(message) for message in told if message.level < messages.ERROR],
        wrong=[str(message) for message in told if message.level >= messages.ERROR],
    )
    shown = answer(request, question, reply)
    shown.headers["Cache-Control"] = "private, no-store"
    shown.headers["Referrer-Policy"] = "same-origin"
    return shown


def is_sure(request: HttpRequest) -> bool:
    """Whether the password was given in the last minutes."""
    given = request.session.get("sure", "")
    return bool(given) and datetime.now(UTC) - datetime.fromisoformat(given) < SURE_FOR


def _stopped(request: HttpRequest, person: Person | None, act: Act, *, sure: bool | None) -> HttpResponse | None:
    """Where somebody is led who may not do it, or not yet; None for those who may."""
    if person is None or not person.may(act):
        return _refused(request, person)
    if person.needs_second_factor and act is not Act.KEEP_SELF and not request.session.get("second_factor"):
        messages.error(request, _("Your role asks for a second factor. Set one up; then everything is open to you."))
        return HttpResponseRedirect(Addresses(tongue()).account("second-factor"))
    if (row_of(act).sure if sure is None else sure) and not is_sure(request):
        return HttpResponseRedirect(Addresses(tongue()).account("sure", next=_back(request)))
    return None


def _back(request: HttpRequest) -> str:
    """The page that somebody came from, inside this site; empty where none is known."""
    if request.method == "GET":
        return request.get_full_path()
    came = urlsplit(request.headers.get("Referer", ""))
    return came.path if came.netloc == request.get_host() and inside(came.path) else ""


def inside(address: str) -> bool:
    """Whether an address is a path of this site."""
    return address.startswith("/") and not address.startswith(("//", "/\\"))


def _refused(request: HttpRequest, person: Person | None) -> HttpResponse:
    """To the sign-in page for those who have not signed in; one sentence for those who have."""
    if person is None:
        back = _back(request)
        return HttpResponseRedirect(Addresses(tongue()).sign_in() + (f"?{urlencode({'next': back})}" if back else ""))
    return sentence(request, "forbidden.html", 403, _("Your account has no role that may do this."))


def tongue() -> str:
    """The language of the page."""
    return (get_language() or "en").split("-")[0]
