"""What matching is handed: themes, each language's words for them, and emergencies in force."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from threading import RLock

from trecho.core.matching.spotting import Cutter, Lexicon
from trecho.core.matching.theme_sets import AIM, RECEIVER, VERB, ThemeSets
from trecho.core.matching.themes import Themes
from trecho.core.matching.wordbook import WordBook
from trecho.core.noun import Noun
from trecho.core.words import Vocabulary, stems_of_token, tokens

__all__ = ["AIM", "RECEIVER", "VERB", "Emergency", "Knowledge", "Tongue"]
_MAY_BE_ASIDE = re.compile(r"[(（#]")
_MOST_WORDS = 500_000  # names and numbers without end must not fill the memory


class Emergency(Noun, frozen=True, kw_only=True):
    """A declared emergency: from `start` to `end` (ISO months) gifts with the themes `means` also have `theme`."""

    name: str
    theme: str
    means: tuple[str, ...] | list[str]
    start: str
    end: str
    source: str


@dataclass(frozen=True)
class Tongue:
    """One language: words for themes and for givers, and the marks that part a commitment's sentences.

    `deed` is the lexicon for deeds: the themes, and VERB, RECEIVER and AIM for the marks that part a deed's sentence.
    `mechanism_kinds` are stems of words for kinds of mechanisms (forum, summit, ...), `mechanism_generic` of other words
    that many names share, `mechanism_terms` both in Chinese; `mechanisms_held` are kinds of which there are several.
    """

    vocabulary: Vocabulary
    lexicon: Lexicon
    givers: Lexicon
    deed: Lexicon
    purposes: Lexicon
    provisos: Lexicon
    openers: Lexicon
    holding: Lexicon
    dialogue: Lexicon
    statements: Lexicon
    asides: re.Pattern[str] | None = None
    cutter: Cutter | None = None
    subjects: tuple[int, ...] = ()
    mechanism_kinds: Mapping[str, frozenset[int]] = field(default_factory=dict)
    mechanism_generic: frozenset[str] = frozenset()
    mechanism_terms: tuple[str, ...] = ()
    mechanisms_held: frozenset[int] = frozenset()
    sets: ThemeSets = field(default_factory=ThemeSets)
    givers_met: dict[tuple[str, ...], int] = field(default_factory=dict)

    @cached_property
    def book(self) -> WordBook:
        """The words of deeds met so far."""
        return WordBook(self.deed, self.sets, partial(stems_of_token, vocabulary=self.vocabulary))

    @cached_property
    def described_book(self) -> WordBook:
        """The words of descriptions met so far."""
        return WordBook(self.lexicon, self.sets)

    def limit(self) -> None:
        """Forgets the words met where they have become too many."""
        for name in ("book", "described_book"):
            if len(self.__dict__.get(name, ())) >= _MOST_WORDS:
                del self.__dict__[name]
        if len(self.givers_met) >= _MOST_WORDS:
            self.givers_met.clear()

    def words(self, text: str) -> list[str]:
        """The tokens of a text, Chinese cut at the marks that part its sentences."""
        found = tokens(text)
        return self.cutter.cut(found) if self.cutter else found

    def without_asides(self, text: str) -> str:
        """A deed's text without its asides."""
        return self.asides.sub(" ", text) if self.asides and _MAY_BE_ASIDE.search(text) else text

    def words_of_deed(self, text: str) -> list[str]:
        """The tokens of a deed's text without its asides."""
        return self.words(self.without_asides(text))

    def giver_set(self, words: tuple[str, ...]) -> int:
        """The number, in `sets`, of the themes of who gives; givers met before are remembered."""
        known = self.givers_met.get(words)
        if known is None:
            found = {theme for themes, _, _ in self.givers.placed(list(words)) for theme in themes}
            known = self.givers_met[words] = self.sets.number(tuple(sorted(found)))
        return known

    def stems(self, words: Iterable[str]) -> set[str]:
        """The content stems of tokens."""
        return {stem for word in words for stem in stems_of_token(word, self.vocabulary)}


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Themes, tongues by language, emergencies, and the names of countries and their groups.

    A name in `places` stands for the numbers of `countries`, each a set of ISO alpha-3 codes.
    """

    themes: Themes
    tongues: Mapping[str, Tongue]
    places: Lexicon
    countries: tuple[frozenset[str], ...]
    emergencies: tuple[Emergency, ...] = ()
    reading: RLock = field(default_factory=RLock)  # what is learnt while reading is shared by all threads

    def tongue(self, language: str) -> Tongue:
        """The tongue of a BCP 47 language; English where it is not known."""
        return self.tongues.get(language.partition("-")[0].lower(), self.tongues["en"])
