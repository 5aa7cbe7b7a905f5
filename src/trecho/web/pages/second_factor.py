"""The second factor of one's own account: setting up an authenticator app, recovery codes, taking it off."""

from django.utils.translation import gettext as _

from trecho.core.permissions import Act, Person
from trecho.store import second_factor
from trecho.store.accounts import account_named
from trecho.store.events import Event, count_lately, note
from trecho.store.sessions import end_visits
from trecho.web.answering import Reply
from trecho.web.asking import Asked
from trecho.web.guarding import Told, Turned, Wish, changing, desk
from trecho.web.presence import address_of

_MOST_FAILURES = 30  # codes in an hour


@desk(Act.KEEP_SELF, sure=True)
def account_factor(question: Asked, person: Person) -> Reply:  # noqa: ARG001  (every desk is asked something)
    """Whether there is one; the picture and the key while one is being set up; new recovery codes, once."""
    own = account_named(person.name)
    device = second_factor.waiting(own)
    return Reply(
        "account-factor.html",
        schema="account",
        rows=lambda: (),
        has_factor=second_factor.has_factor(own),
        codes_left=second_factor.codes_left(own),
        picture=picture(second_factor.address_of(device)) if device else "",
        key=second_factor.typed_key(device) if device else "",
        must=person.needs_second_factor,
        once=lambda request: request.session.pop("recovery_codes", ()),
    )


@changing(Act.KEEP_SELF, sure=True)
def account_factor_begin(wish: Wish) -> Told:
    """Makes a key for an app; nothing changes until a code of it was given."""
    second_factor.begin(account_named(wish.person.name))
    return wish.at.account("second-factor"), ""


@changing(Act.KEEP_SELF, sure=True)
def account_factor_confirm(wish: Wish) -> Told:
    """Takes the first code: the app holds from now on, recovery codes are made, other sessions end."""
    own, here = account_named(wish.person.name), wish.at.account("second-factor")
    tried_often = count_lately(Event.CODE_FAILED, hours=1, about=wish.person.name) >= _MOST_FAILURES
    if tried_often or not second_factor.confirm(own, wish.typed("code")):
        _note(wish, Event.CODE_FAILED)
        raise Turned(here, _("That code does not fit. Wait for the next one, and check the clock of your telephone."))
    wish.request.session.cycle_key()
    wish.request.session["second_factor"] = True
    wish.request.session["recovery_codes"] = second_factor.make_codes(own)
    end_visits(own.pk, but=wish.request.session.session_key)
    _note(wish, Event.FACTOR_SET)
    return here, _("The second factor is set up. Keep the recovery codes below: they are shown once.")


@changing(Act.KEEP_SELF, sure=True)
def account_factor_codes(wish: Wish) -> Told:
    """Makes new recovery codes; those from before hold no more."""
    own, here = account_named(wish.person.name), wish.at.account("second-factor")
    if not second_factor.has_factor(own):
        raise Turned(here, _("Set up the second factor first."))
    wish.request.session["recovery_codes"] = second_factor.make_codes(own)
    _note(wish, Event.CODES_MADE)
    return here, _("Keep the recovery codes below: they are shown once.")


@changing(Act.KEEP_SELF, sure=True)
def account_factor_remove(wish: Wish) -> Told:
    """Takes the second factor off, unless the person's role asks for one."""
    here = wish.at.account("second-factor")
    if wish.person.needs_second_factor:
        raise Turned(here, _("Your role asks for a second factor; you may set up another one instead."))
    if second_factor.remove(account_named(wish.person.name)):
        _note(wish, Event.FACTOR_REMOVED)
    wish.request.session["second_factor"] = False
    return here, _("The second factor is taken off.")


def picture(address: str) -> str:
    """The address as a QR code: SVG in the colours of the page, dark on light for any camera."""
    import segno

    return str(
        segno.make(address, error="m").svg_inline(
            scale=5, border=4, dark="#000", light="#fff", omitsize=True, title="QR"
        )
    )


def _note(wish: Wish, kind: Event) -> None:
    note(kind, by=wish.person.name, about=wish.person.name, address=address_of(wish.request))
