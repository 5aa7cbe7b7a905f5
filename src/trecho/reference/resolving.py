"""The learned weights by which pairs of activities are proposed as one, and the words that number the members of a row."""

import re
import tomllib
from functools import cache
from importlib.resources import files

import msgspec
import pycountry

from trecho.core.resolving.proposing import Weights
from trecho.core.resolving.tongue import Knowledge, stem
from trecho.reference.countries import country_name
from trecho.reference.words import LANGUAGES

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MOST = 60
_SHORTEST = 3


@cache
def resolving_weights() -> Weights:
    """The bundled weights (docs/decisions/gathering-resolution.md)."""
    return msgspec.toml.decode((files("trecho.reference") / "resolving.toml").read_bytes(), type=Weights)


@cache
def knowledge() -> Knowledge:
    """How all our languages number phases, batches and editions, and what they call each country."""
    steps: dict[str, str] = {}
    ordinals: dict[str, int] = {f"{at}{end}": at for at in range(1, _MOST) for end in ("st", "nd", "rd", "th")}
    cardinals = {word: at for at, word in enumerate(_ROMAN, 1)} | {str(at): at for at in range(1, _MOST)}
    cardinals |= {letter: at for at, letter in enumerate("abcd", 1)}
    shapes: list[str] = []
    for language in LANGUAGES:
        place = files("trecho.reference") / "languages" / language / "resolving.toml"
        written = tomllib.loads(place.read_text("utf-8"))
        for step, words in written["steps"].items():
            steps |= {stem(word.strip()): step for word in words.split(",")}
        told = written["numbers"]
        ordinals |= _counted(told["ordinals"])
        cardinals |= _counted(told.get("cardinals", ""))
        shapes += told.get("shapes", [])
    return Knowledge(steps=steps, ordinals=ordinals, cardinals=cardinals, shapes=tuple(shapes), homes=_homes())


def _homes() -> dict[str, frozenset[str]]:
    """The words of each country's names in our languages, as titles are read."""
    return {
        code: frozenset(
            stem(word)
            for language in LANGUAGES
            for word in re.findall(r"[^\W\d_]+", country_name(code, language))
            if len(word) >= _SHORTEST
        )
        for code in (country.alpha_3 for country in pycountry.countries)
    }


def _counted(words: str) -> dict[str, int]:
    rows = [row for row in words.split(",") if row.strip()]
    return {stem(word.strip()): at for at, row in enumerate(rows, 1) for word in row.split("|")}
