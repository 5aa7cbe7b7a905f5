"""Figures of the background: they stand in a sentence that promises nothing, beside others of the commitment that do."""

import re

from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure
from trecho.core.passage import Span
from trecho.core.pledge import Comparator
from trecho.core.words import folded

# A sentence without a verb that adds to the one before: Forty in 2026.
_ADDED = 5
# The rest of a subject, and its verb: Plus de 2 500 projets reçoivent …
_SUBJECT = re.compile(r"(?:\s[^\s,;:]+){1,6}")
_INFINITIVE = re.compile(r"^(?:à|de|d|a|para|en|em|e|y|ou|o|to)\W|(?:[aei]r|re|oir)$", re.IGNORECASE)
# A subject that is no name, and a verb that is no promise, right before the figure: The archive holds …
_STATED = re.compile(r"\w+(?:['’\s-]+[a-zà-ÿ]\w*)+[\s-]+(?P<verb>[a-zà-ÿ]{3,})\s")
# How many characters of a Chinese sentence name its subject: 每一方, 尼日利亚方面.
_PARTY = 8


def is_background(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether nothing in the figure's own part of a longer text promises it.

    A promise stands before its amount, or behind an amount that is its subject. The first part of a commitment may
    promise without a verb, so may a part of the amount before; a floor or a ceiling is set and not observed.
    """
    own = _part(text, figure, sentence)
    if own.end - own.start >= len(text.strip()) or figure.comparator in {Comparator.AT_LEAST, Comparator.UP_TO}:
        return False
    if lexicon.is_han:
        return _is_han_background(text, own, lexicon)
    if _has_promise(text, figure, sentence, own, lexicon) or _is_of_party(text, own, lexicon):
        return False
    lead = text[own.start : figure.start].strip()
    if text[: own.start].strip():
        is_part = lexicon.target["partitive_behind"].match(text, figure.end) is not None
        return bool(lead) or not (is_part or len(own.of(text).split()) <= _ADDED)
    if lexicon.target["promises"].search(text, own.end) is None:
        return False
    behind = lexicon.target["habits"].match(text, figure.end, own.end) is not None
    return behind or _is_stated(text[own.start : figure.start], lexicon)


def _part(text: str, figure: Figure, sentence: Span) -> Span:
    """The part of the sentence between semicolons that the figure stands in."""
    start = max(sentence.start, *(text.rfind(mark, sentence.start, figure.start) + 1 for mark in ";；"))
    ends = (text.find(mark, figure.end, sentence.end) for mark in ";；")
    return Span(start, min((end for end in ends if end >= 0), default=sentence.end))


def _has_promise(text: str, figure: Figure, sentence: Span, own: Span, lexicon: Lexicon) -> bool:
    names = lexicon.target
    kinds = ("promises", "levels", "partitive", "participation")
    if any(names[kind].search(text, sentence.start, figure.end) for kind in kinds):
        return True
    if names["promises_behind"].match(text, figure.end, own.end):
        return True
    subject = _SUBJECT.match(text, figure.end, own.end)
    behind = names["promises"].finditer(text, figure.end, subject.end()) if subject else ()
    return any(not names["nominal"].fullmatch(verb.group()) and not _INFINITIVE.search(verb.group()) for verb in behind)


def _is_of_party(text: str, own: Span, lexicon: Lexicon) -> bool:
    """Whether a party of the plan is the subject, whose present promises: As Partes entregam sementes."""
    opening = " ".join(own.of(text).split()[:4]).lower()
    actors = lexicon.words.actors
    return opening.startswith(tuple(f"{name} ".lower() for name in actors.both)) or any(
        f" {word.lower()} " in opening for word in actors.side_words
    )


def _is_stated(lead: str, lexicon: Lexicon) -> bool:
    """Whether the words before the figure, from the head of the text, are a subject that is no name and a verb."""
    stated = _STATED.fullmatch(lead.lstrip())
    if stated is None:
        return False
    stops = lexicon.vocabulary.stop_words
    return folded(re.split(r"\W", lead.strip())[0]) in stops and folded(stated["verb"]) not in stops


def _is_han_background(text: str, own: Span, lexicon: Lexicon) -> bool:
    part, rest = own.of(text), text[: own.start] + text[own.end :]
    says_more = re.search("[可再另]", part) is not None or lexicon.target["promises"].search(part) is not None
    return "方" not in part[:_PARTY] and not says_more and "将" in rest
