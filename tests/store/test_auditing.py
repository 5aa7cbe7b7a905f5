"""Events and claims of persons in one list, on every database."""

from datetime import timedelta

import pytest

from tests.conftest import MONDAY
from trecho.core.claim import Author, Claim, Text
from trecho.core.passage import Passage
from trecho.store import shelf
from trecho.store.auditing import CLAIM, entries
from trecho.store.events import Event, note

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _filled(register: str) -> None:  # noqa: ARG001  (opens the register)
    note(Event.SIGNED_IN, by="lin", about="lin", address="192.0.2.1", at=MONDAY)
    note(Event.INVITED, by="eva", about="kim", at=MONDAY + 2 * DAY, role="reviewer")
    shelf.keep(
        Claim(
            subject="activity:a/1",
            attribute="note",
            value=Text("en", f"by {name}"),
            passage=Passage(source=name),
            recorded_at=MONDAY + DAY,
            author=Author(name),
        )
        for name in ("person:lin", "program:x@1")
    )


def test_both_stand_in_one_list_the_latest_first_and_programs_are_left_out() -> None:
    found = entries()
    assert [(one.by, one.kind) for one in found.things] == [("eva", "invited"), ("lin", CLAIM), ("lin", "signed in")]
    assert found.total == 3
    assert found.things[0].details == {"role": "reviewer"}
    assert found.things[1].about == "activity:a/1 note"
    assert len(found.things[1].claim) == 64
    assert found.things[2].at == MONDAY


def test_filters_by_kind_person_and_time_and_pages() -> None:
    assert [one.kind for one in entries(by="lin").things] == [CLAIM, "signed in"]
    assert [one.by for one in entries(kind="invited").things] == ["eva"]
    assert [one.by for one in entries(kind=CLAIM).things] == ["lin"]
    assert [one.kind for one in entries(since=MONDAY + DAY, until=MONDAY + DAY).things] == [CLAIM]
    assert [one.by for one in entries(page=2, size=2).things] == ["lin"]
    assert entries(by="nobody").things == ()
