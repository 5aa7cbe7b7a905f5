"""Setting up a second factor: a picture, a key, a first code; recovery codes shown once."""

import re
import time

from django.contrib.auth.models import User
from django.test import Client
from django_otp.oath import TOTP

from tests.web.desks import EnteredAs, enter_as, first, shown
from trecho.store import second_factor
from trecho.store.models_people import Authenticator
from trecho.web.pages.second_factor import picture

HERE = "/en/account/second-factor"


def first_code() -> str:
    made = TOTP(Authenticator.objects.get(confirmed=False).bin_key)
    made.time = time.time()
    return f"{made.token():06d}"


def codes_on(client: Client) -> list[str]:
    return re.findall(r"<code>(\w{4}-\w{4}-\w{4})</code>", client.get(HERE).content.decode())


def test_it_is_set_up_by_picture_or_key_and_its_codes_are_shown_once(entered: EnteredAs) -> None:  # noqa: ARG001  (opens the register)
    client, other = Client(SERVER_NAME="localhost"), Client(SERVER_NAME="localhost")
    enter_as(client, "eva", factor=False)
    enter_as(other, "eva", factor=False)
    client.post(f"{HERE}/begin")
    page = shown(client, HERE)
    assert page.css_first(".qr svg") is not None
    assert len(first(page, ".key-text").text().split()) == 8
    assert client.post(f"{HERE}/confirm", {"code": first_code()}).headers["Location"] == HERE
    codes = codes_on(client)
    assert len(codes) == 10
    assert codes_on(client) == []
    assert client.get("/en/review").status_code == 200
    assert "/sign-in" in other.get("/en/account").headers["Location"]


def test_a_wrong_code_sets_nothing_up(entered: EnteredAs) -> None:
    client = entered("ana")
    client.post(f"{HERE}/begin")
    client.post(f"{HERE}/confirm", {"code": "000000"})
    assert "does not fit" in client.get(HERE).content.decode()
    assert not second_factor.has_factor(User.objects.get(username="ana"))


def test_new_recovery_codes_need_a_factor(entered: EnteredAs) -> None:
    client = entered("ana")
    client.post(f"{HERE}/codes")
    assert "Set up the second factor first" in client.get(HERE).content.decode()
    client.post(f"{HERE}/begin")
    client.post(f"{HERE}/confirm", {"code": first_code()})
    first = codes_on(client)
    client.post(f"{HERE}/codes")
    assert not set(codes_on(client)) & set(first)


def test_those_who_need_it_keep_it_and_others_may_take_it_off(entered: EnteredAs) -> None:
    for name, kept in (("ana", False), ("root", True)):
        client = entered(name)
        client.post(f"{HERE}/begin")
        client.post(f"{HERE}/confirm", {"code": first_code()})
        client.post(f"{HERE}/remove")
        assert second_factor.has_factor(User.objects.get(username=name)) is kept


def test_the_picture_is_a_drawing_without_scripts() -> None:
    drawn = picture("otpauth://totp/Trecho%3Alin?secret=ABC")
    assert drawn.startswith("<svg")
    assert "script" not in drawn
