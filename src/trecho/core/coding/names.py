"""Proper names in running text: phrases of capitalised words around one of the given nouns."""

import re
from collections.abc import Sequence
from functools import lru_cache

from trecho.core.passage import Span

_CAPITAL = r"(?:[A-ZÀ-Þ][\w'’/–-]*+|&|\d{4}(?!\d))"
# No name is longer than so many words before its noun, or behind it; the bound keeps endless capitals from costing more
# than their length.
_WORDS = 16


def names_around(
    text: str, nouns: Sequence[str], connectors: Sequence[str], protected: Sequence[str] = (), lower_words: int = 0
) -> list[Span]:
    """Every phrase that holds one of the nouns and is written like a name, in order; "and the" parts two names.

    A noun in lower case counts only with a capitalised word before it. `protected` phrases are never parted; up to
    `lower_words` words in lower case may stand inside a name, as French writes them.
    """
    masked = text
    for phrase in sorted(protected, key=len, reverse=True):
        masked = masked.replace(phrase, _mask(phrase))
    pattern, capital_nouns = _patterns(tuple(nouns), tuple(connectors), lower_words)
    return [span for m in pattern.finditer(masked) for span in _parted(masked, m.start(), m.end(), capital_nouns)]


@lru_cache(maxsize=64)
def _patterns(nouns: tuple[str, ...], connectors: tuple[str, ...], lower_words: int) -> tuple[re.Pattern[str], str]:
    """A pattern of names around the nouns, and one of the nouns that are written with a capital."""
    small = "|".join(map(re.escape, connectors))
    capital_nouns = "|".join(re.escape(noun) for noun in nouns if noun[:1].isupper()) or "(?!)"
    small_nouns = "|".join(re.escape(noun) for noun in nouns if noun[:1].islower()) or "(?!)"
    capitals = rf"(?:{_CAPITAL}\s++(?:[-–]\s++)?(?:(?:of|for|and|de|del|du|des|do|da|y|e|et)\s++)?)"
    hyphened = r"(?:[A-ZÀ-Þ][\w'’/–]*+-){0,3}"
    lower = rf"(?:[a-zà-ÿ'’]+\s+){{0,{lower_words}}}"
    behind = rf"(?:\s+(?:(?:{small})\s+){{0,3}}{lower}{_CAPITAL}){{0,{_WORDS}}}"
    large = rf"{capitals}{{0,{_WORDS}}}{hyphened}(?:{capital_nouns})(?![\w-])"
    noun = rf"{large}|{capitals}{{1,{_WORDS}}}(?:[a-z]+\s){{0,1}}(?:{small_nouns})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{noun}){behind}"), capital_nouns


def _mask(phrase: str) -> str:
    """The phrase as one capitalised word of the same length."""
    return "X" + "x" * (len(phrase) - 1)


def _parted(text: str, start: int, end: int, nouns: str) -> list[Span]:
    """The name, parted at each "and" behind which another noun of the list stands, once one has stood before."""
    words = text[start:end]
    for match in re.finditer(r"\s(?:and|y|e|et)\s(?:(?:the|el|la|los|las|o|a|os|as|le|les)\s)?", words):
        seen = re.search(rf"(?<!\w)(?:{nouns})(?!\w)", words[: match.start()])
        more = re.search(rf"(?<!\w)(?:{nouns})(?!\w)", words[match.end() :])
        if seen and more:
            rest = _parted(text, start + match.end(), end, nouns)
            return [Span(start, start + match.start()), *rest]
    return [Span(start, end)]
