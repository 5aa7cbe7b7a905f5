"""How far can a source be relied on, for one class of attributes? (Admiralty letters A-F; method, section 5)"""

from collections.abc import Mapping

from trecho.core.evidence import Attribute, SourceKind, Voice
from trecho.core.parameters import Letter

LETTERS = ("A", "B", "C", "D", "E", "F")


def letter_of(
    voice: Voice,
    attribute: Attribute,
    rule: Letter,
    *,
    moved: Mapping[tuple[str, Attribute | None], str] | None = None,
) -> str:
    """The letter of a voice for an attribute: a person's for it, a person's for the source, else the kind's default."""
    words = moved or {}
    for key in ((voice.source, attribute), (voice.source, None)):
        if key in words:
            return words[key]
    return voice.letter or default_letter(voice.kind, rule)


def default_letter(kind: SourceKind | None, rule: Letter) -> str:
    """The letter that a kind of source begins with; F where the kind is unknown."""
    return rule.unknown if kind is None else rule.by_kind[kind - 1]


def earned_letter(letter: str, checked: int, wrong: int, rule: Letter) -> str:
    """A by track record alone: enough checked claims and few found wrong; otherwise the letter stays, and A falls to B."""
    proven = checked >= rule.min_checked and wrong / checked < rule.max_wrong
    if proven and letter in {"A", "B", "C"}:
        return "A"
    return "B" if letter == "A" else letter
