"""How far a claim may be trusted beside another about the same thing (method, section 5): letter, number, class."""

from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from urllib.parse import urlsplit

from trecho.core.claim import Claim, Code
from trecho.core.noun import Noun
from trecho.core.vocabulary import id_of, type_of

# Source kinds in the order of the method's section 5, and the letter each begins with.
LETTER_OF_KIND: Mapping[str, str] = {
    "government": "B",
    "implementer": "B",
    "other-official": "B",
    "peer-reviewed": "B",
    "scholarly": "C",
    "civil-society": "C",
    "media": "C",
    "social": "D",
}


class Class(IntEnum):
    """The class of a statement, weakest first."""

    REJECTED = 0
    WEAK = 1
    ADEQUATE = 2
    STRONG = 3


class Speaker(Noun, frozen=True):
    """What is known of a source: its reliability letter, the side it stands on, and the origin group it belongs to."""

    letter: str = "F"
    side: str = "third"
    official: bool = False
    origin: str = ""


Speakers = Callable[[str], Speaker]


def speakers_from(claims: Iterable[Claim]) -> Speakers:
    """A function from a source's id to its speaker, from the live claims about sources; unknown ones get letter F."""
    about: dict[str, dict[str, str]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.author.is_person, claim.recorded_at, claim.id)):
        if type_of(claim.subject) == "source" and isinstance(claim.value, Code):
            about.setdefault(id_of(claim.subject), {})[claim.attribute] = claim.value.code
    known = {source: _speaker(source, facts) for source, facts in about.items()}
    return lambda source: known.get(source) or _speaker(source, {})


def class_of(source: str, supporters: Iterable[str], opponents: Iterable[str], speakers: Speakers) -> Class:
    """The class of what `source` states, given every source that states the same and every one that differs."""
    letter = speakers(source).letter
    number = _credibility([speakers(name) for name in supporters], [speakers(name) for name in opponents])
    if letter == "E" or number == 5:
        return Class.REJECTED
    if letter in "AB" and number in {1, 2}:
        return Class.STRONG
    if (letter in "ABC" and number <= 3) or (letter == "D" and number == 1):
        return Class.ADEQUATE
    return Class.WEAK


def _speaker(source: str, facts: Mapping[str, str]) -> Speaker:
    kind = facts.get("kind", "")
    return Speaker(
        letter=facts.get("letter") or LETTER_OF_KIND.get(kind, "F"),
        side=facts.get("side", "third"),
        official=kind in {"government", "implementer", "other-official"},
        origin=(urlsplit(source).hostname or source).removeprefix("www."),
    )


def _credibility(supporting: list[Speaker], opposing: list[Speaker]) -> int:
    """1 to 5, in the method's order: more against, as many against, two sides, two groups, one group."""
    groups = {speaker.origin for speaker in supporting}
    against = {speaker.origin for speaker in opposing} - groups
    if len(against) > len(groups):
        return 5
    if len(against) == len(groups):
        return 4
    sides = {speaker.side for speaker in supporting}
    third_official = any(speaker.official and speaker.side == "third" for speaker in supporting)
    if len(groups) >= 2 and (len(sides - {"third"}) >= 2 or third_official):
        return 1
    return 2 if len(groups) >= 2 else 3
