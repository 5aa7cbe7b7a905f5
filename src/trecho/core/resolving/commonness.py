"""How common is a word, an actor or a thing among all activities, and in each country: what is rare tells undertakings apart."""

import math
from collections import Counter
from collections.abc import Iterable

from trecho.core.resolving.told import Told
from trecho.core.resolving.tongue import Words

# A word that more than this share of a country's titles say names nothing in that country (it is its own name).
_COMMONPLACE = 0.15
_FEW = 3
_LEAST = 50


class Commonness:
    """Counts over activities, made in one pass; memory grows with the vocabulary, not with the activities."""

    def __init__(self, told: Iterable[Told] = ()) -> None:
        """Counts the activities."""
        self.titles = 0
        self._counts: Counter[str] = Counter()
        self._local: Counter[tuple[str, str]] = Counter()
        self._in_country: Counter[str] = Counter()
        self._countries: Counter[str] = Counter()
        self._actors: Counter[str] = Counter()
        self._things: Counter[tuple[str, int]] = Counter()
        for each in told:
            self.add(each)

    def add(self, told: Told) -> None:
        """Counts one more activity."""
        self.titles += 1
        every = told.words.all
        self._counts.update(every)
        self._actors.update(told.actors)
        for country in told.countries or ("",):
            self._in_country[country] += 1
            self._things.update((country, thing) for thing in told.things)
            for word in every:
                if not self._local[country, word]:
                    self._countries[word] += 1
                self._local[country, word] += 1

    def rarity(self, word: str) -> float:
        """From 0 (all titles have the word) to 1 (one title has it)."""
        return self._rare(self._counts[word])

    def rarity_of_actor(self, name: str) -> float:
        """From 0 (the name stands among the actors of all activities) to 1 (of one)."""
        return self._rare(self._actors[name])

    def others(self, country: str, thing: int) -> int:
        """How many activities of the country but one are about the thing."""
        return max(0, self._things[country, thing] - 1)

    def _rare(self, count: int) -> float:
        """Few titles cannot tell what is rare: they count as fifty, save what all of them say."""
        if self.titles < 2 or count == self.titles > _FEW:
            return 0.0
        among = max(self.titles, _LEAST)
        return math.log(among / max(1, count)) / math.log(among)

    def names_in(self, country: str, words: Words) -> frozenset[str]:
        """Words that are used in this country alone and not everywhere in it: the names of its places and works."""
        most = max(_FEW, _COMMONPLACE * self._in_country[country])
        return frozenset(
            word
            for word in words.all
            if not word[0].isdigit() and self._countries[word] == 1 and self._local[country, word] <= most
        )
