"""Proper names in running text: phrases of capitalised words around one of the given nouns."""

import re
from collections.abc import Sequence

from trecho.core.passage import Span

_CAPITAL = r"(?:[A-ZÀ-Þ][\w'’/–-]*|[IVX]+|&|\d{4}(?!\d))"


def names_around(
    text: str, nouns: Sequence[str], connectors: Sequence[str], protected: Sequence[str] = (), lower_words: int = 0
) -> list[Span]:
    """Every phrase that holds one of the nouns and is written like a name, in order; "and the" parts two names.

    A noun in lower case counts only with a capitalised word before it. `protected` phrases are never parted; up to
    `lower_words` words in lower case may stand inside a name, as French writes them.
    """
    kept = sorted(protected, key=len, reverse=True)
    masked = text
    for phrase in kept:
        masked = masked.replace(phrase, _mask(phrase))
    small = "|".join(map(re.escape, connectors))
    capital_nouns = "|".join(re.escape(noun) for noun in nouns if noun[:1].isupper())
    small_nouns = "|".join(re.escape(noun) for noun in nouns if noun[:1].islower())
    before = rf"(?:{_CAPITAL}[\s-]+(?:(?:of|for|and|&|de|del|du|des|do|da|y|e|et)\s+)?)*"
    lower = rf"(?:[a-zà-ÿ'’]+\s+){{0,{lower_words}}}"
    behind = rf"(?:\s+(?:(?:{small})\s+){{0,3}}{lower}{_CAPITAL})*"
    pattern = rf"(?<!\w){before}(?:(?:{capital_nouns or '(?!)'})(?![\w-])|(?<=[\w-]\s)(?:[a-z]+\s){{0,1}}(?:{small_nouns or '(?!)'})(?!\w)){behind}"
    return [span for m in re.finditer(pattern, masked) for span in _parted(masked, m.start(), m.end(), capital_nouns)]


def _mask(phrase: str) -> str:
    """The phrase as one capitalised word of the same length."""
    return "X" + "x" * (len(phrase) - 1)


def _parted(text: str, start: int, end: int, nouns: str) -> list[Span]:
    """The name, parted at each "and" behind which another noun of the list stands, once one has stood before."""
    words = text[start:end]
    for match in re.finditer(r"\s(?:and|y|e|et)\s(?:(?:the|el|la|los|las|o|a|os|as|le|les)\s)?", words):
        seen = re.search(rf"(?<!\w)(?:{nouns or '(?!)'})(?!\w)", words[: match.start()])
        more = re.search(rf"(?<!\w)(?:{nouns or '(?!)'})(?!\w)", words[match.end() :])
        if seen and more:
            rest = _parted(text, start + match.end(), end, nouns)
            return [Span(start, start + match.start()), *rest]
    return [Span(start, end)]
