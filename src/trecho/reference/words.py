"""The vocabulary of each language, from its `words.toml`: stop words and endings."""

import tomllib
from functools import cache
from importlib.resources import files

from trecho.core.words import Vocabulary, folded

LANGUAGES = ("en", "es", "pt", "fr", "zh")


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a BCP 47 language (`pt-BR` is read as `pt`); an empty one where we have none."""
    code = language.partition("-")[0].lower()
    if code not in LANGUAGES:
        return Vocabulary(language=code)
    place = files("trecho.reference") / "languages" / code / "words.toml"
    written = tomllib.loads(place.read_text(encoding="utf-8"))
    return Vocabulary(
        language=code,
        stop_words=frozenset(folded(word) for word in written["stop_words"].split()),
        endings=tuple(sorted((folded(ending) for ending in written["endings"].split()), key=len, reverse=True)),
        shortest_stem=written["shortest_stem"],
    )
