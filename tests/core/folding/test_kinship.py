"""What proposals and verdicts on a pair add up to."""

from datetime import UTC, datetime, timedelta
from typing import Any

from trecho.core.claim import Author, Claim, Record
from trecho.core.folding.kinship import kinship_fields, kinship_subject
from trecho.core.kinship import Kinship, KinshipState
from trecho.core.passage import Passage
from trecho.core.plain import value_of
from trecho.core.resolving.relation import Relation

START = datetime(2026, 1, 5, tzinfo=UTC)
SUBJECT = kinship_subject("b", "a")
PROPOSED = {"relation": "step", "score": 0.8, "reasons": []}


def folded(*said: tuple[str, str, dict[str, Any]]) -> Kinship:
    """The kinship after claims (author, property, fields), a minute apart."""
    claims = [
        Claim(
            subject=SUBJECT,
            attribute=attribute,
            value=Record("kinship", fields),
            passage=Passage(source=author),
            recorded_at=START + timedelta(minutes=at),
            author=Author(author),
        )
        for at, (author, attribute, fields) in enumerate(said)
    ]
    return value_of(Kinship, kinship_fields(SUBJECT, claims))


def test_the_pair_is_in_order() -> None:
    assert SUBJECT == kinship_subject("a", "b") == "kinship:a~b"


def test_a_proposal_alone() -> None:
    one = folded(("program:resolve@1", "proposal", PROPOSED))
    assert (one.state, one.score, one.relation) == (KinshipState.PROPOSED, 0.8, Relation.STEP)


def test_the_last_person_decides_and_a_later_proposal_changes_nothing() -> None:
    one = folded(
        ("program:resolve@1", "proposal", PROPOSED),
        ("person:ana", "judgement", {"state": "rejected", "relation": "step", "why": "two"}),
        ("person:rui", "judgement", {"state": "accepted", "relation": "edition", "why": "the next phase"}),
        ("program:resolve@2", "proposal", {**PROPOSED, "relation": "same", "score": 0.9}),
    )
    assert (one.state, one.relation, one.by) == (KinshipState.ACCEPTED, Relation.EDITION, "person:rui")


def test_a_program_judges_nothing() -> None:
    one = folded(("program:resolve@1", "judgement", {"state": "accepted"}))
    assert one.state is KinshipState.PROPOSED
