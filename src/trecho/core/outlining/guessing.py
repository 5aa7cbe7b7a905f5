"""The language of words, told by their script and by the little words that each language repeats."""

import re
from collections.abc import Mapping

from trecho.core.outlining.words import ReadingWords

_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[一-鿿]")
_ENOUGH = 20_000


def language_of(written: str, languages: Mapping[str, ReadingWords], unknown: str = "en") -> str:
    """The code of the likeliest language; `unknown` where nothing tells one (a number, a name)."""
    sample = written[:_ENOUGH]
    han = len(_HAN.findall(sample))
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(len(word) for word in words if not _HAN.match(word))
    if han and han * 4 >= letters:
        return "zh"
    counts = scores(words, languages)
    best = max(counts, key=lambda code: counts[code], default=unknown)
    return best if counts.get(best, 0) > 0 else unknown


def scores(words: list[str], languages: Mapping[str, ReadingWords]) -> dict[str, float]:
    """Language → how much its little words and its words for divisions speak for it."""
    return {code: sum(_weight(word, code, languages) for word in words) for code in languages if code != "zh"}


def likelier_of(written: str, codes: list[str], languages: Mapping[str, ReadingWords]) -> str | None:
    """Which of two languages the words are in; None where nothing tells."""
    if _HAN.search(written) and "zh" in codes:
        return "zh"
    words = [word.lower() for word in _WORD.findall(written)]
    if not words:
        return None
    latin = [code for code in codes if code != "zh"]
    if len(latin) == 1:
        return latin[0]
    counts = scores(words, {code: languages[code] for code in latin})
    first, second = sorted(counts, key=lambda code: -counts[code])[:2]
    return first if counts[first] > counts[second] else None


def _weight(word: str, code: str, languages: Mapping[str, ReadingWords]) -> float:
    """A word counts the less, the more languages share it."""
    sharing = sum(word in known.telling for known in languages.values())
    return 1 / sharing if word in languages[code].telling else 0.0
