"""Accounts: roles are given anew, a focal point has a country, weak passwords are refused."""

import pytest
from django.contrib.auth.models import AnonymousUser, User
from pytest_django import Settings

from trecho.core.permissions import Person, Role
from trecho.core.trouble import Trouble
from trecho.store.accounts import give_roles, keep_account, person_of

PHRASE = "a long enough phrase"


@pytest.fixture(autouse=True)
def _quick(register: str, settings: Settings) -> None:  # noqa: ARG001  (opens the register)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def test_roles_are_kept_and_replaced() -> None:
    assert keep_account("lin", PHRASE, roles=(Role.FOCAL_POINT,), country="JAM")
    lin = User.objects.get()
    assert person_of(lin) == Person(name="lin", roles=(Role.FOCAL_POINT,), country="JAM")
    assert not keep_account("lin", PHRASE, roles=(Role.REVIEWER, Role.COORDINATOR))
    assert person_of(lin) == Person(name="lin", roles=(Role.REVIEWER, Role.COORDINATOR))
    assert not keep_account("lin", PHRASE)
    assert person_of(lin) == Person(name="lin", roles=(Role.REVIEWER, Role.COORDINATOR))


def test_a_focal_point_needs_a_country_and_others_have_none() -> None:
    for roles, country in (((Role.FOCAL_POINT,), None), ((Role.REVIEWER,), "JAM")):
        with pytest.raises(Trouble, match="speaks for one country"):
            keep_account("lin", PHRASE, roles=roles, country=country)
    assert not User.objects.exists()


def test_administrators_are_superusers_until_they_are_given_other_roles() -> None:
    keep_account("root", PHRASE, roles=(Role.ADMINISTRATOR,))
    assert User.objects.get().is_superuser
    keep_account("root", PHRASE, roles=(Role.REVIEWER,))
    assert not User.objects.get().is_superuser


def test_nobody_is_no_person_and_a_reader_has_no_role() -> None:
    assert person_of(AnonymousUser()) is None
    plain = User.objects.create_user("eva")
    assert person_of(plain) == Person(name="eva")
    give_roles(plain, (Role.REVIEWER,))
    assert person_of(plain) == Person(name="eva", roles=(Role.REVIEWER,))


def test_weak_passwords_are_refused() -> None:
    with pytest.raises(Trouble, match="too short"):
        keep_account("lin", "12345")
