"""What matching is handed: themes, each language's words for them, and emergencies in force."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from trecho.core.matching.spotting import Cutter, Lexicon
from trecho.core.matching.themes import Themes
from trecho.core.noun import Noun
from trecho.core.words import Vocabulary, stems, tokens

VERB, RECEIVER, AIM = -1, -2, -3  # marks in a deed's sentence: its verb, what stands before a receiver, before an aim
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


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: words for themes and for givers, and the marks that part a commitment's sentences.

    `deed` is the lexicon for deeds: the themes, and VERB, RECEIVER and AIM for the marks that part a deed's sentence.
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
    givers_met: dict[tuple[str, ...], tuple[int, ...]] = field(default_factory=dict)
    memory: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def words(self, text: str) -> list[str]:
        """The tokens of a text, Chinese cut at the marks that part its sentences."""
        found = tokens(text)
        return self.cutter.cut(found) if self.cutter else found

    def words_of_deed(self, text: str) -> list[str]:
        """The tokens of a deed's text without its asides."""
        return self.words(self.asides.sub(" ", text) if self.asides and _MAY_BE_ASIDE.search(text) else text)

    def giver_themes(self, words: tuple[str, ...]) -> tuple[int, ...]:
        """The themes of who gives; givers met before are remembered."""
        known = self.givers_met.get(words)
        if known is None:
            if len(self.givers_met) >= _MOST_WORDS:
                self.givers_met.clear()
            found = {theme for themes, _, _ in self.givers.placed(list(words)) for theme in themes}
            known = self.givers_met[words] = tuple(sorted(found))
        return known

    def stems(self, words: Iterable[str]) -> set[str]:
        """The content stems of tokens; words met before are remembered."""
        found: set[str] = set()
        for word in words:
            known = self.memory.get(word)
            if known is None:
                if len(self.memory) >= _MOST_WORDS:
                    self.memory.clear()
                known = self.memory[word] = tuple(stems(word, self.vocabulary))
            found.update(known)
        return found


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
    deeds_met: dict[Any, Any] = field(default_factory=dict)

    def tongue(self, language: str) -> Tongue:
        """The tongue of a BCP 47 language; English where it is not known."""
        return self.tongues.get(language.partition("-")[0].lower(), self.tongues["en"])
