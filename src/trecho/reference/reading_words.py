"""What each language calls the parts of a plan, from its `reading.toml`; one set of words for all of them together."""

import tomllib
from functools import cache
from importlib.resources import files

from trecho.core.outlining.words import ReadingWords, together
from trecho.reference.words import LANGUAGES


@cache
def reading_words(language: str) -> ReadingWords:
    """The structuring words of one of our languages (`en`, `es`, `pt`, `fr`, `zh`)."""
    import msgspec

    place = files("trecho.reference") / "languages" / language / "reading.toml"
    return msgspec.convert(tomllib.loads(place.read_text(encoding="utf-8")), ReadingWords)


@cache
def all_reading_words() -> ReadingWords:
    """The structuring words of all our languages at once, since a document may hold two of them."""
    return together({language: reading_words(language) for language in LANGUAGES})


@cache
def words_by_language() -> dict[str, ReadingWords]:
    """The structuring words of each language under its code."""
    return {language: reading_words(language) for language in LANGUAGES}
