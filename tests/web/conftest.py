"""A register with samples of everything that pages show, made once, and a reader of its pages."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client
from pytest_django import DjangoDbBlocker
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import turned_to
from tests.web.desks import entered, peopled, peopled_file, proposed, proposed_file, signed_in
from tests.web.register import fill_samples

__all__ = ["entered", "peopled", "peopled_file", "proposed", "proposed_file", "signed_in"]


@pytest.fixture(scope="session")
def sample_file(
    filled_register: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """An SQLite register with the bundled case and the samples, to be read."""
    path = tmp_path_factory.mktemp("registers") / "samples.db"
    shutil.copy(filled_register, path)
    with django_db_blocker.unblock(), turned_to(str(path)):
        fill_samples()
        with connections["default"].cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def samples(sample_file: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The register with the samples, open."""
    with django_db_blocker.unblock(), turned_to(str(sample_file)) as address:
        yield address


@pytest.fixture
def reader(samples: str) -> Client:  # noqa: ARG001  (opens the register)
    """Somebody who reads without an account."""
    return Client(SERVER_NAME="localhost")


def words(part: LexborHTMLParser | LexborNode, selector: str = "") -> str:
    """The text of the first element that the selector finds, which must be there; without one, of the whole."""
    found = part.css_first(selector) if selector else part.body if isinstance(part, LexborHTMLParser) else part
    assert found is not None, selector
    return str(found.text())


Page = Callable[[str], LexborHTMLParser]


@pytest.fixture
def page(reader: Client) -> Page:
    """A page that is there, parsed."""

    def parsed(address: str) -> LexborHTMLParser:
        answer = reader.get(address)
        assert answer.status_code == 200, answer.content[:2000]
        return LexborHTMLParser(answer.content.decode())

    return parsed
