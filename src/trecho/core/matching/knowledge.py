"""What matching is handed: themes, each language's words for them, and emergencies in force."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trecho.core.matching.spotting import Lexicon
from trecho.core.matching.themes import Themes
from trecho.core.noun import Noun
from trecho.core.words import Vocabulary


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
    """One language: words for themes, words for givers, and the marks that part a sentence."""

    vocabulary: Vocabulary
    lexicon: Lexicon
    givers: Lexicon
    verbs: Lexicon
    receivers: Lexicon
    aims: Lexicon
    purposes: Lexicon
    provisos: Lexicon
    openers: Lexicon
    dialogue: Lexicon
    statements: Lexicon
    asides: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Themes, tongues by language, and emergencies."""

    themes: Themes
    tongues: Mapping[str, Tongue]
    emergencies: tuple[Emergency, ...] = ()

    def tongue(self, language: str) -> Tongue:
        """The tongue of a BCP 47 language; English where it is not known."""
        return self.tongues.get(language.partition("-")[0].lower(), self.tongues["en"])
