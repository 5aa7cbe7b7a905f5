"""The class of evidence from letter and number."""

import pytest

from tests.core.assessing.before_after import GIVER, NEWSPAPER, RECEIVER, RULES, voice
from trecho.core.assessing.grading import class_of, graded, self_alone, tuff_quality
from trecho.core.evidence import Attribute, Class, Side, SourceKind, Voice


@pytest.mark.parametrize(
    ("letter", "number", "worth"),
    [
        ("A", 1, Class.STRONG),
        ("B", 2, Class.STRONG),
        ("B", 3, Class.ADEQUATE),
        ("C", 1, Class.ADEQUATE),
        ("D", 1, Class.ADEQUATE),
        ("D", 2, Class.WEAK),
        ("B", 4, Class.WEAK),
        ("F", 1, Class.WEAK),
        ("A", 5, Class.REJECTED),
        ("E", 1, Class.REJECTED),
        ("B", 6, Class.WEAK),
    ],
)
def test_classes(letter: str, number: int, worth: Class) -> None:
    assert class_of(letter, number) is worth


def grade(*voices: Voice) -> Class:
    return graded(voices, (), Attribute.QUANTITY, RULES.letter)


def test_the_deliverer_alone_is_never_strong() -> None:
    embassy = voice("embassy", Side.GIVER, SourceKind.GOVERNMENT)
    assert grade(GIVER, embassy) is Class.ADEQUATE
    assert grade(GIVER, RECEIVER) is Class.STRONG
    assert (self_alone([GIVER, embassy]), self_alone([GIVER, NEWSPAPER])) == (True, False)


def test_an_unreliable_source_neither_supports_nor_contradicts() -> None:
    liar = Voice(source="liar", kind=SourceKind.MEDIA, letter="E")
    assert grade(liar) is Class.REJECTED
    assert grade(NEWSPAPER, liar) is Class.ADEQUATE
    assert graded([NEWSPAPER], [liar], Attribute.QUANTITY, RULES.letter) is Class.ADEQUATE


@pytest.mark.parametrize(
    ("kinds", "score"), [((7, 7), 1), ((7, 6), 2), ((5, 7), 3), ((1, 7), 4), ((1, 1), 5), ((1, 3), 5), ((), None)]
)
def test_the_score_of_tuff(kinds: tuple[int, ...], score: int | None) -> None:
    assert tuff_quality([voice(str(place), kind=SourceKind(kind)) for place, kind in enumerate(kinds)]) == score
