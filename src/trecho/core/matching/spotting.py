"""Spots themes in text: the longest phrase of a lexicon wins, in Latin script by words, in Chinese by characters."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from trecho.core.words import folded, is_chinese, tokens

_LONG_ENOUGH, _LONG_BEGINNING = (
    6,
    8,
)  # a word of another language counts only where it is too long to be a different word here


class Found(NamedTuple):
    """Themes spotted at tokens `start` up to `end`, and the words themselves (folded)."""

    themes: tuple[int, ...]
    start: int
    end: int
    words: str


class _Entry(NamedTuple):
    """What a word may be: its patterns, the themes that it has alone, and phrases it begins, by their second pattern."""

    patterns: tuple[int, ...]
    alone: tuple[int, ...]
    begins: dict[int, list[tuple[tuple[int, ...], tuple[int, ...]]]]


_SHORTEST = 2  # letters of the shortest beginning that stands for words
_NOTHING = _Entry((), (), {})
_MOST_WORDS = 500_000  # names and numbers without end must not fill the memory


class Lexicon:
    """Phrases and the themes they stand for; `word*` stands for all words that begin so, `=word` for
    itself alone, a plain word for its plural too.

    `foreign` are phrases of other languages: their single long words are known where the own language has none.
    """

    def __init__(
        self, phrases: Mapping[str, Iterable[int]], foreign: Mapping[str, Iterable[int]] | None = None
    ) -> None:
        self._exact: dict[str, list[int]] = {}
        self._prefix: dict[str, list[int]] = {}
        self._alone: dict[int, tuple[int, ...]] = {}
        self._begins: dict[int, dict[int, list[tuple[tuple[int, ...], tuple[int, ...]]]]] = {}
        self._chinese: dict[str, tuple[int, ...]] = {}
        self._patterns: dict[str, int] = {}
        self._known: dict[str, _Entry] = {}
        for phrase, themes in phrases.items():
            self._add(phrase, tuple(themes))
        self._longest_chinese = max((len(term) for term in self._chinese), default=0)
        own = frozenset(pattern.rstrip("+*=") for pattern in self._patterns)
        for phrase, themes in (foreign or {}).items():
            word = folded(phrase)
            bare = word.rstrip("*")
            enough = _LONG_ENOUGH if bare == word else _LONG_BEGINNING
            if len(bare) >= enough and " " not in word and not is_chinese(word) and bare not in own:
                self._add(phrase, tuple(themes))
        self._openings = {beginning[:_SHORTEST] for beginning in self._prefix}
        self._longest_prefix = max((len(beginning) for beginning in self._prefix), default=0)

    def spot(self, words: list[str]) -> list[Found]:
        """What stands in the tokens, in order and without overlap; several themes where one phrase has several."""
        found: list[Found] = []
        for themes, start, end in self.placed(words):
            if end == start + 1 and self._chinese and is_chinese(words[start]):
                if not found or found[-1].start != start:
                    found += [Found(meant, start, end, term) for meant, term in self._in_chinese(words[start])]
            else:
                found.append(Found(themes, start, end, " ".join(words[start:end])))
        return found

    def placed(self, words: list[str]) -> list[tuple[tuple[int, ...], int, int]]:
        """Themes, first token, and the token behind, for all that stands in the tokens: `spot` without the words."""
        found: list[tuple[tuple[int, ...], int, int]] = []
        known = self._known
        entries = [known.get(word) or self._entry(word) for word in words]
        behind = 0
        for place, entry in enumerate(entries):
            if entry is _NOTHING or place < behind:
                if self._chinese and place >= behind and is_chinese(words[place]):
                    found += [(themes, place, place + 1) for themes, _ in self._in_chinese(words[place])]
                continue
            themes, behind = entry.alone, place + 1
            if entry.begins and behind < len(words) and not entry.begins.keys().isdisjoint(entries[behind].patterns):
                themes, length = self._longest(words, place, entry)
                behind = place + length
            if themes:
                found.append((themes, place, behind))
        return found

    def alone(self, word: str) -> tuple[list[tuple[int, ...]], bool, bool]:
        """What a word stands for alone, several times for a run of Chinese; whether it may follow in, or begin, a phrase."""
        entry = self._entry(word)
        if entry is _NOTHING:
            return ([themes for themes, _ in self._in_chinese(word)] if is_chinese(word) else []), False, False
        return ([entry.alone] if entry.alone else []), bool(entry.patterns), bool(entry.begins)

    def most_words(self, word: str, following: str) -> int:
        """How many words the longest phrase has that may begin with these two; 0 where none does."""
        begins = self._entry(word).begins
        ways = [rest for second in self._entry(following).patterns for rest, _ in begins.get(second, ())]
        return max((2 + len(rest) for rest in ways), default=0)

    def longest(self, words: list[str], place: int) -> tuple[tuple[int, ...], int]:
        """The longest phrase that begins at a word which another follows: its themes, and how many words it has."""
        return self._longest(words, place, self._entry(words[place]))

    def _longest(self, words: list[str], place: int, entry: _Entry) -> tuple[tuple[int, ...], int]:
        themes, length = entry.alone, 1
        for second in self._entry(words[place + 1]).patterns:
            for rest, meant in entry.begins.get(second, ()):
                size = 2 + len(rest)
                if size < length or place + size > len(words):
                    continue
                if not rest or all(
                    pattern in self._entry(words[place + 2 + ahead]).patterns for ahead, pattern in enumerate(rest)
                ):
                    themes = meant if size > length else tuple(dict.fromkeys(themes + meant))
                    length = size
        return themes, length

    def _entry(self, word: str) -> _Entry:
        entry = self._known.get(word)
        if entry is not None:
            return entry
        ids = list(self._exact.get(word, ()))
        if word[:_SHORTEST] in self._openings:
            for end in range(_SHORTEST, min(len(word), self._longest_prefix) + 1):
                ids += self._prefix.get(word[:end], ())
        patterns = tuple(dict.fromkeys(ids))
        if len(self._known) >= _MOST_WORDS:
            self._known.clear()
        entry = self._known[word] = self._meant(patterns) if patterns else _NOTHING
        return entry

    def _meant(self, patterns: tuple[int, ...]) -> _Entry:
        alone = tuple(dict.fromkeys(theme for pattern in patterns for theme in self._alone.get(pattern, ())))
        begins: dict[int, list[tuple[tuple[int, ...], tuple[int, ...]]]] = {}
        for pattern in patterns:
            for second, ways in self._begins.get(pattern, {}).items():
                begins.setdefault(second, []).extend(ways)
        return _Entry(patterns, alone, begins)

    def _in_chinese(self, run: str) -> Iterator[tuple[tuple[int, ...], str]]:
        """The themes and terms in a run of Chinese, the longest first at every character."""
        place = 0
        while place < len(run):
            for length in range(min(self._longest_chinese, len(run) - place), 0, -1):
                themes = self._chinese.get(run[place : place + length])
                if themes is not None:
                    yield themes, run[place : place + length]
                    break
            else:
                length = 1
            place += length

    def _add(self, phrase: str, themes: tuple[int, ...]) -> None:
        parts = folded(phrase).replace("*", "§").split()
        words = [part for piece in parts for part in _with_stars(piece)]
        if not words:
            return
        if len(words) == 1 and is_chinese(words[0]):
            self._chinese[words[0]] = tuple(dict.fromkeys(self._chinese.get(words[0], ()) + themes))
            return
        way = tuple(self._pattern(word, last=number == len(words) - 1) for number, word in enumerate(words))
        if len(way) == 1:
            self._alone[way[0]] = self._alone.get(way[0], ()) + themes
        else:
            self._begins.setdefault(way[0], {}).setdefault(way[1], []).append((way[2:], themes))

    def _pattern(self, word: str, *, last: bool) -> int:
        key = word if word.endswith("*") or not last else f"{word}+"
        if key not in self._patterns:
            number = self._patterns[key] = len(self._patterns)
            if word.endswith("*"):
                self._prefix.setdefault(word[:-1], []).append(number)
            else:
                bare = word.rstrip("=")
                for form in _forms(word) if last and bare == word else (bare,):
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
    if words and piece.startswith("="):
        words[-1] += "="
    if words and piece.endswith("§"):
        words[-1] += "*"
    return words


def _forms(word: str) -> tuple[str, ...]:
    plural = {f"{word}s", f"{word}es"} if len(word) > 2 else set()
    if word.endswith("y"):
        plural.add(f"{word[:-1]}ies")
    return (word, *sorted(plural))
