"""Accounts: roles are given anew, a focal point has a country, weak passwords are refused."""

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.utils import translation
from pytest_django import Settings

from trecho.core.permissions import Person, Role
from trecho.core.trouble import Trouble
from trecho.store.accounts import accounts, change_roles, give_roles, is_taken, keep_account, person_of, set_open

PHRASE = "a long enough phrase"


@pytest.fixture(autouse=True)
def _quick(register: str, settings: Settings) -> None:  # noqa: ARG001  (opens the register)
    translation.activate("en")
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


def test_accounts_are_listed_with_what_those_need_who_keep_them() -> None:
    keep_account("lin", PHRASE, roles=(Role.FOCAL_POINT,), country="JAM", email="lin@people.example")
    keep_account("root", PHRASE, roles=(Role.ADMINISTRATOR,))
    lin, root = accounts()
    assert (lin.name, lin.roles, lin.country, lin.email) == ("lin", (Role.FOCAL_POINT,), "JAM", "lin@people.example")
    assert (lin.is_open, lin.has_factor, lin.seen_at) == (True, False, None)
    assert root.roles == (Role.ADMINISTRATOR,)
    assert is_taken("LIN")
    assert not is_taken("kim")


def test_the_last_open_administrator_stays_one() -> None:
    keep_account("root", PHRASE, roles=(Role.ADMINISTRATOR,))
    for act in (lambda: change_roles("root", (), None), lambda: set_open("root", is_open=False)):
        with pytest.raises(Trouble, match="last administrator"):
            act()
    keep_account("tom", PHRASE, roles=(Role.ADMINISTRATOR,))
    assert change_roles("root", (Role.REVIEWER,), None) == (Role.ADMINISTRATOR,)
    assert not set_open("root", is_open=False).is_active
    assert not User.objects.get(username="root").is_superuser
