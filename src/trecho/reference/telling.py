"""The words by which each language tells of deeds, from its `telling.toml` and `stages.toml`, the names of countries and the known forums."""

import csv
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale

from trecho.core.telling.words import TellingWords
from trecho.reference.countries import alpha_3
from trecho.reference.forums import forums
from trecho.reference.numerals import numerals
from trecho.reference.stages import add_stages, conjugated, stage_words
from trecho.reference.words import LANGUAGES

_LISTS = frozenset(
    {"months", "weekdays", "relative", "dates", "names", "adjectives", "ago", "small", "verbs", "endings"}
)


@cache
def telling_words(language: str) -> TellingWords:
    """The patterns of a BCP 47 language; English where we have none."""
    code = language.partition("-")[0].lower()
    code = code if code in LANGUAGES else "en"
    place = files("trecho.reference") / "languages" / code / "telling.toml"
    written = tomllib.loads(place.read_text(encoding="utf-8"))
    _conjugate(written)
    add_stages(written, stage_words(code), written.get("endings", {}))
    givers = _givers(code, written["names"])
    names = _country_names(code)
    for country, more in written["names"].items():
        names.update(dict.fromkeys(more, country))
    adjectives = {country: forms for country, forms in written.get("adjectives", {}).items() if country not in givers}
    return TellingWords(
        language=code,
        numerals=numerals(code),
        months=tuple(written["months"]),
        weekdays=tuple(written["weekdays"]),
        relative=tuple(written["relative"].items()),
        ago=tuple(written["ago"].items()),
        small=written["small"],
        dates=tuple(written["dates"]),
        tables={table: rows for table, rows in written.items() if table not in _LISTS},
        places=names,
        adjectives=adjectives,
        members=frozenset(written.get("adjectives", {})) - set(givers),
        givers=givers,
        towns=_towns(),
    )


@cache
def _towns() -> dict[str, str]:
    """Towns and regions whose name stands for one country among the members of the known forums; also as datelines."""
    text = (files("trecho.reference") / "towns.csv").read_text("utf-8")
    towns = {row["town"]: row["country"] for row in csv.DictReader(text.splitlines())}
    return towns | {town.upper(): country for town, country in towns.items()}


def _conjugate(written: dict[str, Any]) -> None:
    """Put the forms of the regular verbs of each stage among its cues: the stem and what the endings make of it."""
    for stage, infinitives in written.get("verbs", {}).items():
        written["cues"][stage] += f"|{conjugated(infinitives, written['endings'])}"


def _country_names(language: str) -> dict[str, str]:
    """Names of the world's countries in the language, as Unicode CLDR has them."""
    names: dict[str, str] = {}
    for territory, name in Locale(language).territories.items():
        country = alpha_3(territory) if len(territory) == 2 and territory.isalpha() else None
        if country and name:
            names[str(name)] = country
            for written in _spelt_out(str(name)):
                names.setdefault(written, country)
    return names


def _spelt_out(name: str) -> tuple[str, ...]:
    """An English name as official texts spell it: "Saint Vincent and the Grenadines" for "St. Vincent & Grenadines"."""
    saints = (name, name.replace("St.", "Saint"), name.replace("St.", "St"))
    return tuple(saint.replace("&", joint) for saint in saints for joint in ("and", "and the"))


def _givers(language: str, names: dict[str, list[str]]) -> dict[str, str]:
    """Sides of known forums that are one country → a pattern of their names, capital and adjectives."""
    found: dict[str, str] = {}
    for forum in forums():
        for side in forum.sides:
            country = next((code for word in side.names.get("en", ()) if (code := alpha_3(word))), None)
            if country is None:
                continue
            words = [*side.names.get(language, ()), *side.adjectives.get(language, ()), *names.get(country, ())]
            found[country] = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return found
