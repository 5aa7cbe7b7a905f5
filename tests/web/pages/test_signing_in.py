"""Signing in and out: password, second step, locks, one sentence for every failure, a new session each time."""

import time

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_otp.oath import TOTP

from tests.web.desks import PASSWORD
from trecho.store import second_factor
from trecho.store.events import Event, note
from trecho.store.models_people import Authenticator, EventRow

pytestmark = pytest.mark.usefixtures("peopled")


@pytest.fixture
def reader() -> Client:
    return Client(SERVER_NAME="localhost")


def tried(reader: Client, password: str, name: str = "ana", **more: str) -> int:
    return reader.post(
        "/es/sign-in", {"username": name, "password": password, **more}, REMOTE_ADDR="192.0.2.1"
    ).status_code


def code_of(device: Authenticator, steps: int = 0) -> str:
    made = TOTP(device.bin_key)
    made.time = time.time() + 30 * steps
    return f"{made.token():06d}"


@pytest.fixture
def armed() -> Authenticator:
    """Eva with a second factor."""
    eva = User.objects.get(username="eva")
    device = second_factor.begin(eva)
    assert second_factor.confirm(eva, code_of(device, -1))
    return device


def kinds() -> list[str]:
    return list(EventRow.objects.order_by("id").values_list("kind", flat=True))


def test_name_and_password_lead_to_the_desks(reader: Client) -> None:
    answer = reader.post("/es/sign-in", {"username": "ana", "password": PASSWORD})
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/es/account"
    cookie = answer.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert kinds() == [Event.SIGNED_IN]


def test_the_session_is_another_one_after_signing_in(reader: Client) -> None:
    session = reader.session
    session["ticket"] = "planted"
    session.save()
    before = reader.cookies["sessionid"].value
    tried(reader, PASSWORD)
    assert reader.cookies["sessionid"].value != before
    assert "ticket" not in reader.session


@pytest.mark.parametrize(
    ("onward", "where"),
    [
        ("/es/review", "/es/review"),
        ("//evil.example", "/es/account"),
        ("https://evil.example/", "/es/account"),
        ("/\\evil.example", "/es/account"),
    ],
)
def test_it_leads_on_inside_this_site_alone(reader: Client, onward: str, where: str) -> None:
    answer = reader.post("/es/sign-in", {"username": "ana", "password": PASSWORD, "next": onward})
    assert answer.headers["Location"] == where


def test_every_failure_is_told_alike(reader: Client) -> None:
    User.objects.filter(username="rui").update(is_active=False)
    told = set()
    for name in ("ana", "rui", "nobody-of-this-name"):
        page = reader.post("/en/sign-in", {"username": name, "password": "wrong" if name != "rui" else PASSWORD})
        body = page.content.decode()
        told.add(body[body.index('role="alert"') : body.index("</p>", body.index('role="alert"'))])
    assert len(told) == 1
    # A name that nobody bears may be a password in the wrong field: it is not kept.
    assert list(EventRow.objects.order_by("id").values_list("about", flat=True)) == ["ana", "rui", ""]


def test_six_failures_lock_the_account_even_for_the_right_password(reader: Client) -> None:
    assert [tried(reader, "wrong") for _ in range(6)][-1] == 429
    assert tried(reader, PASSWORD) == 429
    assert Event.LOCKED in kinds()


def test_many_failures_from_many_places_lock_it_too(reader: Client) -> None:
    for number in range(60):
        note(Event.SIGN_IN_FAILED, about="ana", address=f"198.51.100.{number}")
    assert tried(reader, PASSWORD) == 429
    assert tried(reader, PASSWORD, name="rui") == 302


def test_a_second_factor_is_asked_for_and_lets_in(reader: Client, armed: Authenticator) -> None:
    answer = reader.post("/en/sign-in", {"username": "eva", "password": PASSWORD, "next": "/en/audit"})
    assert answer.headers["Location"] == "/en/sign-in/code"
    assert "/sign-in" in reader.get("/en/audit").headers["Location"]
    assert reader.get("/en/sign-in/code").status_code == 200
    before = reader.cookies["sessionid"].value
    assert reader.post("/en/sign-in/code", {"code": code_of(armed)}).headers["Location"] == "/en/audit"
    assert reader.cookies["sessionid"].value != before
    assert reader.get("/en/audit").status_code == 200


def test_wrong_codes_lead_back_to_the_password(reader: Client, armed: Authenticator) -> None:  # noqa: ARG001  (sets it up)
    tried(reader, PASSWORD, "eva")
    assert [reader.post("/en/sign-in/code", {"code": "000000"}).status_code for _ in range(5)] == [200] * 4 + [302]
    assert reader.get("/en/sign-in/code").headers["Location"] == "/en/sign-in"
    assert kinds().count(Event.CODE_FAILED) == 5


def test_a_recovery_code_lets_in_and_is_noted(reader: Client, armed: Authenticator) -> None:  # noqa: ARG001  (sets it up)
    codes = second_factor.make_codes(User.objects.get(username="eva"))
    tried(reader, PASSWORD, "eva")
    assert reader.post("/en/sign-in/code", {"code": codes[3]}).status_code == 302
    assert Event.CODE_USED in kinds()
    assert reader.get("/en/account").status_code == 200


def test_a_coordinator_without_one_is_led_to_set_it_up(reader: Client) -> None:
    answer = reader.post("/en/sign-in", {"username": "eva", "password": PASSWORD})
    assert answer.headers["Location"] == "/en/account/second-factor"
    assert "asks for a second factor" in reader.get("/en/account/second-factor").content.decode()


def test_a_form_from_elsewhere_is_refused() -> None:
    reader = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    assert reader.post("/en/sign-in", {"username": "ana", "password": PASSWORD}).status_code == 403


def test_signing_out_ends_the_session(reader: Client) -> None:
    tried(reader, PASSWORD)
    page = reader.get("/fr/method").content.decode()
    assert "Se déconnecter" in page
    assert "ana" in page
    assert reader.get("/fr/sign-out").status_code == 405
    assert reader.post("/fr/sign-out").headers["Location"] == "/fr/"
    assert "_auth_user_id" not in reader.session
    assert kinds()[-1] == Event.SIGNED_OUT
