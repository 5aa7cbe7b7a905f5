"""People at desks: an account of each role, signed in, over a register whose links the program has proposed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connections
from django.test import Client
from pytest_django import DjangoDbBlocker
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import MONDAY, turned_to
from trecho.core.permissions import Role
from trecho.register.carrying_on import carry_on
from trecho.store.accounts import give_roles

PEOPLE = {
    "lin": ((Role.FOCAL_POINT,), "JAM"),
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


SignedIn = Callable[[str], Client]


@pytest.fixture
def signed_in(proposed: str) -> SignedIn:  # noqa: ARG001  (opens the register)
    """A browser in which the person of that name has signed in; nobody for an empty name."""

    def enter(name: str) -> Client:
        client = Client(SERVER_NAME="localhost")
        if name:
            client.force_login(User.objects.get(username=name), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return enter


def shown(client: Client, address: str) -> LexborHTMLParser:
    """The page at an address, which must be there, parsed."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:2000]
    return LexborHTMLParser(answer.content.decode())


def fields_of(page: LexborHTMLParser, selector: str) -> dict[str, str]:
    """What a form would send without a touch: its hidden fields and what its others hold."""
    form = page.css_first(selector)
    assert form is not None, selector
    return {
        str(one.attributes["name"]): one.attributes.get("value") or ""
        for one in form.css("input[name]")
        if one.attributes["name"] != "csrfmiddlewaretoken"
    }
