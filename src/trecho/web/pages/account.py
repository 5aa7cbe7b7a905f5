"""One's own account: who one is here, password, e-mail, sessions; what is grave asks for the password again."""

from datetime import UTC, datetime

from django.contrib.auth import authenticate, update_session_auth_hash
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trecho.core.permissions import Act, Person
from trecho.store import auditing, second_factor
from trecho.store.accounts import account_named, person_of
from trecho.store.events import Event, note
from trecho.store.sessions import end_visits, visits_of
from trecho.store.tokens import tokens_of
from trecho.web.addresses import Addresses
from trecho.web.answering import Reply
from trecho.web.asking import Asked, asked
from trecho.web.guarding import Told, Turned, Wish, changing, desk, inside, private, tongue
from trecho.web.pages.joining import faults_of, hints
from trecho.web.presence import address_of

_SHOWN = 20  # of one's own last entries in the log


@desk(Act.KEEP_SELF)
def account(question: Asked, person: Person) -> Reply:  # noqa: ARG001  (every desk is asked something)
    """Name, roles, second factor, sessions, and what was done in one's name lately."""
    own = account_named(person.name)
    return Reply(
        "account.html",
        schema="account",
        rows=lambda: (),
        own=own,
        may={act.name: person.may(act) for act in Act},
        has_factor=second_factor.has_factor(own),
        codes_left=second_factor.codes_left(own),
        tokens=tokens_of(person),
        token_once=lambda request: request.session.pop("token_once", ""),
        visits=lambda request: visits_of(own.pk, request.session.session_key),
        lately=auditing.entries(by=person.name, size=_SHOWN).things,
        hints=hints(),
    )


def account_sure(request: HttpRequest) -> HttpResponse:
    """Asks for the password again before what is grave, and leads on to it."""
    person = person_of(request.user)
    at = Addresses(tongue())
    if person is None:
        return HttpResponseRedirect(at.sign_in())
    onward = request.POST.get("next", "") or request.GET.get("next", "")
    failed = False
    if request.method == "POST":
        if _is_own(request, person):
            request.session["sure"] = datetime.now(UTC).isoformat()
            return HttpResponseRedirect(onward if inside(onward) else at.account())
        failed = True
    reply = Reply(
        "account-sure.html", schema="account", rows=lambda: (), next=onward if inside(onward) else "", failed=failed
    )
    return private(request, asked(request), reply, person)


account_sure.act = Act.KEEP_SELF  # type: ignore[attr-defined]  # (the mark by which a test finds guarded views)


@changing(Act.KEEP_SELF)
def account_password(wish: Wish) -> Told:
    """Sets another password, for whoever knows the present one; every other session ends."""
    own, here = account_named(wish.person.name), f"{wish.at.account()}#password"
    fields = {name: str(wish.fields.get(name, "")) for name in ("present", "password", "again")}
    if not _is_own(wish.request, wish.person, fields["present"]):
        raise Turned(here, _("That is not your present password."))
    if faults := faults_of(fields["password"], fields["again"], own):
        raise Turned(here, " ".join(faults))
    own.set_password(fields["password"])
    own.save(update_fields=["password"])
    update_session_auth_hash(wish.request, own)
    end_visits(own.pk, but=wish.request.session.session_key)
    _note(wish, Event.PASSWORD_CHANGED)
    return wish.at.account(), _("Your password is changed. Other sessions were ended.")


@changing(Act.KEEP_SELF, sure=True)
def account_email(wish: Wish) -> Told:
    """Sets the address that letters go to."""
    email = wish.typed("email")[:254]
    try:
        if email:
            validate_email(email)
    except ValidationError as error:
        raise Turned(wish.at.account(), _("That is no e-mail address.")) from error
    User.objects.filter(username=wish.person.name).update(email=email)
    _note(wish, Event.EMAIL_CHANGED)
    return wish.at.account(), _("Your e-mail address is kept.")


@changing(Act.KEEP_SELF)
def account_sessions_end(wish: Wish) -> Told:
    """Ends one of one's sessions, or all but this one."""
    own = account_named(wish.person.name)
    ended = end_visits(own.pk, but=wish.request.session.session_key, only=wish.typed("session"))
    if ended:
        _note(wish, Event.SESSIONS_ENDED)
    told = ngettext("%(num)s session ended.", "%(num)s sessions ended.", ended) % {"num": ended}
    return f"{wish.at.account()}#sessions", told


def _is_own(request: HttpRequest, person: Person, password: str | None = None) -> bool:
    """Whether the password is the person's; failures count towards the lock."""
    given = request.POST.get("password", "") if password is None else password
    right = authenticate(request, username=person.name, password=given) is not None
    if not right:
        note(Event.PASSWORD_FAILED, by=person.name, about=person.name, address=address_of(request))
    return right


def _note(wish: Wish, kind: Event) -> None:
    note(kind, by=wish.person.name, about=wish.person.name, address=address_of(wish.request))
