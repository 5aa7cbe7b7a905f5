"""How far a claim may be trusted beside another about the same thing: who speaks, and what class that gives (method, section 5)."""

from collections.abc import Callable, Iterable, Mapping
from urllib.parse import urlsplit

from trecho.core.assessing.grading import graded
from trecho.core.claim import Claim, Code, Text
from trecho.core.evidence import Attribute, Class, Side, SourceKind, Voice
from trecho.core.noun import Noun
from trecho.core.parameters import Conflict, Letter
from trecho.core.vocabulary import id_of, type_of

Kinds = Mapping[str, tuple[SourceKind, Side]]
Speakers = Callable[[str], Voice]

_ATTRIBUTES: Mapping[str, Attribute] = {
    "quantity": Attribute.QUANTITY,
    "amounts": Attribute.MONEY,
    "dates": Attribute.DATE,
    "held_on": Attribute.DATE,
    "status": Attribute.STAGE,
    "countries": Attribute.COUNTRY,
}
BEST_FIRST = tuple(Class)


class Rules(Noun, frozen=True, kw_only=True):
    """What folding takes from the method's parameters and code lists."""

    letter: Letter
    conflict: Conflict
    kinds: Kinds = {}


def speakers_from(claims: Iterable[Claim], rules: Rules) -> Speakers:
    """A function from a source's id to its voice, from the live claims about sources; a person's word comes last and wins."""
    about: dict[str, dict[str, str]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.author.is_person, claim.recorded_at, claim.id)):
        if type_of(claim.subject) == "source" and isinstance(claim.value, Code | Text):
            word = claim.value.code if isinstance(claim.value, Code) else claim.value.text
            about.setdefault(id_of(claim.subject), {})[claim.attribute] = word
    known = {source: _voice(source, facts, rules.kinds) for source, facts in about.items()}
    return lambda source: known.get(source) or _voice(source, {}, rules.kinds)


def class_of_value(
    attribute: str, supporters: Iterable[str], opponents: Iterable[str], speakers: Speakers, rules: Rules
) -> Class:
    """The class of a value, given the sources that state it and those that state another."""
    about = _ATTRIBUTES.get(attribute.partition(".")[0], Attribute.OCCURRENCE)
    return graded([speakers(name) for name in supporters], [speakers(name) for name in opponents], about, rules.letter)


def _voice(source: str, facts: Mapping[str, str], kinds: Kinds) -> Voice:
    kind, side = kinds.get(facts.get("kind", ""), (None, Side.THIRD))
    host = (urlsplit(source).hostname or source).removeprefix("www.") if "://" in source else source
    return Voice(
        source=source,
        kind=kind,
        side=Side(facts["side"]) if facts.get("side") in set(Side) else side,
        origin=facts.get("publisher") or host,
        letter=facts.get("letter"),
    )
