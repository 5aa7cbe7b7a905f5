"""Figures of the background: they stand in a sentence that promises nothing, beside others of the commitment that do."""

import re

from trecho.core.coding.sentences import clause_of
from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure, Role
from trecho.core.passage import Span
from trecho.core.pledge import Comparator
from trecho.core.words import folded

# How far around its own part a figure's text is looked at: endless texts must not take endless time.
_AROUND = 2000
# A sentence without a verb that adds to the one before: Forty in 2026.
_ADDED = 5
# The rest of a subject, and its verb: Plus de 2 500 projets reçoivent …
_SUBJECT = re.compile(r"(?:\s[^\s,;:]+){1,6}")
_INFINITIVE = re.compile(r"^(?:à|de|d|a|para|en|em|e|y|ou|o|to)\W|(?:[aei]r|re|oir)$", re.IGNORECASE)
# A subject that is no name, and a verb that is no promise, right before the figure: The archive holds …
_STATED = re.compile(r"\w+(?:['’\s-]+[a-zà-ÿ]\w*)+[\s-]+(?P<verb>[a-zà-ÿ]{3,})")
# Words before an amount that make it a promise.
_BEFORE = ("promises", "levels", "partitive", "participation", "budgets")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
# What is added to a promise before: 可再追加1200万, 包括300台发动机.
_SAYS_MORE = re.compile("[可再另]|^(?:其中|包括|含)")
# How many characters of a Chinese sentence name its subject: 每一方, 尼日利亚方面.
_PARTY = 8


def is_background(text: str, figure: Figure, sentence: Span, pasts: tuple[Span, ...], lexicon: Lexicon) -> bool:
    """Whether nothing in the figure's own part of a longer text promises it, and another part does promise.

    A promise stands before its amount, or behind an amount that is its subject; years of the plan tell one as well, a
    budget, or a party as the subject. The first part of a commitment may promise without a verb, so may a part of the
    amount before; a floor or a ceiling is set and not observed. `pasts` name years before the plan.
    """
    own = _part(text, figure, sentence, lexicon)
    rest = f"{text[max(0, own.start - _AROUND) : own.start]} {text[own.end : own.end + _AROUND]}"
    is_bound = figure.comparator in {Comparator.AT_LEAST, Comparator.UP_TO}
    if not rest.strip() or is_bound or _has_years(text, own, pasts):
        return False
    if lexicon.is_han:
        return _is_han_background(own.of(text), rest, lexicon)
    if figure.role is not Role.SHARE and lexicon.target["explicit"].search(rest) is None:
        return False  # where promises stand in the present, only a share is told from them
    return not _is_promised(text, figure, sentence, own, lexicon) and _tells(text, figure, own, lexicon)


def _tells(text: str, figure: Figure, own: Span, lexicon: Lexicon) -> bool:
    """Whether the figure has a verb: a later part without one adds to the promise, and the first may be one."""
    lead = text[own.start : figure.start].strip()
    if text[: own.start].strip():
        return bool(lead) or len(own.of(text).split()) > _ADDED
    behind = lexicon.target["habits"].match(text, figure.end, own.end) is not None
    return behind or _is_stated(lead, lexicon)


def _part(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> Span:
    """The part of the sentence that the figure stands in: between semicolons, or before a clause with a verb of its own."""
    start = max(sentence.start, *(text.rfind(mark, sentence.start, figure.start) + 1 for mark in ";；"))
    ends = (text.find(mark, figure.end, sentence.end) for mark in ";；")
    end = min((end for end in ends if end >= 0), default=sentence.end)
    return Span(start, min(end, clause_of(figure.start, text, sentence, lexicon).end))


def _has_years(text: str, own: Span, pasts: tuple[Span, ...]) -> bool:
    """Whether the part names a year that is none before the plan."""
    years = _YEAR.finditer(text, own.start, own.end)
    return any(not any(past.start <= year.start() < past.end for past in pasts) for year in years)


def _is_promised(text: str, figure: Figure, sentence: Span, own: Span, lexicon: Lexicon) -> bool:
    names = lexicon.target
    if any(names[kind].search(text, sentence.start, figure.end) for kind in _BEFORE):
        return True
    if any(names[kind].match(text, figure.end, own.end) for kind in ("promises_behind", "partitive_behind")):
        return True
    subject = _SUBJECT.match(text, figure.end, own.end)
    behind = names["promises"].finditer(text, figure.end, subject.end()) if subject else ()
    verbs = (verb.group() for verb in behind if not names["nominal"].fullmatch(verb.group()))
    return any(not _INFINITIVE.search(verb) for verb in verbs) or _is_of_party(text, own, lexicon)


def _is_of_party(text: str, own: Span, lexicon: Lexicon) -> bool:
    """Whether a party of the plan is the subject, whose present promises: As Partes entregam sementes."""
    opening = " ".join(own.of(text).split()[:4]).lower()
    actors = lexicon.words.actors
    return opening.startswith(tuple(f"{name} ".lower() for name in actors.both)) or any(
        f" {word.lower()} " in opening for word in actors.side_words
    )


def _is_stated(lead: str, lexicon: Lexicon) -> bool:
    """Whether the words before the figure, from the head of the text, are a subject that is no name and a verb."""
    stated, stops = _STATED.fullmatch(lead), lexicon.vocabulary.stop_words
    if stated is None:
        return False
    return folded(re.split(r"\W", lead)[0]) in stops and folded(stated["verb"]) not in stops


def _is_han_background(own: str, rest: str, lexicon: Lexicon) -> bool:
    says_more = _SAYS_MORE.search(own) is not None or lexicon.target["promises"].search(own) is not None
    return "方" not in own[:_PARTY] and not says_more and "将" in rest
