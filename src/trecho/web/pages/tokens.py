"""Tokens for one's own programs: made on the account's page, shown once, withdrawn there."""

from django.utils.translation import gettext as _

from trecho.core.permissions import Act
from trecho.store import tokens
from trecho.store.events import Event, note
from trecho.web.guarding import Told, Wish, changing
from trecho.web.presence import address_of


@changing(Act.KEEP_SELF, sure=True)
def account_token_make(wish: Wish) -> Told:
    """Makes a token and shows it, once."""
    name = wish.typed("name")[:80]
    wish.request.session["token_once"] = tokens.issue(wish.person, name)
    _note(wish, Event.TOKEN_MADE, name)
    return f"{wish.at.account()}#tokens", _("Copy the token now: it is not shown again.")


@changing(Act.KEEP_SELF)
def account_token_withdraw(wish: Wish) -> Told:
    """Ends one of one's own tokens."""
    here = f"{wish.at.account()}#tokens"
    if not tokens.withdraw(wish.person, wish.typed("token")):
        return here, _("There is no such token any more.")
    _note(wish, Event.TOKEN_WITHDRAWN, wish.typed("token")[:12])
    return here, _("The token is withdrawn.")


def _note(wish: Wish, kind: Event, token: str) -> None:
    note(kind, by=wish.person.name, about=wish.person.name, address=address_of(wish.request), token=token)
