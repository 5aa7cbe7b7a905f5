"""An index over things with titles and texts in several languages, asked as one types.

Words are folded (case, accents); a query word also finds words that it begins (`scholar` finds `scholarships`) and,
where it finds none, words of nearly the same spelling. Chinese is indexed by characters and pairs of characters.
Ranking is BM25 (Robertson and Zaragoza 2009) over all texts of a thing, titles counting three times.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from trecho.core.noun import Noun
from trecho.core.words import is_chinese, pairs, tokens

TITLE_WEIGHT = 3
_K1, _B = 1.2, 0.75
# A word that a query word only begins, and one that is only spelt like it, count for less.
_PREFIX, _LIKE = 0.8, 0.5
_MOST_WORDS = 12


class Thing(Noun, frozen=True, kw_only=True):
    """What can be found: its typed id, its kind, its title and texts, each by language."""

    id: str
    kind: str
    title: Mapping[str, str]
    texts: tuple[Mapping[str, str], ...] = ()


class Found(Noun, frozen=True):
    """A thing with its score, the higher the better, and the folded words of the index that were met."""

    thing: Thing
    score: float
    words: tuple[str, ...]


class Index:
    """Things by their words; built once, asked often."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self.things = tuple(things)
        self.postings: dict[str, dict[int, int]] = {}
        self.lengths: list[int] = []
        for number, thing in enumerate(self.things):
            counted = _counted(thing)
            self.lengths.append(sum(counted.values()))
            for word, times in counted.items():
                self.postings.setdefault(word, {})[number] = times
        self.vocabulary = sorted(self.postings)
        self.average = max(1.0, sum(self.lengths) / max(1, len(self.lengths)))

    def ask(self, query: str, *, kind: str = "", most: int = 20) -> tuple[Found, ...]:
        """The best `most` things that hold every word of the query, else those that hold any; nothing for no words."""
        wanted = _query_words(query)
        met = [self._met(word, last=number == len(wanted) - 1) for number, word in enumerate(wanted)]
        scores = [self._scores(words) for words in met]
        if not scores:
            return ()
        common = set.intersection(*(set(each) for each in scores)) or set().union(*scores)
        chosen = [number for number in common if not kind or self.things[number].kind == kind]
        ranked = sorted(((sum(each.get(number, 0) for each in scores), -number) for number in chosen), reverse=True)
        words = tuple(word for each in met for word in each)
        return tuple(Found(self.things[-minus], score, words) for score, minus in ranked[:most])

    def _met(self, word: str, *, last: bool) -> dict[str, float]:
        """The words of the index that a query word means, with their weights."""
        if is_chinese(word):
            return {word: 1.0} if word in self.postings else {}
        met = dict(self._beginning(word)) if last or len(word) >= 4 else {}
        if word in self.postings:
            met[word] = 1.0
        return met or dict(self._like(word))

    def _beginning(self, word: str) -> Iterator[tuple[str, float]]:
        place = bisect_left(self.vocabulary, word)
        while place < len(self.vocabulary) and self.vocabulary[place].startswith(word):
            yield self.vocabulary[place], _PREFIX * len(word) / len(self.vocabulary[place])
            place += 1

    def _like(self, word: str) -> Iterator[tuple[str, float]]:
        slips = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if slips:
            near = process.extract(
                word, self.vocabulary, scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=8
            )
            for other, distance, _ in near:
                yield other, _LIKE / (1 + distance)

    def _scores(self, words: Mapping[str, float]) -> dict[int, float]:
        scores: dict[int, float] = {}
        for word, weight in words.items():
            posting = self.postings[word]
            rarity = log(1 + (len(self.things) - len(posting) + 0.5) / (len(posting) + 0.5))
            for number, times in posting.items():
                length = 1 - _B + _B * self.lengths[number] / self.average
                score = weight * rarity * times * (_K1 + 1) / (times + _K1 * length)
                scores[number] = max(scores.get(number, 0.0), score)
        return scores


def _counted(thing: Thing) -> Counter[str]:
    counted: Counter[str] = Counter()
    for text in thing.title.values():
        for word in _index_words(text):
            counted[word] += TITLE_WEIGHT
    for texts in thing.texts:
        for text in texts.values():
            counted.update(_index_words(text))
    counted[thing.id.casefold()] += TITLE_WEIGHT
    return counted


def _index_words(text: str) -> Iterator[str]:
    for token in tokens(text):
        if is_chinese(token):
            yield from dict.fromkeys([*token, *pairs(token)])
        else:
            yield token


def _query_words(query: str) -> Sequence[str]:
    if query.strip().casefold().count("/") == 1 and " " not in query.strip():
        return [query.strip().casefold()]  # an id such as celac-china-2019/III.9
    words = [part for token in tokens(query) for part in (pairs(token) if is_chinese(token) else [token])]
    return list(dict.fromkeys(words))[:_MOST_WORDS]
