"""Words and signs of currencies (`RMB`, `EC$`, `soles`) and the currency of each country, as ISO 4217 codes."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from babel.numbers import get_territory_currencies


@cache
def currency_words() -> Mapping[str, str]:
    """Each word or sign with its ISO code; `$` and `pesos`, which many countries use, stand for themselves."""
    text = (files("trecho.reference") / "currency_words.csv").read_text("utf-8")
    return {row["words"]: row["currency"] for row in csv.DictReader(text.splitlines())}


@cache
def currency_of(country: str) -> str | None:
    """The legal tender (ISO 4217) of a country (ISO alpha-3) today; None where there is no such country."""
    from trecho.reference.countries import alpha_2

    territory = alpha_2(country)
    tenders = get_territory_currencies(territory) if territory else []
    return str(tenders[0]) if tenders else None
