"""How common is a word among all titles, and in how many countries: what is rare tells undertakings apart."""

import math
from collections import Counter
from collections.abc import Iterable

from trecho.core.resolving.tongue import Words

# A word that more than this share of a country's titles say names nothing in that country (it is its own name).
_COMMONPLACE = 0.15
_FEW = 3


class Commonness:
    """Counts of words over titles, made in one pass; memory grows with the vocabulary, not with the titles."""

    def __init__(self, titles: Iterable[tuple[tuple[str, ...], Words]] = ()) -> None:
        """Counts the titles of activities, each with its countries."""
        self.titles = 0
        self._counts: Counter[str] = Counter()
        self._local: Counter[tuple[str, str]] = Counter()
        self._in_country: Counter[str] = Counter()
        self._countries: Counter[str] = Counter()
        for countries, words in titles:
            self.add(countries, words)

    def add(self, countries: tuple[str, ...], words: Words) -> None:
        """Counts one more activity."""
        self.titles += 1
        every = words.all
        self._counts.update(every)
        for country in countries or ("",):
            self._in_country[country] += 1
            for word in every:
                if not self._local[country, word]:
                    self._countries[word] += 1
                self._local[country, word] += 1

    def rarity(self, word: str) -> float:
        """From 0 (all titles have the word) to 1 (one title has it)."""
        if self.titles < 2:
            return 0.0
        return math.log(self.titles / max(1, self._counts[word])) / math.log(self.titles)

    def names_in(self, country: str, words: Words) -> frozenset[str]:
        """Words that are used in this country alone and not everywhere in it: the names of its places and works."""
        most = max(_FEW, _COMMONPLACE * self._in_country[country])
        return frozenset(
            word
            for word in words.all
            if not word[0].isdigit() and self._countries[word] == 1 and self._local[country, word] <= most
        )
