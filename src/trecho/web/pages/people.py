"""People: who is invited, who has an account, with which roles; links that are shown once, for a register without mail."""

import re
from collections.abc import Callable
from typing import TypeVar

from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest
from django.utils.translation import gettext as _

from trecho.core.permissions import Act, Person, Role
from trecho.core.trouble import Trouble
from trecho.store import search, second_factor, tickets
from trecho.store.accounts import account_named, accounts, change_roles, group_of, is_taken, set_open
from trecho.store.events import Event, count_lately, note
from trecho.store.sessions import end_visits
from trecho.store.tickets import Sort
from trecho.web import letters
from trecho.web.answering import Reply
from trecho.web.asking import Asked
from trecho.web.guarding import Told, Turned, Wish, changing, desk
from trecho.web.presence import address_of

_MOST_INVITATIONS = 100  # of one person in a day
_LONGEST_NAME = 60
Done = TypeVar("Done")
BY_NAME = {group_of(role): role for role in Role}


@desk(Act.INVITE)
def invitations(question: Asked, person: Person) -> Reply:
    """The form, the link of the last one (once), and what became of the others."""
    return Reply(
        "invitations.html",
        schema="invitations",
        rows=lambda: (),
        known=tickets.invitations(),
        roles=[role for role in Role if person.may_invite(role)],
        states=_states(),
        typed={name: question.filter(name) for name in ("name", "email", "role", "country")},
        by_mail=letters.reach_people(),
        slug=group_of,
        once=_shown_once,
    )


@changing(Act.INVITE)
def invitations_make(wish: Wish) -> Told:
    """Invites somebody under a name, with a role and a country that the link cannot change."""
    name, email, role, country = _invited(wish)
    words = tickets.issue(Sort.INVITATION, name, by=wish.person.name, email=email, role=role, country=country)
    link = _link(wish, words)
    _note(wish, Event.INVITED, name, role=role.value, country=country or "")
    if email and letters.reach_people():
        language = wish.language
        letters.beside(lambda: letters.invitation(email, name, role.value, link, language))
        return wish.at.invitations(), _("%(name)s is invited by mail.") % {"name": name}
    wish.request.session["link_once"] = {"name": name, "link": link}
    return wish.at.invitations(), ""


@changing(Act.INVITE)
def invitations_withdraw(wish: Wish) -> Told:
    """Withdraws an invitation that was not used."""
    gone = tickets.withdraw(wish.typed("invitation"))
    if gone is None:
        raise Turned(wish.at.invitations(), _("There is no such open invitation."))
    _note(wish, Event.INVITATION_WITHDRAWN, gone.name)
    return wish.at.invitations(), _("The invitation of %(name)s holds no more.") % {"name": gone.name}


@desk(Act.KEEP_ACCOUNTS)
def people(question: Asked, person: Person) -> Reply:  # noqa: ARG001  (every desk is asked something, by somebody)
    """Every account with its roles, second factor, and when it was last seen."""
    return Reply(
        "people.html",
        schema="people",
        rows=lambda: (),
        known=accounts(),
        roles=list(Role),
        states=_states(),
        slug=group_of,
        once=_shown_once,
    )


@changing(Act.KEEP_ACCOUNTS)
def people_roles(wish: Wish) -> Told:
    """Gives an account other roles; its sessions end where it gains some."""
    name, country = wish.typed("name"), wish.typed("country").upper() or None
    roles = tuple(role for slug, role in BY_NAME.items() if slug in wish.fields.getlist("role"))
    country = _state(country, wish.at.people()) if Role.FOCAL_POINT in roles else None
    before = _turning(wish, lambda: change_roles(name, roles, country))
    if set(roles) - set(before or ()) and name != wish.person.name:
        end_visits(account_named(name).pk)
    _note(
        wish, Event.ROLES_CHANGED, name, before=", ".join(before or ()), after=", ".join(roles), country=country or ""
    )
    return wish.at.people(), _("The roles of %(name)s are changed.") % {"name": name}


@changing(Act.KEEP_ACCOUNTS)
def people_link(wish: Wish) -> Told:
    """Makes a link for a new password, shown once; the present password holds until it is used."""
    account = _turning(wish, lambda: account_named(wish.typed("name")))
    words = tickets.issue(Sort.PASSWORD, account.username, by=wish.person.name)
    wish.request.session["link_once"] = {"name": account.username, "link": _link(wish, words)}
    _note(wish, Event.PASSWORD_LINK, account.username)
    return wish.at.people(), ""


@changing(Act.KEEP_ACCOUNTS)
def people_factor(wish: Wish) -> Told:
    """Takes the second factor off an account whose owner has lost it."""
    account = _turning(wish, lambda: account_named(wish.typed("name")))
    if second_factor.remove(account):
        end_visits(account.pk, but=wish.request.session.session_key)
        _note(wish, Event.FACTOR_REMOVED, account.username)
    return wish.at.people(), _("%(name)s signs in without a second factor until a new one is set up.") % {
        "name": account.username
    }


@changing(Act.KEEP_ACCOUNTS)
def people_close(wish: Wish) -> Told:
    """Closes an account: nobody signs in with it any more; what its owner filed stays."""
    name = wish.typed("name")
    if name == wish.person.name:
        raise Turned(wish.at.people(), _("You cannot close your own account."))
    _turning(wish, lambda: set_open(name, is_open=False))
    _note(wish, Event.ACCOUNT_CLOSED, name)
    return wish.at.people(), _("%(name)s’s account is closed. What was filed under this name stays.") % {"name": name}


@changing(Act.KEEP_ACCOUNTS)
def people_open(wish: Wish) -> Told:
    """Opens a closed account again."""
    name = wish.typed("name")
    _turning(wish, lambda: set_open(name, is_open=True))
    _note(wish, Event.ACCOUNT_OPENED, name)
    return wish.at.people(), _("%(name)s’s account is open again.") % {"name": name}


def _invited(wish: Wish) -> tuple[str, str, Role, str | None]:
    """What the form says; raises Turned, with the form filled in, where it cannot be."""
    typed = {field: wish.typed(field)[:254] for field in ("name", "email", "role", "country")}
    here, name, role = wish.at.invitations(**typed), typed["name"], BY_NAME.get(typed["role"])
    if role is None or not wish.person.may_invite(role):
        raise Turned(here, _("You may not invite anybody to that role."))
    try:
        UnicodeUsernameValidator()(name)
        if typed["email"]:
            validate_email(typed["email"])
    except ValidationError as error:
        raise Turned(here, " ".join(error.messages)) from error
    if not name or len(name) > _LONGEST_NAME or is_taken(name) or tickets.is_awaited(name):
        raise Turned(
            here, _("This name is taken, or is none. Choose another, such as the person’s first name and country.")
        )
    if count_lately(Event.INVITED, hours=24, by=wish.person.name) >= _MOST_INVITATIONS:
        raise Turned(here, _("You have invited very many people today. Go on tomorrow."))
    country = _state(typed["country"].upper(), here) if role is Role.FOCAL_POINT else None
    return name, typed["email"], role, country


def _state(country: str | None, here: str) -> str:
    if not country or not re.fullmatch("[A-Z]{3}", country) or search.member(country) is None:
        raise Turned(here, _("A focal point speaks for one country of the register: choose it."))
    return country


def _states() -> list[str]:
    return [one.id for one in search.members()]


def _link(wish: Wish, words: str) -> str:
    return wish.request.build_absolute_uri(wish.at.entrance(f"one-time/{words}"))


def _shown_once(request: HttpRequest) -> dict[str, str] | None:
    found: dict[str, str] | None = request.session.pop("link_once", None)
    return found


def _turning(wish: Wish, act: Callable[[], Done]) -> Done:
    try:
        return act()
    except Trouble as trouble:
        raise Turned(wish.at.people(), trouble.sentence.told(_)) from trouble


def _note(wish: Wish, kind: Event, about: str, **details: str) -> None:
    note(kind, by=wish.person.name, about=about, address=address_of(wish.request), at=wish.moment, **details)
