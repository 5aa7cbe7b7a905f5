import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
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


def test_a_focal_point_is_given_a_country_that_there_is(made: Callable[..., Told]) -> None:
    assert "speaks for one country" in made("a long enough phrase", "lin", "--role", "focal-point")[2]
    assert "is no country" in made("a long enough phrase", "lin", "--role", "focal-point", "--country", "XXX")[2]
    assert made("a long enough phrase", "lin", "--role", "focal-point", "--country", "jam")[0] == 0
