"""People at desks: an account of each role, signed in, over a register whose links the program has proposed."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.auth.models import User
from django.db import connections
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import MONDAY, fill, turned_to
from trecho.core.permissions import Role
from trecho.register.carrying_on import carry_on
from trecho.store.accounts import give_roles

PASSWORD = "a long enough phrase"
PEOPLE = {
    "lin": ((Role.FOCAL_POINT,), "JAM"),
    "max": ((Role.FOCAL_POINT,), "HTI"),
    "ana": ((Role.REVIEWER,), None),
    "rui": ((Role.REVIEWER,), None),
    "eva": ((Role.COORDINATOR,), None),
    "root": ((Role.ADMINISTRATOR,), None),
    "guest": ((), None),
}


@pytest.fixture(scope="session")
def proposed_file(
    filled_register: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """An SQLite register with the bundled case, coded and matched, and an account of each role, to be copied."""
    path = tmp_path_factory.mktemp("registers") / "proposed.db"
    shutil.copy(filled_register, path)
    with django_db_blocker.unblock(), turned_to(str(path)):
        carry_on(MONDAY)
        for name, (roles, country) in PEOPLE.items():
            give_roles(User.objects.create(username=name), roles, country)
        with connections["default"].cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def proposed(proposed_file: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The register with proposals and people, open, to be changed."""
    copy = shutil.copy(proposed_file, tmp_path / "proposed.db")
    with django_db_blocker.unblock(), turned_to(str(copy)) as address:
        yield address


def enter_as(client: Client, name: str, *, factor: bool = True, sure: bool = True) -> None:
    """Signs somebody in, with the second factor and a password given just now unless told otherwise."""
    client.force_login(User.objects.get(username=name), backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["second_factor"] = factor
    session["sure"] = datetime.now(UTC).isoformat() if sure else ""
    session.save()


SignedIn = Callable[[str], Client]
EnteredAs = Callable[[str], Client]


@pytest.fixture(scope="session")
def peopled_file(
    empty_register: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """An SQLite register with a part of the case and an account of each role (e-mail NAME@people.example), to be copied."""
    path = tmp_path_factory.mktemp("registers") / "peopled.db"
    parts = ("plan:", "member:", "mechanism:", "activity:celac-china/D05", "heading:", "commitment:celac-china-2019")
    with django_db_blocker.unblock():
        fill(Path(shutil.copy(empty_register, path)), only=parts)
    with django_db_blocker.unblock(), turned_to(str(path)):
        for name, (roles, country) in PEOPLE.items():
            account = User(username=name, email=f"{name}@people.example", is_superuser=Role.ADMINISTRATOR in roles)
            account.password = MD5PasswordHasher().encode(PASSWORD, "a-salt-long-enough-to-stay")
            account.save()
            give_roles(account, roles, country)
        with connections["default"].cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def peopled(
    peopled_file: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker, settings: Settings
) -> Iterator[str]:
    """The small register with people, open, to be changed; passwords are hashed quickly, letters written at once."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    copy = shutil.copy(peopled_file, tmp_path / "peopled.db")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), turned_to(str(copy)) as address:
        patch.setattr("trecho.web.letters.beside", lambda work: work())
        yield address


@pytest.fixture
def entered(peopled: str) -> EnteredAs:  # noqa: ARG001  (opens the register)
    """A browser in which the person of that name has just signed in with all that it takes; nobody for an empty name."""

    def enter(name: str) -> Client:
        client = Client(SERVER_NAME="localhost")
        if name:
            enter_as(client, name)
        return client

    return enter


@pytest.fixture
def signed_in(proposed: str) -> SignedIn:  # noqa: ARG001  (opens the register)
    """A browser in which the person of that name has signed in; nobody for an empty name."""

    def enter(name: str) -> Client:
        client = Client(SERVER_NAME="localhost")
        if name:
            enter_as(client, name)
        return client

    return enter


def shown(client: Client, address: str) -> LexborHTMLParser:
    """The page at an address, which must be there, parsed."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:2000]
    return LexborHTMLParser(answer.content.decode())


def first(part: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """The first element that the selector finds, which must be there."""
    found = part.css_first(selector)
    assert found is not None, selector
    return found


def fields_of(page: LexborHTMLParser, selector: str) -> dict[str, str]:
    """What a form would send without a touch: its hidden fields and what its others hold."""
    form = page.css_first(selector)
    assert form is not None, selector
    return {
        str(one.attributes["name"]): one.attributes.get("value") or ""
        for one in form.css("input[name]")
        if one.attributes["name"] != "csrfmiddlewaretoken"
    }
