"""A link is its proposal and its judgements."""

from tests.ledgers import MOMENTS, claim_about
from trecho.core.claim import Claim, Code, Record
from trecho.core.folding.link import link_fields, link_subject

SUBJECT = link_subject("gcdf/35552", "celac-china-2019/III.9")


def vote(verdict: str, author: str, hour: int, **fields: object) -> Claim:
    value = Record("judgement", {"verdict": verdict, **fields})
    return claim_about(SUBJECT, "judgement", value, author=author, at=MOMENTS[hour])


def proposal(score: float, hour: int = 0) -> Claim:
    return claim_about(SUBJECT, "proposal", Record("link", {"grade": 1, "score": score}), at=MOMENTS[hour])


def test_the_last_proposal_counts() -> None:
    fields = link_fields(SUBJECT, [proposal(0.9, 1), proposal(0.2)])
    assert fields == {
        "activity": "gcdf/35552",
        "commitment": "celac-china-2019/III.9",
        "grade": 1,
        "score": 0.9,
        "state": "proposed",
    }


def test_a_link_that_only_a_person_saw_needs_no_proposal() -> None:
    fields = link_fields(SUBJECT, [vote("accept", "person:ana", 1, grade=2)])
    assert (fields["state"], fields["grade"], fields["score"]) == ("accepted", 2, 0.0)


def test_programs_and_nonsense_do_not_vote() -> None:
    strange = claim_about(SUBJECT, "judgement", Code("judgement", "accept"), author="person:ana")
    fields = link_fields(
        SUBJECT, [proposal(0.5), vote("accept", "program:x@1", 1), vote("yes", "person:ana", 1), strange]
    )
    assert fields["state"] == "proposed"


def test_the_settling_vote_decides() -> None:
    votes = [
        vote("reject", "person:ana", 1),
        vote("accept", "person:rui", 2),
        vote("accept", "person:lin", 3, settles=True),
        vote("reject", "person:rui", 4),
    ]
    assert link_fields(SUBJECT, votes[:2])["state"] == "unsure"
    assert link_fields(SUBJECT, votes)["state"] == "accepted"
