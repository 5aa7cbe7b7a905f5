"""The language of words, told by their script and by the little words that each language repeats."""

import re
from collections.abc import Mapping

from trecho.core.outlining.words import ReadingWords

_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[一-鿿]")
_LONGEST_SAMPLE = 20_000
_ENOUGH = 2.0


class Tongues:
    """Tells our languages apart; a word counts the less, the more of them share it."""

    def __init__(self, languages: Mapping[str, ReadingWords]) -> None:
        self.codes = [code for code in languages if code != "zh"]
        self._weights: dict[str, dict[str, float]] = {}
        for code in self.codes:
            for word in languages[code].telling:
                self._weights.setdefault(word, {})[code] = 1.0
        for weights in self._weights.values():
            for code in weights:
                weights[code] = 1 / len(weights)

    def scores(self, written: str) -> dict[str, float]:
        """Language → how much its little words and its words for divisions speak for it."""
        counts = dict.fromkeys(self.codes, 0.0)
        for word in _WORD.findall(written.lower()):
            for code, weight in self._weights.get(word, {}).items():
                counts[code] += weight
        return counts

    def likeliest(self, written: str, unknown: str = "en") -> str:
        """The code of the likeliest language; `unknown` where nothing tells one (a number, a name)."""
        sample = written[:_LONGEST_SAMPLE]
        han = len(_HAN.findall(sample))
        letters = sum(len(word) for word in _WORD.findall(sample) if not _HAN.match(word))
        if han and han * 4 >= letters:
            return "zh"
        counts = self.scores(sample)
        best = max(counts, key=lambda code: counts[code], default=unknown)
        return best if counts.get(best, 0) > 0 else unknown

    def sure(self, written: str) -> str | None:
        """The language of a paragraph, None where it is not beyond doubt."""
        if _HAN.search(written):
            return "zh"
        counts = self.scores(written)
        first, second = sorted(counts, key=lambda code: -counts[code])[:2]
        return first if counts[first] >= _ENOUGH and counts[first] > 1.5 * counts[second] else None

    def likelier_of(self, written: str, codes: list[str]) -> str | None:
        """Which of two languages the words are in; None where nothing tells."""
        if _HAN.search(written) and "zh" in codes:
            return "zh"
        if not _WORD.search(written):
            return None
        latin = [code for code in codes if code != "zh"]
        if len(latin) == 1:
            return latin[0]
        counts = self.scores(written)
        first, second = sorted(latin, key=lambda code: -counts[code])[:2]
        return first if counts[first] > counts[second] else None
