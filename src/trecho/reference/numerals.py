"""The number words of each language, from its `numerals.toml` and, for the names of currencies, Unicode CLDR."""

import tomllib
from functools import cache
from importlib.resources import files

from babel.core import Locale
from babel.numbers import get_currency_name, list_currencies

from trecho.core.numerals.words import NumberWords, Numerals
from trecho.reference.currencies import currency_names, currency_signs
from trecho.reference.words import LANGUAGES

# Codes that are also words in capital letters.
_WORDS_TOO = frozenset({"ALL", "TOP", "MOP", "CUP", "PEN", "GEL", "LAK", "MAD"})


@cache
def numerals(language: str) -> Numerals:
    """The number words of a BCP 47 language with their patterns; English where we have none."""
    code = language.partition("-")[0].lower()
    code = code if code in LANGUAGES else "en"
    place = files("trecho.reference") / "languages" / code / "numerals.toml"
    written = tomllib.loads(place.read_text(encoding="utf-8"))
    for table in ("comparators", "comparators_behind"):
        written[table] = {name: tuple(phrases) for name, phrases in written[table].items()}
    for field in ("joiners", "hundreds", "halves", "percent", "share_blockers", "range_words", "months"):
        written[field] = tuple(written.get(field, ()))
    for field in ("year_openers", "label_openers", "classifiers", "ratios", "ratio_words"):
        written[field] = tuple(written.get(field, ()))
    written["currencies"] = _currencies(code, written.get("currencies", {}))
    codes = {name: name for name in list_currencies() if name not in _WORDS_TOO}
    return Numerals(NumberWords(language=code, signs={**codes, **currency_signs()}, **written))


def _currencies(language: str, extra: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    locale = Locale(language)
    table = {code: tuple(names) for code, names in extra.items()}
    for code, bare in currency_names().items():
        table[code] = tuple(dict.fromkeys((*table.get(code, ()), *bare)))
    taken = {name.lower() for names in table.values() for name in names}
    for code in sorted(_living()):
        names = {get_currency_name(code, count=count, locale=locale) for count in (1, 2)}
        new = tuple(sorted(name for name in names if name.lower() not in taken and name != code))
        table[code] = (*table.get(code, ()), *new)
    return table


def _living() -> frozenset[str]:
    """Codes of currencies in use; funds, metals and test codes start with X and are left out, but for the regional ones."""
    from babel.core import get_global

    current = {
        code
        for entries in get_global("territory_currencies").values()
        for code, _, end, tender in entries
        if end is None and tender
    }
    return frozenset(code for code in current if not code.startswith("X") or code in {"XAF", "XOF", "XCD", "XPF"})
