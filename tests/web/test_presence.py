from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client, RequestFactory

from tests.web.desks import EnteredAs, enter_as
from trecho.store.models_people import VisitRow
from trecho.web.presence import device_of

AGENTS = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0": "Edge, Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/17.0 Safari/604.1": "Safari, iPhone",
    "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0": "Firefox, Linux",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36": "Chrome, Android",
    "": "",
}


@pytest.mark.parametrize(("said", "device"), AGENTS.items())
def test_a_device_is_told_by_names_that_people_know(said: str, device: str) -> None:
    assert device_of(RequestFactory().get("/", headers={"User-Agent": said})) == device


def test_a_session_is_marked_as_seen_at_most_every_five_minutes(entered: EnteredAs) -> None:
    client = entered("ana")
    client.get("/en/account")
    first = VisitRow.objects.get().seen_at
    assert first is not None
    client.get("/en/account")
    assert VisitRow.objects.get().seen_at == first
    session = client.session
    session["seen"] = (datetime.now(UTC) - timedelta(minutes=6)).isoformat()
    session.save()
    client.get("/en/account", headers={"User-Agent": "curl/8"})
    row = VisitRow.objects.get()
    assert row.seen_at is not None
    assert row.seen_at >= first
    assert row.device == "curl"


def test_a_session_ends_a_working_day_after_it_began_however_busy_it_was(peopled: str) -> None:  # noqa: ARG001  (opens the register)
    client = Client(SERVER_NAME="localhost")
    enter_as(client, "ana")
    session = client.session
    session["began"] = (datetime.now(UTC) - timedelta(hours=12, minutes=1)).isoformat()
    session.save()
    assert "/sign-in" in client.get("/en/account").headers["Location"]


def test_readers_have_no_session(entered: EnteredAs) -> None:
    client = entered("")
    client.get("/en/method")
    assert not client.cookies.get("sessionid")
    assert not VisitRow.objects.exists()
