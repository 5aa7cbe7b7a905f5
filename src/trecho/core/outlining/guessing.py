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
    counts = {
        code: sum(_weight(word, code, languages) for word in words)
        for code, known in languages.items()
        if known.frequent
    }
    best = max(counts, key=lambda code: counts[code], default=unknown)
    return best if counts.get(best, 0) > 0 else unknown


def _weight(word: str, code: str, languages: Mapping[str, ReadingWords]) -> float:
    """A little word counts the less, the more languages share it."""
    sharing = sum(word in known.frequent for known in languages.values())
    return 1 / sharing if word in languages[code].frequent else 0.0
