"""One-time links: an invitation and a new password, each once; asking by mail tells nothing."""

import re

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from pytest_django import Settings

from tests.web.desks import PASSWORD
from trecho.core.permissions import Person, Role
from trecho.store import tickets
from trecho.store.accounts import person_of
from trecho.store.tickets import Sort

pytestmark = pytest.mark.usefixtures("peopled")
PHRASE = "blue lamps over lakes"


@pytest.fixture
def reader() -> Client:
    return Client(SERVER_NAME="localhost")


def invited(by: str = "eva", role: Role = Role.FOCAL_POINT, country: str | None = "JAM") -> str:
    return tickets.issue(Sort.INVITATION, "kim", by=by, email="kim@people.example", role=role, country=country)


def taken_up(reader: Client, words: str, password: str = PHRASE, again: str = "") -> int:
    reader.get(f"/en/one-time/{words}")
    return reader.post("/en/one-time", {"password": password, "again": again or password}).status_code


def test_an_invitation_makes_the_account_that_its_maker_fixed(reader: Client) -> None:
    words = invited()
    answer = reader.get(f"/en/one-time/{words}")
    assert answer.headers["Location"] == "/en/one-time"
    page = reader.get("/en/one-time")
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert words not in page.content.decode()
    answer = reader.post(
        "/en/one-time", {"password": PHRASE, "again": PHRASE, "username": "root", "role": "administrator"}
    )
    assert answer.headers["Location"] == "/en/sign-in"
    kim = User.objects.get(username="kim")
    assert person_of(kim) == Person(name="kim", roles=(Role.FOCAL_POINT,), country="JAM")
    assert (kim.email, kim.is_superuser) == ("kim@people.example", False)
    assert reader.get(f"/en/one-time/{words}").status_code == 404
    assert reader.post("/en/sign-in", {"username": "kim", "password": PHRASE}).status_code == 302


@pytest.mark.parametrize(("password", "again"), [("password1234", ""), ("short", ""), (PHRASE, "another long phrase")])
def test_a_weak_or_mistyped_password_leaves_the_link_as_it_was(reader: Client, password: str, again: str) -> None:
    words = invited()
    assert taken_up(reader, words, password, again) == 200
    assert not User.objects.filter(username="kim").exists()
    assert taken_up(reader, words) == 302


def test_an_invitation_falls_with_the_right_of_its_maker(reader: Client) -> None:
    words = invited()
    User.objects.filter(username="eva").update(is_active=False)
    assert reader.get(f"/en/one-time/{words}").status_code == 404
    assert reader.get(f"/en/one-time/{invited(by='ana')}").status_code == 404
    assert reader.get(f"/en/one-time/{invited(by='eva', role=Role.ADMINISTRATOR, country=None)}").status_code == 404
    assert reader.get(f"/en/one-time/{invited(by='root', role=Role.ADMINISTRATOR, country=None)}").status_code == 302


def test_words_that_are_none_open_no_session(reader: Client) -> None:
    assert reader.get("/en/one-time/x").status_code == 404
    assert reader.get("/en/one-time").status_code == 404
    assert reader.post("/en/one-time", {"password": PHRASE, "again": PHRASE}).status_code == 404
    assert "sessionid" not in reader.cookies


def test_a_new_password_ends_all_sessions_of_the_account(reader: Client) -> None:
    other = Client(SERVER_NAME="localhost")
    other.post("/en/sign-in", {"username": "ana", "password": PASSWORD})
    assert other.get("/en/account").status_code == 200
    assert taken_up(reader, tickets.issue(Sort.PASSWORD, "ana", by="root")) == 302
    assert "/sign-in" in other.get("/en/account").headers["Location"]
    assert User.objects.get(username="ana").check_password(PHRASE)


def test_asking_by_mail_tells_nothing_and_writes_to_the_account_alone(reader: Client) -> None:
    told = {
        reader.post("/en/forgotten", {"email": email}).content for email in ("ana@people.example", "no@people.example")
    }
    assert len({re.sub(rb'value="[^"]+"', b"", page) for page in told}) == 1
    assert [letter.to for letter in mail.outbox] == [["ana@people.example"]]
    link = re.search(r"http://localhost(/en/one-time/\S+)", str(mail.outbox[0].body))
    assert link is not None
    assert reader.get(link[1]).headers["Location"] == "/en/one-time"


def test_it_writes_at_most_three_letters_an_hour_to_one_account_and_none_to_closed_ones(reader: Client) -> None:
    for _ in range(5):
        reader.post("/en/forgotten", {"email": "ANA@people.example"})
    assert len(mail.outbox) == 3
    User.objects.filter(username="rui").update(is_active=False)
    reader.post("/en/forgotten", {"email": "rui@people.example"})
    assert len(mail.outbox) == 3


def test_where_no_mail_is_sent_the_page_says_whom_to_ask(reader: Client, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    page = reader.post("/en/forgotten", {"email": "ana@people.example"}).content.decode()
    assert "Ask an administrator" in page
    assert mail.outbox == []
