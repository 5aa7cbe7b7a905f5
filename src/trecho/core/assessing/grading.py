"""How much is a piece of evidence worth: strong, adequate, weak or rejected? (method, section 5: class)"""

from collections.abc import Iterable, Mapping

from trecho.core.assessing.credibility import credibility
from trecho.core.assessing.reliability import LETTERS, letter_of
from trecho.core.evidence import Attribute, Class, Side, Voice
from trecho.core.parameters import Letter

Moved = Mapping[tuple[str, Attribute | None], str]


_ONE_GROUP = 3


def class_of(letter: str, number: int) -> Class:
    """Strong, adequate, weak or rejected for a reliability letter and a credibility number."""
    if letter == "E" or number == 5:
        return Class.REJECTED
    if letter in {"A", "B"} and number in {1, 2}:
        return Class.STRONG
    if (letter in {"A", "B", "C"} and number in {1, 2, 3}) or (letter == "D" and number == 1):
        return Class.ADEQUATE
    return Class.WEAK


def graded(
    for_it: Iterable[Voice],
    against: Iterable[Voice],
    attribute: Attribute,
    rule: Letter,
    *,
    moved: Moved | None = None,
) -> Class:
    """The class of one value: the best letter among those who say so, and their corroboration; `self` alone is never strong."""
    voices, others = tuple(for_it), tuple(against)
    if not others and not moved and len(voices) == 1:
        # Most evidence is one voice saying one thing: one group, nothing against.
        return class_of(letter_of(voices[0], attribute, rule), _ONE_GROUP)
    # A rejected source neither supports nor contradicts.
    voices = tuple(voice for voice in voices if letter_of(voice, attribute, rule, moved=moved) != "E")
    others = tuple(voice for voice in others if letter_of(voice, attribute, rule, moved=moved) != "E")
    if not voices:
        return Class.REJECTED
    best = min((letter_of(voice, attribute, rule, moved=moved) for voice in voices), key=LETTERS.index)
    found = class_of(best, credibility(voices, others))
    return Class.ADEQUATE if found is Class.STRONG and self_alone(voices) else found


def self_alone(voices: Iterable[Voice]) -> bool:
    """Whether only the side that delivers speaks: never strong, and no proof of quantity or money (principle 1)."""
    return all(voice.side is Side.GIVER for voice in voices)


def tuff_quality(voices: Iterable[Voice]) -> int | None:
    """TUFF's source quality score 1-5, for exchange: two offices of one government give 5 there but are one side here."""
    kinds = [voice.kind for voice in voices if voice.kind is not None]
    official = sum(1 for kind in kinds if kind <= 3)
    if official:
        return 5 if official >= 2 else 4
    if any(kind in {4, 5} for kind in kinds):
        return 3
    return None if not kinds else (1 if all(kind == 7 for kind in kinds) else 2)
