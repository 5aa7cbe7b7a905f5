"""The index is made once for each state of the register, and holds every kind of thing."""

from datetime import UTC, datetime

import pytest

from trecho.web.finding import index

pytestmark = pytest.mark.usefixtures("case_register")


def test_every_kind_can_be_found() -> None:
    kinds = {thing.kind for thing in index().things}
    assert kinds == {"plan", "commitment", "activity", "member", "mechanism"}
    assert index() is index()


def test_the_past_holds_less() -> None:
    assert index(datetime(2001, 1, 1, tzinfo=UTC)).things == ()
