"""Tokens on the page of one's account: shown once, withdrawn by their owner alone."""

from tests.web.conftest import words
from tests.web.desks import SignedIn, shown
from trecho.core.permissions import Person, Role
from trecho.store import tokens

ANA = Person(name="ana", roles=(Role.REVIEWER,))
PAGE = "/en/account"


def test_a_token_is_shown_once_and_withdrawn_by_its_owner(signed_in: SignedIn) -> None:
    ana, rui = signed_in("ana"), signed_in("rui")
    made = ana.post("/en/account/tokens/make", {"name": "monthly table"})
    assert made.status_code == 302
    token = words(shown(ana, PAGE), "#tokens ~ section code")
    assert tokens.person_with(token) == ANA
    again = shown(ana, PAGE)
    assert again.css_first("#tokens ~ section code") is None
    assert "monthly table" in words(again, "#tokens ~ table")
    (known,) = tokens.tokens_of(ANA)
    rui.post("/en/account/tokens/withdraw", {"token": known.id})
    assert tokens.person_with(token) == ANA
    ana.post("/en/account/tokens/withdraw", {"token": known.id})
    assert tokens.person_with(token) is None
    ana.post("/en/account/tokens/withdraw", {"token": known.id})
    assert "no such token" in words(shown(ana, PAGE), "main")
