"""What aligning must know: each language's phrases, the glossary of concepts, and how much each reason weighs."""

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from trecho.core.aligning.likeness import Weights
from trecho.core.aligning.lineage import Weighing
from trecho.core.aligning.tongue import Knowledge, Phrases, Roots, Tongue
from trecho.core.matching.spotting import Lexicon
from trecho.core.words import folded
from trecho.reference.numerals import numerals
from trecho.reference.words import LANGUAGES, vocabulary

_LISTS = (
    "tentative", "seeking", "effort", "firm", "duty", "conditions", "paused",
    "willingness", "deadlines", "each_year", "renaming", "reducing", "abolishing", "having", "elapsed",
    "joints", "ends", "sides", "whole", "since", "named", "listing",
)  # fmt: skip
# The lists whose words tell how something is promised, and not what.
_MANNER = ("tentative", "seeking", "effort", "firm", "willingness", "deadlines", "rates")


@cache
def knowledge() -> Knowledge:
    """All five languages and the glossary, ready to align with; the same value at every call."""
    concepts = _concepts()
    return Knowledge(
        tongues={language: _tongue(language, concepts) for language in LANGUAGES},
        names=tuple(row["concept"] for row in concepts),
        kinds=tuple(row["kind"] for row in concepts),
    )


@cache
def weighing() -> Weighing:
    """The weights of the reasons, with the encoder of meaning and without it."""
    written = tomllib.loads((files("trecho.reference") / "aligning.toml").read_text(encoding="utf-8"))
    return Weighing(
        **{name: Weights(start=table["start"], reasons=table["reasons"]) for name, table in written.items()}
    )


def _concepts() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    folder = files("trecho.reference") / "concepts"
    for table in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if table.name.endswith(".csv"):
            rows += csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    return rows


def _tongue(language: str, concepts: list[dict[str, str]]) -> Tongue:
    written = _toml(language)
    phrases: dict[str, list[int]] = {}
    for number, row in enumerate(concepts):
        for term in row[language].split("|"):
            phrases.setdefault(folded(term), []).append(number)
    single = {phrase: numbers for phrase, numbers in phrases.items() if " " not in phrase}
    return Tongue(
        vocabulary=vocabulary(language),
        roots=Roots(vocabulary(language)),
        numerals=numerals(language),
        concepts=Lexicon(phrases),
        single_words=Lexicon(single),
        manner=Phrases(tuple(phrase for name in _MANNER for phrase in written[name])),
        rates={folded(phrase): rate for phrase, rate in written["rates"].items()},
        **{name: Phrases(tuple(written[name])) for name in _LISTS},
    )


def _toml(language: str) -> dict[str, Any]:
    place = files("trecho.reference") / "languages" / language / "aligning.toml"
    return tomllib.loads(place.read_text(encoding="utf-8"))
