"""The ways in without a password: a one-time link (an invitation, or a new password), and asking for one by mail."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from trecho.core.permissions import Act
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.store import tickets
from trecho.store.accounts import give_roles, person_of
from trecho.store.events import Event, count_lately, note
from trecho.store.sessions import end_visits
from trecho.store.tickets import Sort, Ticket
from trecho.web import letters
from trecho.web.addresses import Addresses
from trecho.web.answering import Reply
from trecho.web.asking import asked
from trecho.web.guarding import private, tongue
from trecho.web.presence import address_of
from trecho.web.trouble import sentence

_MOST_ASKED, _MOST_LETTERS = 20, 3  # in an hour: from one network address, for one account


def one_time_link(request: HttpRequest, words: str) -> HttpResponse:
    """Takes the link's words out of the address, so that no history or log keeps them, and leads to the form."""
    if _holding(words) is None:
        return _gone(request)
    request.session["ticket"] = words
    return HttpResponseRedirect(Addresses(tongue()).entrance("one-time"))


def one_time(request: HttpRequest) -> HttpResponse:
    """The form for a first or a new password; with it the link is used up."""
    words = request.session.get("ticket", "")
    ticket = _holding(words)
    if ticket is None:
        return _gone(request)
    wrong: list[str] = []
    if request.method == "POST":
        password, again = (request.POST.get(name, "") for name in ("password", "again"))
        wrong = faults_of(password, again, User(username=ticket.name, email=ticket.email))
        if not wrong:
            _used(request, words, password)
            return HttpResponseRedirect(Addresses(tongue()).sign_in())
    reply = Reply("one-time.html", schema="one-time", rows=lambda: (), ticket=ticket, faults=wrong, hints=hints())
    return private(request, asked(request), reply, None)


def forgotten(request: HttpRequest) -> HttpResponse:
    """Asks for a link by mail; the answer is the same whether there is such an account or not."""
    sent = False
    if request.method == "POST":
        sent = True
        address, language = address_of(request), tongue()
        if letters.reach_people() and count_lately(Event.PASSWORD_ASKED, hours=1, address=address) < _MOST_ASKED:
            note(Event.PASSWORD_ASKED, address=address)
            start = request.build_absolute_uri("/").rstrip("/") + Addresses(language).entrance("one-time/")
            email = request.POST.get("email", "").strip()[:254]
            letters.beside(lambda: _write_to(email, start, language))
    reply = Reply("forgotten.html", schema="forgotten", rows=lambda: (), sent=sent, by_mail=letters.reach_people())
    return private(request, asked(request), reply, None)


def faults_of(password: str, again: str, account: User) -> list[str]:
    """What is wrong with a new password, in sentences."""
    if password != again:
        return [_("The two passwords differ.")]
    try:
        validate_password(password, account)
    except ValidationError as error:
        return list(error.messages)
    return []


def hints() -> list[str]:
    """What a password must be, in sentences."""
    return [hint for hint in password_validators_help_texts() if hint][-1:]


def _holding(words: str) -> Ticket | None:
    """The ticket, while it is open and the person who made it may still do so."""
    ticket = tickets.ticket_of(words)
    if ticket is None:
        return None
    maker = User.objects.filter(username=ticket.made_by, is_active=True).first()
    person = person_of(maker) if maker else None
    if ticket.sort is Sort.INVITATION:
        by_command = ticket.made_by == ""
        return ticket if by_command or (person and ticket.role and person.may_invite(ticket.role)) else None
    own = ticket.made_by in {"", ticket.name}
    return ticket if own or (person and person.may(Act.KEEP_ACCOUNTS)) else None


def _used(request: HttpRequest, words: str, password: str) -> None:
    with transaction.atomic():
        ticket = tickets.use(words)
        account = User.objects.filter(username__iexact=ticket.name).first()
        if ticket.sort is Sort.INVITATION:
            if account is not None:
                raise Trouble(Sentence("link"), "was used already, was withdrawn or has run out", "ask for a new one")
            account = User.objects.create_user(ticket.name, ticket.email, password)
            if ticket.role:
                account.is_superuser = account.is_staff = ticket.role == "administrator"
                account.save()
                give_roles(account, (ticket.role,), ticket.country)
        elif account is not None:
            account.set_password(password)
            account.save()
            end_visits(account.pk)
    kind = Event.ACCOUNT_MADE if ticket.sort is Sort.INVITATION else Event.PASSWORD_CHANGED
    note(kind, by=ticket.name, about=ticket.name, address=address_of(request), by_link_of=ticket.made_by)
    request.session.flush()
    messages.success(request, _("Your password is set. Sign in with it."))


def _write_to(email: str, start: str, language: str) -> None:
    """A link to the one open account of that address, unless it was sent several lately."""
    found = list(User.objects.filter(email__iexact=email, is_active=True)[:2]) if email else []
    if len(found) != 1 or count_lately(Event.PASSWORD_LINK, hours=1, about=found[0].username) >= _MOST_LETTERS:
        return
    name = found[0].username
    words = tickets.issue(Sort.PASSWORD, name, by=name)
    note(Event.PASSWORD_LINK, by=name, about=name)
    letters.new_password(email, name, start + words, language)


def _gone(request: HttpRequest) -> HttpResponse:
    return sentence(request, "link-gone.html", 404, "")
