"""Votes are read from the claims about links, proposals left aside."""

from datetime import UTC, datetime

import pytest

from trecho.core.claim import Author
from trecho.core.judgement import Verdict
from trecho.store import shelf
from trecho.store.votes import ballots

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
ANA = Author("person:ana")


@pytest.mark.usefixtures("register")
def test_votes_come_by_link_and_go_when_taken_back() -> None:
    shelf.judge("d/1", "p/I.1", Verdict.ACCEPT, person=ANA, recorded_at=NOON, grade=1)
    found = ballots()["d/1", "p/I.1"]
    assert found.values == ("contributes",)
    assert found.cast[0].moment == NOON
    shelf.retract(found.cast[0].claim, author=ANA, recorded_at=NOON, why="a slip")
    assert ballots() == {}
