from datetime import UTC, date, datetime

import pytest

from trecho.core.assessing.replying import Phase
from trecho.core.claim import Author, Claim, Record
from trecho.core.passage import Passage
from trecho.core.snapshot import Snapshot
from trecho.register.figuring.corrections import answers_to, changed_results, corrections, published
from trecho.store import search, shelf

PERSON = Author("person:coordinator")
MOMENT = datetime(2026, 3, 20, 9, tzinfo=UTC)
LATER = datetime(2026, 3, 25, 9, tzinfo=UTC)
SUBJECT = "commitment:celac-china-2019/VII.7"


def frozen(label: str, day: int) -> Snapshot:
    return Snapshot(id=f"{day:02}" * 32, label=label, made_at=datetime(2026, 3, day, tzinfo=UTC))


def reply(words: str) -> Claim:
    return Claim(
        subject=SUBJECT,
        attribute="reply",
        value=Record("reply", {"words": words, "country": "COL"}),
        passage=Passage(source="person:focal-point"),
        recorded_at=MOMENT,
        author=Author("person:focal-point"),
    )


def test_a_draft_is_open_then_overdue_and_final_once_a_final_text_is_frozen() -> None:
    draft, final = frozen("Draft of March", 2), frozen("Final", 28)
    (open_,) = published([draft], date(2026, 3, 10))
    assert (open_.phase, open_.closes_on) == (Phase.OPEN_TO_REPLY, date(2026, 3, 16))
    assert published([draft], date(2026, 3, 20))[0].phase is Phase.OVERDUE
    (done,) = published([final, draft], date(2026, 4, 1))
    assert (done.phase, done.final) == (Phase.FINAL, final)


def test_a_snapshot_with_another_label_is_neither() -> None:
    assert published([frozen("before the summit", 2)], date(2026, 3, 10)) == ()


@pytest.mark.usefixtures("part_register")
def test_what_a_person_took_back_is_told_with_its_reason() -> None:
    taken = next(claim for claim in search.claims_of("activity:celac-china/D059") if claim.attribute == "title")
    shelf.retract(taken.id, author=PERSON, recorded_at=MOMENT, why="another year")
    (row,) = corrections(date(2026, 4, 1)).taken_back
    assert (row.claim, row.by, row.why) == (taken.id, PERSON.name, "another year")
    assert corrections(date(2026, 4, 1), datetime(2026, 3, 19, tzinfo=UTC)).taken_back == ()


@pytest.mark.usefixtures("part_register")
def test_an_answer_is_printed_until_it_is_taken_back() -> None:
    said = reply("The register of 2020 was sent to the secretariat.")
    assert shelf.keep([said]).new == 1
    (answer,) = answers_to(SUBJECT)
    assert (answer.country, answer.words) == ("COL", "The register of 2020 was sent to the secretariat.")
    shelf.retract(said.id, author=Author("person:focal-point"), recorded_at=LATER, why="sent by mistake")
    assert answers_to(SUBJECT) == ()
    assert corrections(date(2026, 4, 1)).answers == ()


@pytest.mark.usefixtures("case_register")
def test_results_are_compared_pledge_by_pledge() -> None:
    from tests.web.register import fill_samples

    fill_samples()
    assert changed_results(datetime(2026, 3, 10, tzinfo=UTC)) == ()
