"""Signing in (name and password, then a code where the account has a second factor) and out; public reading needs neither."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from trecho.store import second_factor
from trecho.store.accounts import is_taken, person_of
from trecho.store.events import Event, count_lately, note
from trecho.store.sessions import sweep
from trecho.web.addresses import Addresses
from trecho.web.answering import Reply
from trecho.web.asking import asked
from trecho.web.guarding import inside, private, tongue
from trecho.web.presence import address_of, mark
from trecho.web.trouble import sentence

_WAITS = timedelta(minutes=10)  # between the password and the code
_TRIES = 5  # codes for one password
MOST_FAILURES = 60  # of one account in an hour, from wherever: far below ASVS's hundred
_BACKEND = "django.contrib.auth.backends.ModelBackend"


class SignIn(LoginView):
    """Name and password; locked for an hour after repeated failures from one place (django-axes), or from many."""

    template_name = "sign-in.html"

    def post(self, request: HttpRequest, *args: str, **kwargs: Any) -> HttpResponse:
        """The way in, unless too many have failed at it lately."""
        name = request.POST.get("username", "")[:150]
        if count_lately(Event.SIGN_IN_FAILED, hours=1, about=name) >= MOST_FAILURES:
            return locked(request)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """In, or to the code where the account has a second factor."""
        account = form.get_user()
        onward = self.get_redirect_url()
        if not second_factor.has_factor(account):
            return enter(self.request, account, onward)
        self.request.session.flush()
        self.request.session["pending"] = {"account": account.pk, "at": _now().isoformat(), "next": onward, "tries": 0}
        return HttpResponseRedirect(Addresses(tongue()).entrance("sign-in/code"))

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """The form again, with one sentence that tells nothing of which part was wrong."""
        name = form.data.get("username", "")[:150]
        # What is typed into the wrong field may be a password: only names that there are go into the log.
        note(Event.SIGN_IN_FAILED, about=name if is_taken(name) else "", address=address_of(self.request))
        return super().form_invalid(form)

    def render_to_response(self, context: dict[str, Any], **_options: Any) -> HttpResponse:
        """The page, in the reader's language."""
        reply = Reply(
            "sign-in.html", schema="sign-in", rows=lambda: (), form=context["form"], next=self.get_redirect_url()
        )
        return private(self.request, asked(self.request), reply, None)


class SignOut(LogoutView):
    """Ends the session (by POST) and leads home."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Out."""
        person = person_of(request.user)
        if person is not None:
            note(Event.SIGNED_OUT, by=person.name, about=person.name, address=address_of(request))
        return super().post(request, *args, **kwargs)

    def get_default_redirect_url(self) -> str:
        """Home, in the language last read."""
        return Addresses(tongue()).home()


def sign_in_code(request: HttpRequest) -> HttpResponse:
    """The second step: a code of the app, or a recovery code, within ten minutes of the password."""
    account, pending = _pending(request)
    if account is None:
        return HttpResponseRedirect(Addresses(tongue()).sign_in())
    wrong = False
    if request.method == "POST":
        if count_lately(Event.CODE_FAILED, hours=1, about=account.username) >= MOST_FAILURES // 2:
            return locked(request)
        how = second_factor.verify(account, request.POST.get("code", "")[:40])
        if how:
            if how == "recovery":
                left = str(second_factor.codes_left(account))
                note(
                    Event.CODE_USED, by=account.username, about=account.username, address=address_of(request), left=left
                )
            return enter(request, account, pending["next"], factor=True)
        note(Event.CODE_FAILED, about=account.username, address=address_of(request))
        if _tries(request, pending) >= _TRIES:
            return HttpResponseRedirect(Addresses(tongue()).sign_in())
        wrong = True
    reply = Reply("sign-in-code.html", schema="sign-in", rows=lambda: (), failed=wrong)
    return private(request, asked(request), reply, None)


def enter(request: HttpRequest, account: User, onward: str, *, factor: bool = False) -> HttpResponse:
    """Opens a new session for the account (its key is another one than before) and leads on."""
    request.session.flush()
    login(request, account, backend=_BACKEND)
    now = _now()
    mark(request, now)
    request.session["sure"] = now.isoformat()
    request.session["second_factor"] = factor
    sweep()
    means = "password, code" if factor else "password"
    note(Event.SIGNED_IN, by=account.username, about=account.username, address=address_of(request), means=means)
    person, at = person_of(account), Addresses(tongue())
    if person is not None and person.needs_second_factor and not factor:
        messages.info(request, _("Your role asks for a second factor. Set one up; then everything is open to you."))
        return HttpResponseRedirect(at.account("second-factor"))
    begin = at.account() if person is not None and person.roles else at.home()  # whoever has desks finds them there
    return HttpResponseRedirect(onward if onward and inside(onward) else begin)


def locked(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """The page for an account that is locked for a while."""
    note(Event.LOCKED, about=_known_name(request), address=address_of(request))
    return sentence(request, "locked.html", 429, "")


def _known_name(request: HttpRequest) -> str:
    name = request.POST.get("username", "")[:150] or request.user.get_username()
    return name if is_taken(name) else ""


def _pending(request: HttpRequest) -> tuple[User | None, dict[str, Any]]:
    pending = request.session.get("pending") or {}
    if not pending or _now() - datetime.fromisoformat(pending["at"]) > _WAITS:
        return None, {}
    return User.objects.filter(pk=pending["account"], is_active=True).first(), pending


def _tries(request: HttpRequest, pending: dict[str, Any]) -> int:
    tries = int(pending["tries"]) + 1
    if tries >= _TRIES:
        request.session.flush()
    else:
        request.session["pending"] = {**pending, "tries": tries}
    return tries


def _now() -> datetime:
    return datetime.now(UTC)
