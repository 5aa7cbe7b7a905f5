"""The learned weights by which pairs of activities are proposed as one, and the words by which titles are compared."""

import re
import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import pycountry

from trecho.core.activity import Amount
from trecho.core.resolving.belonging import Belonging
from trecho.core.resolving.proposing import Weights
from trecho.core.resolving.tongue import Knowledge, stem
from trecho.reference.countries import country_name
from trecho.reference.matching import knowledge as themes
from trecho.reference.rates import rate
from trecho.reference.words import LANGUAGES

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MOST = 60
_SHORTEST = 4
_CHANGING = 5


@cache
def resolving_weights() -> Weights:
    """The bundled weights (docs/decisions/gathering-resolution.md)."""
    return msgspec.toml.decode((files("trecho.reference") / "resolving.toml").read_bytes(), type=Weights)


@cache
def knowledge() -> Knowledge:
    """How all our languages number phases, batches and editions, name countries, and tell deeds and parts of deeds."""
    steps: dict[str, str] = {}
    ordinals: dict[str, int] = {f"{at}{end}": at for at in range(1, _MOST) for end in ("st", "nd", "rd", "th")}
    cardinals = {word: at for at, word in enumerate(_ROMAN, 1)} | {str(at): at for at in range(1, _MOST)}
    cardinals |= {letter: at for at, letter in enumerate("abcd", 1)}
    shapes: list[str] = []
    for language in LANGUAGES:
        written = _written(language)
        for step, words in written["steps"].items():
            steps |= {stem(word.strip()): step for word in words.split(",")}
        told = written["numbers"]
        ordinals |= _counted(told["ordinals"])
        cardinals |= _counted(told.get("cardinals", ""))
        shapes += told.get("shapes", [])
    return Knowledge(
        steps=steps,
        ordinals=ordinals,
        cardinals=cardinals,
        shapes=tuple(shapes),
        homes=_homes(),
        plain=_plain(),
        belonging=_belonging(),
        themes=themes(),
        dollars=_dollars,
    )


def _homes() -> dict[str, tuple[str, ...]]:
    """How the words of each country's names in our languages begin, as titles are read; its people are called after it."""
    return {
        code: tuple(
            sorted(
                {
                    _beginning(stem(word))
                    for language in LANGUAGES
                    for word in re.findall(r"[^\W\d_]+", country_name(code, language))
                    if len(word) >= _SHORTEST
                }
            )
        )
        for code in (country.alpha_3 for country in pycountry.countries)
    }


def _beginning(word: str) -> str:
    """Honduras, Honduran: the last letter of a longer name may change."""
    return word[:-1] if len(word) > _CHANGING else word


def _plain() -> frozenset[str]:
    return frozenset(
        stem(word.strip()) for language in LANGUAGES for word in _written(language)["plain"]["words"].split(",")
    )


def _belonging() -> Belonging:
    """Of all languages at once: what a text is written in is not always known."""
    wholes: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for kind, words in _written(language)["wholes"].items():
            for word in (re.escape(each.strip().lower()) for each in words.split(",")):
                wholes.setdefault(kind, []).append(word if language == "zh" else rf"\b{word}\b")
    return Belonging(
        phrases="|".join(_written(language)["belonging"]["phrases"] for language in LANGUAGES),
        wholes="|".join(f"(?P<{kind}>{'|'.join(words)})" for kind, words in wholes.items()),
    )


def _dollars(amount: Amount) -> Decimal | None:
    found = rate(amount.currency, "USD", amount.date)
    return None if found is None else amount.value * found


def _written(language: str) -> dict[str, Any]:
    return tomllib.loads((files("trecho.reference") / "languages" / language / "resolving.toml").read_text("utf-8"))


def _counted(words: str) -> dict[str, int]:
    rows = [row for row in words.split(",") if row.strip()]
    return {stem(word.strip()): at for at, row in enumerate(rows, 1) for word in row.split("|")}
