"""How firm a pledge is (codebook: strength): firm with a figure, action, effort or statement by its verb."""

import re

from trecho.core.coding.pledges import Promise
from trecho.core.coding.verb import lemma_of, strengths, verb_forms, verb_pattern
from trecho.core.coding.words import Lexicon
from trecho.core.pledge import Mechanism, Mention, Strength, Target

# To carry out an agenda or a convention is an effort of many acts, and no single event.
CARRYING_OUT = frozenset({"implement", "carry out", "execute", "give effect", "apply"})


def strength_of(
    text: str,
    promise: Promise,
    targets: tuple[Target, ...],
    mechanisms: tuple[Mechanism, ...],
    instruments: tuple[Mention, ...],
    lexicon: Lexicon,
) -> Strength:
    """The strength of a promise whose clause holds these targets, mechanisms and instruments."""
    known = strengths(lexicon).get(promise.lemma, Strength.EFFORT)
    if targets and known is not Strength.STATEMENT:
        return Strength.FIRM
    if promise.lemma in CARRYING_OUT and instruments and not mechanisms:
        return Strength.EFFORT
    if promise.lemma == lexicon.words.pledges.continuing:
        return _of_continuing(text, promise, mechanisms, lexicon)
    return known


def _of_continuing(text: str, promise: Promise, mechanisms: tuple[Mechanism, ...], lexicon: Lexicon) -> Strength:
    """To continue an act or a named mechanism is an act; to continue promoting, or consulting, is an effort."""
    following = text[promise.verb.end : promise.clause.end]
    second = re.match(
        rf"\s*(?:to\s+|a\s+|de\s+|à\s+)?{lexicon.words.pledges.adverbs}({verb_pattern(lexicon)}|\w+ing\b|\w+ndo\b)",
        following,
        re.IGNORECASE,
    )
    if second is not None:
        lemma = lemma_of(second[1], lexicon) or _of_gerund(second[1], lexicon)
        if lemma is not None:
            return strengths(lexicon)[lemma]
    if not mechanisms:
        return Strength.EFFORT
    own = re.match(
        r"\W*(?:the\s|las?\s|los\s|el\s|as?\s|os?\s|les?\s)?(?:consult\w+|discuss\w+|negotia\w+|talks|dialogue)",
        following,
        re.IGNORECASE,
    )
    return Strength.EFFORT if own else Strength.ACTION


def _of_gerund(gerund: str, lexicon: Lexicon) -> str | None:
    """The lemma of a gerund (promoting, promoviendo) by the verb that starts like it."""
    stem = re.sub(r"(?:ing|[aei]?e?ndo)$", "", gerund.lower())[:6]
    return next((lemma for form, lemma in verb_forms(lexicon).items() if len(stem) > 3 and form.startswith(stem)), None)
