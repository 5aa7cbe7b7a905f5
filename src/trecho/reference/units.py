"""The families of counted units, from their table and the words of each language."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from trecho.core.activity import ActivityKind
from trecho.core.units import Family, Units
from trecho.core.words import folded, is_chinese
from trecho.reference.words import LANGUAGES


@cache
def units() -> Units:
    """Every family with its words in all languages."""
    place = files("trecho.reference")
    table = tomllib.loads((place / "unit_families.toml").read_text("utf-8"))
    words: dict[str, set[str]] = {name: set() for name in table}
    for language in LANGUAGES:
        written = tomllib.loads((place / "languages" / language / "assessing.toml").read_text("utf-8"))
        for name, known in written["units"].items():
            words[name].update(folded(word) for word in known)
    return Units(
        {
            name: Family(
                name=name,
                kinds=frozenset(ActivityKind(kind) for kind in row["kinds"]),
                words=frozenset(words[name]),
                itself=row.get("itself", False),
                intakes=row.get("intakes", False),
            )
            for name, row in table.items()
        }
    )


@cache
def stated_words() -> tuple[tuple[str, str], ...]:
    """The words by which sources leave a figure open, longest first, each with what it means (`more than`, `nearly`, …)."""
    found: set[tuple[str, str]] = set()
    for language in LANGUAGES:
        place = files("trecho.reference") / "languages" / language / "assessing.toml"
        written = tomllib.loads(place.read_text("utf-8"))["stated"]
        found.update((folded(word), meaning) for meaning, words in written.items() for word in words)
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))


@cache
def comparator_in(words: str) -> str:
    """What the words beside a figure say of it, in any language: `more than`, `nearly`, `about`, `up to`, or nothing."""
    text = folded(words)
    for word, meaning in stated_words():
        if word in text if is_chinese(word) else re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            return meaning
    return ""
