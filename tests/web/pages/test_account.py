"""One's own account: password, e-mail, sessions, and what asks for the password again."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.web.desks import PASSWORD, EnteredAs, enter_as, first, shown
from trecho.store.events import Event
from trecho.store.models_people import EventRow, VisitRow

pytestmark = pytest.mark.usefixtures("peopled")
PHRASE = "blue lamps over lakes"


def changed(client: Client, present: str = PASSWORD, password: str = PHRASE, again: str = PHRASE) -> str:
    client.post("/en/account/password", {"present": present, "password": password, "again": again})
    return client.get("/en/account").content.decode()


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_it_opens_in_every_language_with_the_desks_of_the_role(entered: EnteredAs, language: str) -> None:
    page = shown(entered("eva"), f"/{language}/account")
    desks = {link.attributes["href"] for link in page.css(".owndesks a")}
    assert {
        f"/{language}/{name}" for name in ("contribute", "review", "contributions", "invitations", "audit")
    } <= desks
    assert f"/{language}/people" not in desks
    assert not shown(entered("guest"), f"/{language}/account").css(".owndesks a")


def test_the_password_is_changed_by_whoever_knows_it_and_other_sessions_end(entered: EnteredAs) -> None:
    client, other = entered("ana"), entered("ana")
    before = client.cookies["sessionid"].value
    assert "That is not your present password" in changed(client, present="wrong")
    assert "The two passwords differ" in changed(client, again="another long phrase")
    assert "easily guessed" in changed(client, password="password1234", again="password1234")
    assert User.objects.get(username="ana").check_password(PASSWORD)
    assert "Your password is changed" in changed(client)
    assert User.objects.get(username="ana").check_password(PHRASE)
    assert client.cookies["sessionid"].value != before
    assert "/sign-in" in other.get("/en/account").headers["Location"]
    assert VisitRow.objects.count() == 1
    assert EventRow.objects.filter(kind=Event.PASSWORD_FAILED, by="ana").count() == 1


def test_one_session_is_ended_or_all_others(entered: EnteredAs) -> None:
    client, other, third = entered("ana"), entered("ana"), entered("ana")
    for one in (client, other, third):
        one.get("/en/account", headers={"User-Agent": "Firefox"})
    page = shown(client, "/en/account")
    assert len(page.css("#sessions ~ table tbody tr")) == 3
    named = first(page, "input[name=session]").attributes["value"]
    client.post("/en/account/sessions/end", {"session": named})
    assert VisitRow.objects.count() == 2
    client.post("/en/account/sessions/end")
    assert VisitRow.objects.count() == 1
    assert client.get("/en/account").status_code == 200
    assert "/sign-in" in other.get("/en/account").headers["Location"]


def test_nobody_ends_the_sessions_of_others(entered: EnteredAs) -> None:
    ana, rui = entered("ana"), entered("rui")
    named = VisitRow.objects.filter(account=User.objects.get(username="ana").pk).get()
    from trecho.store.sessions import visits_of

    theirs = visits_of(named.account or 0, None)[0].id
    rui.post("/en/account/sessions/end", {"session": theirs})
    assert ana.get("/en/account").status_code == 200


def test_what_is_grave_leads_over_the_password_and_on_inside_this_site(entered: EnteredAs) -> None:  # noqa: ARG001  (opens the register)
    client = Client(SERVER_NAME="localhost")
    enter_as(client, "ana", sure=False)
    answer = client.post(
        "/en/account/email", {"email": "a@people.example"}, headers={"Referer": "http://localhost/en/account"}
    )
    assert answer.headers["Location"] == "/en/account/sure?next=%2Fen%2Faccount"
    page = client.post("/en/account/sure", {"password": "wrong", "next": "/en/account"})
    assert "not your present password" in page.content.decode()
    for onward, where in (
        ("//evil.example", "/en/account"),
        ("/en/account/second-factor", "/en/account/second-factor"),
    ):
        assert client.post("/en/account/sure", {"password": PASSWORD, "next": onward}).headers["Location"] == where
    client.post("/en/account/email", {"email": "new@people.example"})
    assert User.objects.get(username="ana").email == "new@people.example"
    client.post("/en/account/email", {"email": "no address"})
    assert "no e-mail address" in client.get("/en/account").content.decode()


def test_failures_there_lock_the_account_too(entered: EnteredAs) -> None:
    client = entered("ana")
    statuses = [
        client.post("/en/account/sure", {"password": "wrong"}, REMOTE_ADDR="192.0.2.1").status_code for _ in range(6)
    ]
    assert statuses[-1] == 429
