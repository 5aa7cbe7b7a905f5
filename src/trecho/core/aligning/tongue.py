"""What aligning must know of a language, and of the world's concepts: handed in by the reference data."""

import re
from collections.abc import Mapping
from functools import cached_property

from trecho.core.matching.spotting import Lexicon
from trecho.core.noun import Noun
from trecho.core.numerals.words import Numerals
from trecho.core.words import Vocabulary, folded, is_chinese, stem

# Weight of a concept of each kind in likeness: what a promise is about counts, the wording of cooperation hardly.
WEIGHT_OF_KIND: Mapping[str, float] = {"topic": 1.0, "act": 0.45, "frame": 0.15}


class Phrases:
    """A list of phrases that are found in folded text, longest first; a `*` ends a word that may go on."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self.phrases = phrases

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted((folded(phrase) for phrase in self.phrases), key=len, reverse=True)
        words = "|".join(_pattern_of(phrase) for phrase in longest if not is_chinese(phrase[:1]))
        runs = "|".join(_pattern_of(phrase) for phrase in longest if is_chinese(phrase[:1]))
        # One look behind for all phrases: the engine then tries them at the beginnings of words only.
        kinds = [rf"\b(?<!\w)(?:{words})(?!\w)"] if words else []
        return re.compile("|".join([*kinds, *([runs] if runs else [])]) or r"(?!)")

    def found(self, text: str) -> tuple[tuple[int, str], ...]:
        """Place and words of every phrase in the folded text, from left to right."""
        return tuple((match.start(), match.group()) for match in self._pattern.finditer(text))

    def __contains__(self, text: object) -> bool:
        """Whether any phrase stands in the folded text."""
        return isinstance(text, str) and self._pattern.search(text) is not None


def _pattern_of(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"[^\W\d_]*").replace(r"\.\.\.", r"\D{1,60}?") for word in phrase.split())
    return r"\s+".join(words)


class Roots:
    """The stems of a language's words, each worked out once; forgets all when it holds too many."""

    def __init__(self, vocabulary: Vocabulary, most: int = 200_000) -> None:
        self.vocabulary = vocabulary
        self._most = most
        self._known: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The stem of a folded word."""
        root = self._known.get(word)
        if root is None:
            if len(self._known) >= self._most:
                self._known.clear()
            root = self._known[word] = stem(word, self.vocabulary)
        return root


class Tongue(Noun, frozen=True, kw_only=True):
    """One language for aligning: its words, numbers and concepts, and the phrases that make a promise firmer or weaker."""

    vocabulary: Vocabulary
    roots: Roots
    numerals: Numerals
    concepts: Lexicon
    single_words: Lexicon
    tentative: Phrases
    seeking: Phrases
    effort: Phrases
    firm: Phrases
    duty: Phrases
    manner: Phrases
    conditions: Phrases
    paused: Phrases
    willingness: Phrases
    deadlines: Phrases
    each_year: Phrases
    rates: Mapping[str, float]
    renaming: Phrases
    reducing: Phrases
    abolishing: Phrases
    having: Phrases
    elapsed: Phrases
    sides: Phrases
    whole: Phrases
    since: Phrases
    named: Phrases
    listing: Phrases
    joints: Phrases
    ends: Phrases


class Knowledge(Noun, frozen=True, kw_only=True):
    """Every language, and the name and kind (`topic`, `act` or `frame`) of every concept by its number."""

    tongues: Mapping[str, Tongue]
    names: tuple[str, ...]
    kinds: tuple[str, ...]

    def tongue(self, language: str) -> Tongue:
        """The tongue of a BCP 47 language (`pt-BR` is read as `pt`); English where we have none."""
        return self.tongues.get(language.partition("-")[0].lower(), self.tongues["en"])
