"""The DAC purpose codes of five digits with their names and words, from `purposes.csv`.

Codes and English names are those of the OECD's DAC and CRS code lists (active codes, as the IATI Sector code list repeats
them); the other languages' names and all words that speak for a code are our own. Codes without words are never proposed.
"""

import csv
from functools import cache
from importlib.resources import files

from trecho.core.coding.topics import Topic, TopicWords
from trecho.reference.topics import known_language
from trecho.reference.words import LANGUAGES


@cache
def purposes() -> tuple[Topic, ...]:
    """Every active purpose code, in order; English names stand in where a language has none."""
    written = (files("trecho.reference") / "purposes.csv").read_text(encoding="utf-8")
    return tuple(_topic(row) for row in csv.DictReader(written.splitlines()))


@cache
def purpose_words(language: str) -> TopicWords:
    """The words of the purposes in a BCP 47 language; English where we have none."""
    return TopicWords(purposes(), known_language(language))


def _topic(row: dict[str, str]) -> Topic:
    return Topic(
        code=int(row["code"]),
        names={language: row[language] or row["en"] for language in LANGUAGES},
        strong={language: row[f"words_{language}"] for language in LANGUAGES},
        weak={},
    )
