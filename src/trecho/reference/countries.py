"""Countries by name or code, as sources write them, in any of many languages: ISO 3166-1 alpha-3."""

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import pycountry

_LANGUAGES = ("en", "es", "pt", "fr", "zh")


@cache
def alpha_3(written: str) -> str | None:
    """The code of the country that `written` names or codes (alpha-2, alpha-3, English to Chinese); None if unknown."""
    by_code = pycountry.countries.get(alpha_2=written.upper()) if len(written) == 2 else None
    return str(by_code.alpha_3) if by_code else _names().get(_plain(written))


@cache
def alpha_2(code: str) -> str | None:
    """The two-letter code of an alpha-3 country."""
    country = pycountry.countries.get(alpha_3=code)
    return str(country.alpha_2) if country else None


@cache
def country_name(code: str, language: str = "en") -> str:
    """The country's usual name in a language; the code itself where there is none."""
    from babel import Locale

    name = Locale.parse(language).territories.get(alpha_2(code) or "")
    return str(name or code)


@cache
def _names() -> Mapping[str, str]:
    from babel import Locale  # names in five languages are a tenth of a second and 10 MiB, which codes do without

    names: dict[str, str] = {}
    for country in pycountry.countries:
        official = (getattr(country, attribute, None) for attribute in ("name", "official_name", "common_name"))
        local = (Locale.parse(language).territories.get(country.alpha_2) for language in _LANGUAGES)
        for name in (country.alpha_3, country.alpha_2, *official, *local):
            if name:
                names.setdefault(_plain(name), country.alpha_3)
    text = (files("trecho.reference") / "country_names.csv").read_text("utf-8")
    names.update({_plain(row["name"]): row["country"] for row in csv.DictReader(text.splitlines())})
    return names


def _plain(name: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(bare.replace("’", "'").casefold().replace("&", "and").replace("st.", "saint").split())
