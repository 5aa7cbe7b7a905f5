"""What coders know of each language, from its `coding.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from trecho.core.coding.words import CodingWords, Lexicon
from trecho.reference.numerals import numerals
from trecho.reference.words import LANGUAGES, vocabulary


@cache
def lexicon(language: str) -> Lexicon:
    """The coding words of a BCP 47 language with their patterns; English where we have none."""
    code = language.partition("-")[0].lower()
    code = code if code in LANGUAGES else "en"
    place = files("trecho.reference") / "languages" / code / "coding.toml"
    written: dict[str, Any] = tomllib.loads(place.read_text(encoding="utf-8"))
    words = msgspec.convert({"language": code, **written}, CodingWords)
    return Lexicon(words=words, numerals=numerals(code), vocabulary=vocabulary(code))
