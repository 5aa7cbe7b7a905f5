import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.utils import translation
from pytest_django import DjangoDbBlocker, Settings

from tests.conftest import Told, turned_to


@pytest.fixture
def made(
    empty_register: Path,
    tmp_path: Path,
    trecho: Callable[..., Told],
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
) -> Callable[..., Told]:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    translation.activate("en")
    register = shutil.copy(empty_register, tmp_path / "r.db")

    def run(password: str, *words: str) -> Told:
        monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
        return trecho("--register", str(register), "user", *words)

    return run


def test_an_account_is_made_with_its_roles(
    made: Callable[..., Told], tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    assert made("a long enough phrase", "ana", "--role", "reviewer", "--email", "ana@trecho.example") == (
        0,
        "ana: account made\n",
        "",
    )
    assert made("another long phrase", "ana")[1] == "ana: password changed\n"
    with django_db_blocker.unblock(), turned_to(str(tmp_path / "r.db")):
        ana = User.objects.get()
        assert ana.check_password("another long phrase")
        assert [group.name for group in ana.groups.all()] == ["reviewer"]
        assert not ana.is_superuser


def test_weak_passwords_and_unknown_roles_are_refused(made: Callable[..., Told]) -> None:
    status, _, told = made("12345", "ana")
    assert status == 2
    assert "too short" in told
    status, _, told = made("a long enough phrase", "ana", "--role", "king")
    assert status == 2
    assert "choose among focal-point, reviewer, coordinator, administrator" in told


def test_a_link_invites_somebody_new_and_gives_others_a_new_password(made: Callable[..., Told]) -> None:
    status, told, _ = made("", "eva", "--role", "coordinator", "--link")
    assert status == 0
    assert told.startswith("eva: http://127.0.0.1:8000/one-time/")
    assert "one role" in made("", "tom", "--role", "reviewer", "--role", "coordinator", "--link")[2]
    assert "speaks for one country" in made("", "tom", "--role", "focal-point", "--link")[2]
    made("a long enough phrase", "ana", "--role", "reviewer")
    assert "/one-time/" in made("", "ana", "--link")[1]


def test_accounts_are_closed_opened_and_freed_of_a_lost_second_factor(made: Callable[..., Told]) -> None:
    made("a long enough phrase", "ana", "--role", "reviewer")
    assert made("", "ana", "--close")[1] == "ana: account closed\n"
    assert made("", "ana", "--reopen")[1] == "ana: account open again\n"
    assert made("", "ana", "--without-second-factor")[1] == "ana: there was no second factor\n"
    assert "no such account" in made("", "nobody", "--close")[2]


def test_a_focal_point_is_given_a_country_that_there_is(made: Callable[..., Told]) -> None:
    assert "speaks for one country" in made("a long enough phrase", "lin", "--role", "focal-point")[2]
    assert "is no country" in made("a long enough phrase", "lin", "--role", "focal-point", "--country", "XXX")[2]
    assert made("a long enough phrase", "lin", "--role", "focal-point", "--country", "jam")[0] == 0
