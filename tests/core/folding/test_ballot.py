"""Ballots: the last vote of each person, what was taken back left out; a second reader's vote is waited for."""

from datetime import UTC, datetime, timedelta

from trecho.core.claim import Author, Claim, Record, Text
from trecho.core.folding.ballot import Ballot, ballots, value_of_vote
from trecho.core.folding.link import link_fields, link_subject
from trecho.core.judgement import Verdict, Vote
from trecho.core.passage import Passage

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
LINK = link_subject("d/1", "p/I.1")


def said(person: str, minute: int, attribute: str = "judgement", **fields: object) -> Claim:
    moment = NOON + timedelta(minutes=minute)
    return Claim(
        subject=LINK,
        attribute=attribute,
        value=Record(attribute, {**fields, "at": moment.isoformat()}),
        passage=Passage(source=f"person:{person}"),
        recorded_at=moment,
        author=Author(f"person:{person}"),
    )


def only(*claims: Claim) -> Ballot:
    return ballots(claims)["d/1", "p/I.1"]


def state(*claims: Claim) -> str:
    return str(link_fields(LINK, claims)["state"])


def test_the_last_vote_of_each_person_counts() -> None:
    found = only(
        said("ana", 1, verdict="accept", grade=2), said("rui", 2, verdict="reject"), said("ana", 3, verdict="reject")
    )
    assert found.values == ("reject", "reject")
    assert found.persons == {"person:ana", "person:rui"}
    assert not found.disputed


def test_what_was_taken_back_is_no_vote() -> None:
    first = said("ana", 1, verdict="accept", grade=1)
    back = Claim(
        subject=LINK,
        attribute="retraction",
        value=Text("en", "a slip"),
        passage=Passage(source="person:ana"),
        recorded_at=NOON + timedelta(minutes=2),
        author=Author("person:ana"),
        retracts=first.id,
    )
    assert ballots([first, back]) == {}


def test_a_first_vote_is_not_seen_until_the_second_is_cast() -> None:
    first, asked = said("ana", 1, verdict="accept", grade=2), said("ana", 2, "second")
    second = said("rui", 3, verdict="accept", grade=2)
    assert only(first, asked).waits
    assert state(first) == "accepted"
    assert state(first, asked) == "proposed"
    assert state(first, asked, second) == "accepted"
    assert state(first, asked, said("rui", 3, verdict="reject")) == "unsure"
    assert state(first, asked, said("ana", 4, verdict="reject", settles=True)) == "rejected"


def test_two_who_differ_wait_for_a_coordinator() -> None:
    differ = [said("ana", 1, verdict="accept"), said("rui", 2, verdict="reject")]
    assert only(*differ).disputed
    assert not only(*differ, said("eva", 3, verdict="reject", settles=True)).disputed
    assert only(*differ, said("eva", 3, verdict="reject", settles=True)).values == ("direct", "reject")


def test_a_vote_in_one_word() -> None:
    assert value_of_vote(Vote(person="p", verdict=Verdict.ACCEPT, grade=1)) == "contributes"
    assert value_of_vote(Vote(person="p", verdict=Verdict.UNSURE)) == "unsure"
