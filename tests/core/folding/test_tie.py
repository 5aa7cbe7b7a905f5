"""What the program proposes and what people say of it make one tie: the last person's word wins."""

from datetime import UTC, datetime, timedelta
from typing import Any

from trecho.core.claim import Author, Claim, Record
from trecho.core.folding.tie import pair_of, tie_fields, tie_subject
from trecho.core.passage import Passage

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
SUBJECT = tie_subject("one/I.1", "two/II.3")


def said(attribute: str, author: str, hour: int, **fields: Any) -> Claim:
    return Claim(
        subject=SUBJECT,
        attribute=attribute,
        value=Record("descent", fields),
        passage=Passage(source=author),
        recorded_at=START + timedelta(hours=hour),
        author=Author(author),
    )


PROPOSED = said("proposal", "program:align/one=>two@1", 0, relation="weakened", also=[], score=0.8)


def test_a_proposal_alone_is_as_the_program_found_it() -> None:
    fields = tie_fields(SUBJECT, [PROPOSED])
    assert (fields["old"], fields["new"], fields["pair"]) == ("one/I.1", "two/II.3", "one=>two")
    assert fields["relation"] == "weakened"
    assert "state" not in fields


def test_the_last_correction_wins_whatever_the_order_of_reading() -> None:
    changed = said("correction", "person:ana", 1, act="change", relation="kept")
    cut = said("correction", "person:rui", 2, act="unlink", reason="another forum")
    fields = tie_fields(SUBJECT, [cut, PROPOSED, changed])
    assert (fields["state"], fields["by"], fields["reason"]) == ("unlinked", "person:rui", "another forum")
    assert tie_fields(SUBJECT, [changed, PROPOSED])["relation"] == "kept"


def test_who_confirms_keeps_the_relation_even_when_the_program_no_longer_says_it() -> None:
    confirmed = said("correction", "person:ana", 1, act="confirm", relation="weakened")
    assert tie_fields(SUBJECT, [PROPOSED, confirmed])["relation"] == "weakened"
    assert tie_fields(SUBJECT, [confirmed])["relation"] == "weakened"


def test_programs_and_unknown_acts_correct_nothing() -> None:
    meddling = said("correction", "program:align@2", 1, act="unlink")
    odd = said("correction", "person:ana", 1, act="explode", relation="kept")
    assert tie_fields(SUBJECT, [PROPOSED, meddling, odd]) == tie_fields(SUBJECT, [PROPOSED])


def test_a_side_that_is_a_plan_alone_is_no_commitment() -> None:
    fields = tie_fields(tie_subject("one/I.1", "two"), [PROPOSED])
    assert fields["old"] == "one/I.1"
    assert "new" not in fields
    assert pair_of("one/I.1", "two") == "one=>two"
