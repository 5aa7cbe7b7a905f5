"""A coordinator gives, settles and reopens contradictions; each step stays in the history."""

from django.test import Client

from tests.web.conftest import words
from tests.web.desks import SignedIn, shown
from trecho.core.contradiction import Contradiction
from trecho.store import search
from trecho.web.pages.deciding import choices_of

DESK = "/en/review/contradictions"


def first_open() -> Contradiction:
    return next(one for one in search.contradictions() if one.state == "open" and one.claims)


def decide(client: Client, one: Contradiction, act: str, **more: str) -> int:
    return client.post(f"{DESK}/decide", {"contradiction": one.id, "act": act, **more}).status_code


def now(one: Contradiction) -> Contradiction:
    return next(each for each in search.contradictions() if each.id == one.id)


def test_settled_with_a_reason_reopened_and_all_of_it_told(signed_in: SignedIn, client: Client) -> None:
    eva = signed_in("eva")
    one = first_open()
    choice = next(iter(choices_of(one)))
    assert decide(eva, one, "own", owner="ana") == 302
    assert (now(one).owner, now(one).state) == ("ana", "open")
    decide(eva, one, "resolve", preferred=choice)
    assert now(one).state == "open"
    assert "Say why" in words(shown(eva, DESK), "[role=alert]")
    decide(eva, one, "resolve", preferred=choice, reason="the gazette says so")
    assert (now(one).state, now(one).preferred, now(one).decided_by) == ("resolved", choice, "person:eva")
    decide(eva, one, "own", owner="rui")
    assert now(one).state == "resolved"
    decide(eva, one, "reopen", reason="the gazette was corrected")
    assert now(one).state == "open"
    assert [move.act for move in now(one).moves] == ["own", "resolve", "own", "reopen"]
    row = next(row for row in client.get("/en/contradictions.json").json()["rows"] if row["contradiction"] == one.id)
    assert (row["owner"], row["state"]) == ("rui", "open")
    assert "the gazette says so" in row["changes"]
    assert row["passages"]
    assert "the gazette was corrected" in words(shown(client, "/en/contradictions"), ".moves")


def test_nonsense_and_those_who_may_not_change_nothing(signed_in: SignedIn) -> None:
    eva, ana = signed_in("eva"), signed_in("ana")
    one = first_open()
    assert decide(ana, one, "resolve", reason="so") == 403
    assert decide(eva, one, "resolve", preferred="x", reason="so") == 400
    assert decide(eva, one, "burn", reason="so") == 400
    assert eva.post(f"{DESK}/decide", {"contradiction": "x#y", "act": "own"}).status_code == 400
    assert decide(eva, one, "reopen", reason="so") == 302
    assert now(one) == one
