"""Inviting people, changing roles, closing accounts: what is fixed stays fixed, links are shown once, all is noted."""

import re

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from pytest_django import Settings

from tests.conftest import MONDAY
from tests.web.desks import PASSWORD, EnteredAs
from trecho.core.permissions import Role
from trecho.store import tickets
from trecho.store.accounts import person_of
from trecho.store.events import Event
from trecho.store.models_people import EventRow
from trecho.store.submissions import keep_draft, submissions

CONSOLE = "django.core.mail.backends.console.EmailBackend"


def link_on(page: str) -> str | None:
    found = re.search(r'class="link-text">http://localhost(/en/one-time/[\w-]+)<', page)
    return found[1] if found else None


def invite(client: Client, **fields: str) -> str:
    """Sends the form and gives the page that it leads to."""
    answer = client.post("/en/invitations/make", {"name": "kim", "role": "reviewer", **fields})
    return client.get(answer.headers["Location"]).content.decode()


def test_without_mail_the_link_is_shown_once(entered: EnteredAs, settings: Settings) -> None:
    settings.EMAIL_BACKEND = CONSOLE
    client = entered("eva")
    link = link_on(invite(client, role="focal-point", country="JAM", email="kim@people.example"))
    assert link is not None
    assert link_on(client.get("/en/invitations").content.decode()) is None
    assert Client(SERVER_NAME="localhost").get(link).status_code == 302
    event = EventRow.objects.get(kind=Event.INVITED)
    assert (event.by, event.about) == ("eva", "kim")
    assert link.rpartition("/")[2] not in event.plain


def test_with_mail_it_is_written_and_not_shown(entered: EnteredAs) -> None:
    page = invite(entered("eva"), email="kim@people.example")
    assert link_on(page) is None
    assert "kim is invited by mail" in page
    assert mail.outbox[0].to == ["kim@people.example"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"role": "administrator"}, "may not invite"),
        ({"role": "king"}, "may not invite"),
        ({"name": "LIN"}, "is taken"),
        ({"name": ""}, "valid username"),
        ({"name": "a b<c"}, "valid username"),
        ({"email": "none"}, "valid email"),
        ({"role": "focal-point"}, "one country"),
        ({"role": "focal-point", "country": "XXX"}, "one country"),
    ],
)
def test_what_cannot_be_is_told_beside_the_form_as_it_was_filled_in(
    entered: EnteredAs, fields: dict[str, str], told: str
) -> None:
    page = invite(entered("eva"), **fields)
    assert told in page
    assert tickets.invitations() == ()


def test_an_invitation_is_withdrawn(entered: EnteredAs, settings: Settings) -> None:
    settings.EMAIL_BACKEND = CONSOLE
    client = entered("eva")
    link = link_on(invite(client))
    assert "is taken" in invite(client)
    client.post("/en/invitations/withdraw", {"invitation": tickets.invitations()[0].id})
    assert Client(SERVER_NAME="localhost").get(str(link)).status_code == 404
    assert (
        "no such open invitation"
        in client.get(client.post("/en/invitations/withdraw", {"invitation": "x"}).headers["Location"]).content.decode()
    )


def test_an_administrator_changes_roles_and_the_sessions_of_who_gains_some_end(entered: EnteredAs) -> None:
    root, ana = entered("root"), entered("ana")
    root.post("/en/people/roles", {"name": "ana", "role": ["reviewer", "focal-point"], "country": "HTI"})
    person = person_of(User.objects.get(username="ana"))
    assert person is not None
    assert (person.roles, person.country) == ((Role.FOCAL_POINT, Role.REVIEWER), "HTI")
    assert "/sign-in" in ana.get("/en/account").headers["Location"]
    root.post("/en/people/roles", {"name": "ana"})
    assert person_of(User.objects.get(username="ana")).roles == ()  # type: ignore[union-attr]  # (she is there)
    assert EventRow.objects.filter(kind=Event.ROLES_CHANGED, by="root", about="ana").count() == 2


def test_the_last_administrator_stays(entered: EnteredAs) -> None:
    root = entered("root")
    root.post("/en/people/roles", {"name": "root", "role": "reviewer"})
    assert "last administrator" in root.get("/en/people").content.decode()
    root.post("/en/people/close", {"name": "root"})
    assert "cannot close your own" in root.get("/en/people").content.decode()
    assert User.objects.get(username="root").is_superuser


def test_a_closed_account_lets_nobody_in_and_loses_nothing(entered: EnteredAs) -> None:
    root, lin = entered("root"), entered("lin")
    keep_draft("JAM", "lin", {"title": "A school"}, MONDAY)
    root.post("/en/people/close", {"name": "lin"})
    assert "/sign-in" in lin.get("/en/account").headers["Location"]
    reader = Client(SERVER_NAME="localhost")
    assert reader.post("/en/sign-in", {"username": "lin", "password": PASSWORD}).status_code == 200
    assert [one.author for one in submissions(country="JAM")] == ["lin"]
    assert "closed" in root.get("/en/people").content.decode()
    root.post("/en/people/open", {"name": "lin"})
    assert reader.post("/en/sign-in", {"username": "lin", "password": PASSWORD}).status_code == 302


def test_a_link_for_a_new_password_and_a_lost_second_factor(entered: EnteredAs) -> None:
    root = entered("root")
    root.post("/en/people/link", {"name": "ana"})
    page = root.get("/en/people").content.decode()
    assert link_on(page) is not None
    assert link_on(root.get("/en/people").content.decode()) is None
    root.post("/en/people/factor", {"name": "eva"})
    assert "without a second factor" in root.get("/en/people").content.decode()
    root.post("/en/people/link", {"name": "nobody"})
    assert "no such account" in root.get("/en/people").content.decode()


@pytest.mark.parametrize("language", ["es", "pt", "fr", "zh"])
def test_both_pages_open_in_every_language(entered: EnteredAs, language: str) -> None:
    root = entered("root")
    assert root.get(f"/{language}/people").status_code == 200
    assert root.get(f"/{language}/invitations").status_code == 200
