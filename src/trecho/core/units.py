"""Which sort of thing does a unit's words count: scholarships, training places, visits, projects, …?"""

import re
from collections.abc import Mapping
from functools import lru_cache

from trecho.core.activity import ActivityKind
from trecho.core.noun import Noun
from trecho.core.words import folded, is_chinese


class Family(Noun, frozen=True, kw_only=True):
    """A sort of thing that plans count; `itself` where the deed is the unit, `intakes` where grace runs by academic year."""

    name: str
    kinds: frozenset[ActivityKind] = frozenset()
    words: frozenset[str] = frozenset()
    itself: bool = False
    intakes: bool = False


class Units(Noun, frozen=True):
    """The families by name."""

    families: Mapping[str, Family] = {}

    def __hash__(self) -> int:
        """By identity of names: one set of families serves a whole run."""
        return hash(tuple(self.families))

    def family_of(self, words: str) -> Family | None:
        """The family whose words, the longest that stand in the unit, are meant; None where none is known."""
        return _family_of(self, words)


@lru_cache(maxsize=8192)
def _family_of(units: Units, words: str) -> Family | None:
    text = folded(words)
    best: tuple[int, int, str] | None = None
    for family in units.families.values():
        for word in family.words:
            place = _place_of(word, text)
            if place >= 0 and (best is None or (-len(word), place, family.name) < best):
                best = (-len(word), place, family.name)
    return units.families[best[2]] if best else None


def _place_of(word: str, text: str) -> int:
    if is_chinese(word):
        return text.find(word)
    found = re.search(rf"\b{re.escape(word)}", text)
    return found.start() if found else -1
