"""The second factor: an app's codes, each once; recovery codes, each once; neither readable in the register."""

import time

import pytest
from django.contrib.auth.models import User
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken

from trecho.store import second_factor
from trecho.store.models_people import Authenticator


@pytest.fixture
def lin(part_register: str) -> User:  # noqa: ARG001  (opens the register)
    return User.objects.create(username="lin")


def code_of(device: Authenticator, steps: int = 0) -> str:
    """What the app shows now, or some half minutes later."""
    made = TOTP(device.bin_key, device.step, device.t0, device.digits)
    made.time = time.time() + steps * device.step
    return f"{made.token():06d}"


def set_up(account: User) -> Authenticator:
    device = second_factor.begin(account)
    assert second_factor.confirm(account, code_of(device))
    found: Authenticator = Authenticator.objects.get(user=account)
    return found


def test_it_holds_from_its_first_code_on(lin: User) -> None:
    device = second_factor.begin(lin)
    assert not second_factor.has_factor(lin)
    assert not second_factor.confirm(lin, "no code")
    Authenticator.objects.update(throttling_failure_timestamp=None, throttling_failure_count=0)
    assert second_factor.confirm(lin, code_of(device))
    assert second_factor.has_factor(lin)
    assert second_factor.waiting(lin) is None


def test_a_code_is_good_once_and_failures_slow_down(lin: User) -> None:
    device = set_up(lin)
    assert second_factor.verify(lin, code_of(device)) == ""  # used when it was set up
    Authenticator.objects.update(throttling_failure_timestamp=None, throttling_failure_count=0)
    later = code_of(device, 1)
    assert second_factor.verify(lin, later) == "app"
    assert second_factor.verify(lin, later) == ""
    assert second_factor.verify(lin, code_of(device, 2)) == ""  # right, but too soon after a failure


def test_recovery_codes_let_in_once_each_however_they_are_typed(lin: User) -> None:
    set_up(lin)
    codes = second_factor.make_codes(lin)
    assert len(set(codes)) == 10
    assert second_factor.verify(lin, codes[0].upper().replace("-", " ")) == "recovery"
    assert second_factor.verify(lin, codes[0]) == ""
    assert second_factor.codes_left(lin) == 9
    fresh = second_factor.make_codes(lin)
    assert second_factor.verify(lin, codes[1]) == ""
    assert not set(fresh) & set(codes)


def test_the_register_alone_lets_nobody_in(lin: User) -> None:
    device = set_up(lin)
    assert bytes.fromhex(device.key) != device.bin_key
    codes = {code.replace("-", "") for code in second_factor.make_codes(lin)}
    assert not codes & set(StaticToken.objects.values_list("token", flat=True))


def test_another_phone_takes_the_place_of_the_first_and_all_can_be_taken_off(lin: User) -> None:
    first, second = set_up(lin), set_up(lin)
    assert first.pk != second.pk
    assert Authenticator.objects.filter(user=lin).count() == 1
    second_factor.make_codes(lin)
    assert second_factor.remove(lin)
    assert not second_factor.remove(lin)
    assert second_factor.codes_left(lin) == 0


def test_an_app_reads_an_address_and_people_read_groups_of_four(lin: User) -> None:
    device = second_factor.begin(lin)
    assert second_factor.address_of(device).startswith("otpauth://totp/Trecho%3Alin?secret=")
    assert {len(part) for part in second_factor.typed_key(device).split()} == {4}
