"""Spots themes in text: the longest phrase of a lexicon wins, in Latin script by words, in Chinese by characters."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trecho.core.words import folded, is_chinese, tokens

_LONG_ENOUGH = 6  # a word of another language counts only when it is too long to be a different word here


class Found(NamedTuple):
    """Themes spotted at tokens `start` up to `end`, and the words themselves (folded)."""

    themes: tuple[int, ...]
    start: int
    end: int
    words: str


class Lexicon:
    """Phrases and the themes they stand for; `word*` stands for all words that begin so, a plain word for its plural too.

    `foreign` are phrases of other languages: their single long words are known where the own language has none.
    """

    def __init__(
        self, phrases: Mapping[str, Iterable[int]], foreign: Mapping[str, Iterable[int]] | None = None
    ) -> None:
        self._exact: dict[str, list[int]] = {}
        self._prefix: dict[str, list[int]] = {}
        self._starts: dict[int, list[tuple[tuple[int, ...], tuple[int, ...]]]] = {}
        self._chinese: dict[str, tuple[int, ...]] = {}
        self._patterns: dict[str, int] = {}
        self._known: dict[str, tuple[int, ...]] = {}
        for phrase, themes in phrases.items():
            self._add(phrase, tuple(themes))
        self._longest_chinese = max((len(term) for term in self._chinese), default=0)
        own = frozenset(self._patterns)
        for phrase, themes in (foreign or {}).items():
            word = folded(phrase)
            if len(word.rstrip("*")) >= _LONG_ENOUGH and " " not in word and not is_chinese(word) and word not in own:
                self._add(phrase, tuple(themes))
        for ways in self._starts.values():
            ways.sort(key=lambda way: -len(way[0]))

    def spot(self, words: list[str]) -> list[Found]:
        """What stands in the tokens, in order and without overlap; several themes where one phrase has several."""
        found: list[Found] = []
        place = 0
        while place < len(words):
            word = words[place]
            patterns = self._known.get(word)
            if patterns is None:
                patterns = self._patterns_of(word)
            if not patterns:
                if self._chinese and is_chinese(word):
                    found += self._spot_chinese(word, place)
                place += 1
                continue
            themes, length = self._longest(words, place, patterns)
            if themes:
                found.append(Found(themes, place, place + length, " ".join(words[place : place + length])))
            place += max(1, length)
        return found

    def _longest(self, words: list[str], place: int, patterns: tuple[int, ...]) -> tuple[tuple[int, ...], int]:
        themes: tuple[int, ...] = ()
        length = 0
        for pattern in patterns:
            for way, meant in self._starts.get(pattern, ()):
                if len(way) < length or place + len(way) > len(words):
                    continue
                if all(way[ahead] in self._patterns_of(words[place + ahead]) for ahead in range(1, len(way))):
                    themes = meant if len(way) > length else tuple(dict.fromkeys(themes + meant))
                    length = len(way)
        return themes, length

    def _patterns_of(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            ids = list(self._exact.get(word, ()))
            for end in range(2, len(word) + 1):
                ids += self._prefix.get(word[:end], ())
            known = self._known[word] = tuple(dict.fromkeys(ids))
            if len(self._known) > 500_000:  # names and numbers without end must not fill the memory
                self._known.clear()
        return known

    def _spot_chinese(self, run: str, token: int) -> list[Found]:
        found = []
        place = 0
        while place < len(run):
            for length in range(min(self._longest_chinese, len(run) - place), 0, -1):
                themes = self._chinese.get(run[place : place + length])
                if themes is not None:
                    found.append(Found(themes, token, token + 1, run[place : place + length]))
                    break
            else:
                length = 1
            place += length
        return found

    def _add(self, phrase: str, themes: tuple[int, ...]) -> None:
        parts = folded(phrase).replace("*", "§").split()
        words = [part for piece in parts for part in _with_stars(piece)]
        if not words:
            return
        if len(words) == 1 and is_chinese(words[0]):
            self._chinese[words[0]] = tuple(dict.fromkeys(self._chinese.get(words[0], ()) + themes))
            return
        way = tuple(self._pattern(word, last=number == len(words) - 1) for number, word in enumerate(words))
        self._starts.setdefault(way[0], []).append((way, themes))

    def _pattern(self, word: str, *, last: bool) -> int:
        key = word if word.endswith("*") or not last else f"{word}+"
        if key not in self._patterns:
            number = self._patterns[key] = len(self._patterns)
            if word.endswith("*"):
                self._prefix.setdefault(word[:-1], []).append(number)
            else:
                for form in _forms(word) if last else (word,):
                    self._exact.setdefault(form, []).append(number)
        return self._patterns[key]


class Cutter:
    """Cuts runs of Chinese at marks (verbs, prepositions, words of purpose), unless a longer term hides the mark."""

    def __init__(self, marks: Iterable[str], terms: Iterable[str]) -> None:
        self._marks = frozenset(mark for mark in map(folded, marks) if is_chinese(mark))
        self._all = self._marks | {term for term in map(folded, terms) if is_chinese(term)}
        self._longest = max((len(term) for term in self._all), default=0)

    def cut(self, words: list[str]) -> list[str]:
        """The tokens with every mark a token of its own."""
        if not self._marks:
            return words
        return [part for word in words for part in (self._parts(word) if is_chinese(word) else (word,))]

    def _parts(self, run: str) -> Iterable[str]:
        begin = place = 0
        while place < len(run):
            lengths = range(min(self._longest, len(run) - place), 0, -1)
            length = next((size for size in lengths if run[place : place + size] in self._all), 1)
            if run[place : place + length] in self._marks:
                if begin < place:
                    yield run[begin:place]
                yield run[place : place + length]
                begin = place + length
            place += length
        if begin < len(run):
            yield run[begin:]


def _with_stars(piece: str) -> list[str]:
    words = tokens(piece.replace("§", " "))
    if words and piece.endswith("§"):
        words[-1] += "*"
    return words


def _forms(word: str) -> tuple[str, ...]:
    plural = {f"{word}s", f"{word}es"} if len(word) > 2 else set()
    if word.endswith("y"):
        plural.add(f"{word[:-1]}ies")
    return (word, *sorted(plural))
