"""Words and signs of currencies (`RMB`, `EC$`, `soles`) and the currency of each country, as ISO 4217 codes."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from babel.numbers import get_territory_currencies

# Signs that mean a currency only where the country is known to use it: a letter, or another country's sign.
_AT_HOME = {"HNL": ("L", "L."), "GTQ": ("Q", "Q."), "NIO": ("C$",), "BSD": ("B$",), "CUP": ("MN$",)}


@cache
def currency_words(local: str | None = None) -> Mapping[str, str]:
    """Each word or sign with its ISO code; `$` and `pesos`, which many countries use, stand for themselves.

    `local` is the currency of the country that is spoken of: its own signs count then, such as `Q` and `L.`.
    """
    text = (files("trecho.reference") / "currency_words.csv").read_text("utf-8")
    told = {row["words"]: row["currency"] for row in csv.DictReader(text.splitlines())}
    named = {name: code for code, names in currency_names().items() for name in names}
    return {**currency_signs(), **named, **told, **dict.fromkeys(_AT_HOME.get(local or "", ()), local or "")}


@cache
def currency_signs() -> Mapping[str, str]:
    """Signs that stand before a number, with the ISO code; plain `$` is read as US dollars, in every language."""
    text = (files("trecho.reference") / "currency_signs.csv").read_text("utf-8")
    return {row["sign"]: row["currency"] for row in csv.DictReader(text.splitlines())}


@cache
def currency_names() -> Mapping[str, tuple[str, ...]]:
    """Bare names by ISO code that mean one currency whatever the country: lempiras, quetzales, Jamaican dollars."""
    text = (files("trecho.reference") / "currency_names.csv").read_text("utf-8")
    return {row["currency"]: tuple(row["names"].split("|")) for row in csv.DictReader(text.splitlines())}


@cache
def currency_of(country: str) -> str | None:
    """The legal tender (ISO 4217) of a country (ISO alpha-3) today; None where there is no such country."""
    from trecho.reference.countries import alpha_2

    territory = alpha_2(country)
    tenders = get_territory_currencies(territory) if territory else []
    return str(tenders[0]) if tenders else None
