"""A claim's id is the hash of its content: the same word from the same source is one claim."""

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given

from tests import strategies
from trecho.core.claim import Author, Claim, Text, canonical
from trecho.core.noun import Nonsense
from trecho.core.passage import Passage


@given(strategies.claims, strategies.moments)
def test_the_id_does_not_depend_on_when_it_was_recorded(claim: Claim, later: datetime) -> None:
    assert msgspec.structs.replace(claim, recorded_at=later).id == claim.id


@given(strategies.claims)
def test_any_other_word_makes_another_claim(claim: Claim) -> None:
    other = msgspec.structs.replace(claim, value=Text("en", "another word"))
    assert (other.id == claim.id) == (other.value == claim.value)
    assert canonical(other) != canonical(claim) or other.value == claim.value


def test_only_persons_judge() -> None:
    assert Author("person:ana").is_person
    assert not Author("program:trecho@0.1.0").is_person


@pytest.mark.parametrize(
    ("subject", "moment", "sentence"),
    [("III.9", datetime(2026, 1, 1, tzinfo=UTC), "no type"), ("commitment:III.9", datetime(2026, 1, 1), "time zone")],
)
def test_nonsense_is_refused(subject: str, moment: datetime, sentence: str) -> None:
    with pytest.raises(Nonsense, match=sentence):
        Claim(
            subject=subject,
            attribute="gist",
            value=Text("en", "x"),
            passage=Passage(source="s"),
            recorded_at=moment,
            author=Author("source"),
        )
