"""The bundled case, with the samples that pages show, open to be read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.conftest import turned_to
from tests.web.conftest import sample_file as sample_file  # noqa: PLC0414  (the fixture, named again so that pytest finds it here)
from trecho.register.figuring.weighing import Scales, scales

TODAY = date(2026, 4, 1)


@pytest.fixture
def samples(sample_file: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The register with the samples, open."""
    with django_db_blocker.unblock(), turned_to(str(sample_file)) as address:
        yield address


@pytest.fixture
def weighed(samples: str) -> Scales:  # noqa: ARG001  (opens the register)
    """Everything in it, weighed on the first of April 2026."""
    return scales(TODAY)
