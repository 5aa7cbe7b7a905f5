"""A wordbook: every word met gets a number, under which arrays say what it means, so that many texts are read at once."""

from array import array
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching.spotting import Lexicon
from trecho.core.matching.theme_sets import ThemeSets
from trecho.core.words import END

Numbers = NDArray[np.intp]
_BEGINS, _FOLLOWS, _SEVERAL = 1, 2, 4
_AT_FIRST = 4096


class Spotted(NamedTuple):
    """What stands in a run of words: the place of each phrase's first word, and the number of its set of themes."""

    places: Numbers
    sets: Numbers


class _Numbered(dict[str, int]):
    """Numbers of words; a word not met before is learnt."""

    def __init__(self, learn: Callable[[str], None]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        self._learn(word)
        return number


class WordBook:
    """Words of texts with what a lexicon makes of them, and their stems where `stems_of` is given."""

    def __init__(
        self, lexicon: Lexicon, sets: ThemeSets, stems_of: Callable[[str], tuple[str, ...]] | None = None
    ) -> None:
        self._lexicon = lexicon
        self._sets = sets
        self._stems_of = stems_of
        self._number = _Numbered(self._learn)
        self._alone = np.zeros(_AT_FIRST, dtype=np.int32)
        self._flags = np.zeros(_AT_FIRST, dtype=np.int8)
        self._further: dict[int, list[int]] = {}  # words that hold several terms: a run of Chinese
        self._pairs: dict[int, int] = {}
        self._joined: dict[tuple[int, ...], tuple[int, int]] = {}
        self._stem_number: dict[str, int] = {}
        self._stem_starts = np.zeros(_AT_FIRST + 1, dtype=np.intp)
        self._stem_list = array("q")
        self.stems: list[str] = []
        self.end = self._number[END]

    def __len__(self) -> int:
        """How many words were met."""
        return len(self._number)

    def numbers(self, words: list[str]) -> Numbers:
        """The number of each word; new words are learnt."""
        return np.fromiter(map(self._number.__getitem__, words), dtype=np.intp, count=len(words))

    def spot(self, words: list[str], numbers: Numbers) -> Spotted:
        """The phrases in the words, in order and without overlap, the longest first: as Lexicon.placed finds them."""
        flags = self._flags[numbers]
        sets = self._alone[numbers].astype(np.intp)
        may_begin = np.flatnonzero((flags[:-1] & _BEGINS != 0) & (flags[1:] & _FOLLOWS != 0))
        firsts, seconds = numbers[may_begin], numbers[may_begin + 1]
        behind = 0
        known, listed = self._pairs, numbers.tolist()
        for place, pair in zip(may_begin.tolist(), (firsts << 32 | seconds).tolist(), strict=True):
            if place < behind:
                continue
            most = known.get(pair)
            if most is None:
                most = known[pair] = self._lexicon.most_words(words[place], words[place + 1])
            if most:
                said = tuple(listed[place : place + most])
                joined = self._joined.get(said)
                if joined is None:
                    themes, length = self._lexicon.longest(words, place)
                    joined = self._joined[said] = (self._sets.number(themes), length)
                if joined[1] > 1:
                    behind = place + joined[1]
                    sets[place] = joined[0]
                    sets[place + 1 : behind] = 0
        places = np.flatnonzero(sets)
        return self._with_further(Spotted(places, sets[places]), numbers, flags)

    def _with_further(self, found: Spotted, numbers: Numbers, flags: NDArray[np.int8]) -> Spotted:
        """The phrases found with the further ones of words that hold several."""
        if not self._further:
            return found
        several = found.places[flags[found.places] & _SEVERAL != 0]
        more = [(place, one) for place in several.tolist() for one in self._further[int(numbers[place])]]
        if not more:
            return found
        places = np.concatenate([found.places, np.array([place for place, _ in more], dtype=np.intp)])
        sets = np.concatenate([found.sets, np.array([one for _, one in more], dtype=np.intp)])
        order = np.argsort(places, kind="stable")
        return Spotted(places[order], sets[order])

    def stems_in(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """For words with their numbers the place of the word behind each stem, and the stem's number in `stems`."""
        starts, counts = self._stem_starts[numbers], self._stem_starts[numbers + 1] - self._stem_starts[numbers]
        listed = np.array(self._stem_list, dtype=np.intp)
        return np.repeat(np.arange(len(numbers)), counts), listed[ranges(starts, counts)]

    def _learn(self, word: str) -> None:
        number = len(self._number) - 1
        if number >= len(self._alone):
            self._alone, self._flags = (np.concatenate([one, np.zeros_like(one)]) for one in (self._alone, self._flags))
            self._stem_starts = np.concatenate([self._stem_starts, np.zeros_like(self._stem_starts)])
        found, follows, begins = self._lexicon.alone(word)
        if found:
            self._alone[number] = self._sets.number(found[0])
        if len(found) > 1:
            self._further[number] = [self._sets.number(themes) for themes in found[1:]]
        self._flags[number] = _FOLLOWS * follows + _BEGINS * begins + _SEVERAL * (len(found) > 1)
        for stem in self._stems_of(word) if self._stems_of and word != END else ():
            place = self._stem_number.setdefault(stem, len(self.stems))
            if place == len(self.stems):
                self.stems.append(stem)
            self._stem_list.append(place)
        self._stem_starts[number + 1] = len(self._stem_list)


def ranges(starts: Numbers, counts: Numbers) -> Numbers:
    """The whole numbers from each start on, as many as its count, one run behind the other."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    shifted: Numbers = np.repeat(starts - (ends - counts), counts) + np.arange(total)
    return shifted
