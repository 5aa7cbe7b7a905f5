"""The words of titles, weighed by how rare they are among all titles: what is rare tells undertakings apart."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from trecho.core.activity import Activity
from trecho.core.noun import Noun

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_CHINESE = re.compile(r"[一-鿿]+")
# Notes that catalogue-makers add to a title are not what it says: `(Linked to Project ID#35842)`.
_NOTE = re.compile(r"[(\[{（][^()\[\]{}（）]*(?:#|\blink(?:s|ed)?\b)[^()\]}）]*[)\]}）]?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


class Words(Noun, frozen=True):
    """What a title says: all its words, those written as names, and its figures (years left out)."""

    all: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]


def words_of(activity: Activity) -> Words:
    """The words of an activity's titles in all languages; Chinese by pairs of characters."""
    words: set[str] = set()
    names: set[str] = set()
    figures: set[str] = set()
    for title in activity.title.values():
        bare = _NOTE.sub(" ", title)
        for run in _CHINESE.findall(bare):
            words |= {run[at : at + 2] for at in range(len(run) - 1)}
        for at, word in enumerate(_WORD.findall(_CHINESE.sub(" ", bare))):
            if word[0].isdigit():
                figures |= set() if _YEAR.fullmatch(word) else {word}
                continue
            words.add(word.casefold())
            if at > 0 and word[0].isupper():
                names.add(word.casefold())
    return Words(frozenset(words), frozenset(names), frozenset(figures))


def rarity(titles: Iterable[Words]) -> Mapping[str, float]:
    """For each word the logarithm of how many titles there are for one that has it; 0 for a word that all have."""
    every = list(titles)
    counts = Counter(word for words in every for word in words.all)
    return {word: math.log(len(every) / count) for word, count in counts.items()}
