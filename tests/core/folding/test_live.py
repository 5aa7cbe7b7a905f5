"""A retraction hides and never deletes; who may take back what."""

from hypothesis import given

from tests.ledgers import MOMENTS, claim_about, ledgers
from trecho.core.claim import Author, Claim, Text
from trecho.core.folding.live import known_at, live, may_retract

TITLE = claim_about("activity:a", "title", Text("en", "A school"))


def back(target: Claim, *, author: str = "program:gather@0.2", subject: str = "activity:a") -> Claim:
    return claim_about(subject, "retraction", Text("en", "why"), author=author, at=MOMENTS[1], retracts=target.id)


def test_a_retraction_hides() -> None:
    assert live([TITLE]) == (TITLE,)
    assert live([TITLE, back(TITLE)]) == ()


def test_a_retracted_retraction_hides_no_more() -> None:
    taken = back(TITLE)
    assert live([back(taken), taken, TITLE]) == (TITLE,)
    assert live([back(back(taken)), back(taken), taken, TITLE]) == ()


def test_only_who_may_hides() -> None:
    judged = claim_about("activity:a", "title", Text("en", "A clinic"), author="person:ana")
    assert live([judged, back(judged)]) == (judged,)
    assert live([judged, back(judged, author="person:rui")]) == ()
    assert live([TITLE, back(TITLE, author="program:other@1")]) == (TITLE,)
    assert live([TITLE, back(TITLE, subject="activity:b")]) == (TITLE,)
    assert may_retract(Author("program:gather@0.1"), Author("program:gather@9"))
    assert not may_retract(Author("source"), Author("person:ana"))


def test_a_retraction_of_what_is_not_here_hides_nothing() -> None:
    assert live([back(TITLE)]) == ()
    assert known_at([back(TITLE)], None) == (back(TITLE),)


@given(ledgers())
def test_nothing_is_lost_and_nothing_appears(claims: list[Claim]) -> None:
    standing = live(claims)
    assert {claim.id for claim in standing} <= {claim.id for claim in claims}
    taken = {claim.retracts for claim in claims}
    assert {claim.id for claim in claims if not claim.retracts and claim.id not in taken} <= {c.id for c in standing}
    assert {claim.id for claim in known_at(claims, MOMENTS[-1])} == {claim.id for claim in claims}
