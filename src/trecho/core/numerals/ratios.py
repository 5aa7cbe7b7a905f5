"""Amounts that are told by two numbers or by a verb: one in three, nine out of ten; to double, to halve."""

import re
from functools import lru_cache

from trecho.core.numerals import han, latin
from trecho.core.numerals.figure import Atom
from trecho.core.numerals.words import Numerals, either

# Numbers by which people are reached, and which count nothing: +56 2 2555 0100.
_CALLED = re.compile(
    r"(?:\+\s?\d|(?:\b(?:tel|phone|telephone|fax|tel[ée]fono|telefone|t[ée]l[ée]phone|whatsapp)\b|电话|传真)"
    r"[^\d\n+]{0,16}\d)[\d\s\u00a0().–-]{5,}\d",
    re.IGNORECASE,
)


def called(text: str) -> tuple[tuple[int, int], ...]:
    """Where telephone numbers stand."""
    return tuple(match.span() for match in _CALLED.finditer(text))


def ratios(text: str, numerals: Numerals) -> list[Atom]:
    """Every share of the form "one in three", in per cent, and every verb that multiplies, with its factor, or halves."""
    told = _parts(numerals).finditer(text) if _cue(numerals).search(text) else ()
    found = [atom for match in told if (atom := _share(match, numerals)) is not None]
    for pattern, factor in _multiples(numerals):
        found += [
            Atom(
                start=m.start(),
                end=m.end(),
                value=factor if factor > 1 else 100 * factor,
                bare=factor,
                spelled=True,
                share=factor < 1,
                multiple=True,
            )
            for m in pattern.finditer(text)
        ]
    return found


def _share(match: re.Match[str], numerals: Numerals) -> Atom | None:
    names = match.groupdict()
    part, whole = (
        next((_value(words, numerals) for name, words in names.items() if words and name[0] == letter), 0)
        for letter in "nm"
    )
    if not 0 < part < whole <= 100:
        return None
    value = round(100 * part / whole, 6)
    return Atom(start=match.start(), end=match.end(), value=value, bare=value, spelled=True, share=True)


def _value(words: str, numerals: Numerals) -> float:
    if words.isdigit():
        return float(words)
    if numerals.is_han:
        return han.value_of(words, numerals)[0]
    return latin.value_of(words, numerals)


@lru_cache(maxsize=16)
def _cue(numerals: Numerals) -> re.Pattern[str]:
    """Words before a number without which no share of the form "one in three" can stand."""
    number = (
        ""
        if numerals.is_han
        else rf"\s+(?:\d{{1,3}}(?!\d)|(?:{either([*numerals.words.words, *numerals.words.alone])})(?!\w))"
    )
    start = "" if numerals.is_han else r"(?<!\w)"
    return re.compile(rf"{start}(?:{either(numerals.words.ratio_words)}){number}", re.IGNORECASE)


@lru_cache(maxsize=16)
def _parts(numerals: Numerals) -> re.Pattern[str]:
    names = numerals.words
    if numerals.is_han:
        number = rf"\d{{1,3}}|[{''.join(names.words)}十百]{{1,3}}"
    else:
        number = rf"\d{{1,3}}(?![\d.,%]\d)|{either([*names.words, *names.alone])}"
    written = "|".join(
        pattern.replace("{N}", f"(?P<n{place}>{number})").replace("{M}", f"(?P<m{place}>{number})")
        for place, pattern in enumerate(names.ratios)
    )
    spaced = written if numerals.is_han else rf"(?<![\w.,-])(?:{written.replace(' ', chr(92) + 's+')})(?!\w)"
    return re.compile(spaced or "(?!)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _multiples(numerals: Numerals) -> tuple[tuple[re.Pattern[str], float], ...]:
    start, end = ("", "") if numerals.is_han else (r"(?<!\w)", r"(?!\w)")
    return tuple(
        (re.compile(rf"{start}(?:{pattern}){end}", re.IGNORECASE), float(factor))
        for factor, pattern in numerals.words.multiples.items()
    )
