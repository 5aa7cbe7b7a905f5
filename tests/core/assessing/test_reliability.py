"""Reliability letters by kind, by attribute, and by track record."""

import pytest

from tests.core.assessing.before_after import GIVER, RULES, voice
from trecho.core.assessing.reliability import default_letter, earned_letter, letter_of
from trecho.core.evidence import Attribute, SourceKind, Voice


def test_each_kind_begins_with_a_letter() -> None:
    assert [default_letter(kind, RULES.letter) for kind in SourceKind] == list("BBBBCCCD")
    assert default_letter(None, RULES.letter) == "F"


def test_a_person_may_move_a_letter_for_one_attribute() -> None:
    moved: dict[tuple[str, Attribute | None], str] = {(GIVER.source, Attribute.QUANTITY): "C"}
    assert letter_of(GIVER, Attribute.QUANTITY, RULES.letter, moved=moved) == "C"
    assert letter_of(GIVER, Attribute.DATE, RULES.letter, moved=moved) == "B"
    assert letter_of(voice("x"), Attribute.DATE, RULES.letter, moved={("x", None): "D"}) == "D"
    assert letter_of(Voice(source="y", kind=SourceKind.MEDIA, letter="B"), Attribute.DATE, RULES.letter) == "B"


@pytest.mark.parametrize(
    ("letter", "checked", "wrong", "earned"),
    [
        ("B", 20, 0, "A"),
        ("B", 100, 1, "A"),
        ("B", 19, 0, "B"),
        ("B", 50, 1, "B"),
        ("A", 10, 0, "B"),
        ("D", 100, 0, "D"),
    ],
)
def test_a_is_earned_by_track_record_alone(letter: str, checked: int, wrong: int, earned: str) -> None:
    assert earned_letter(letter, checked, wrong, RULES.letter) == earned
