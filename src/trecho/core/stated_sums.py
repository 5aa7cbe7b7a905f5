"""Sums of money as a title states them: `RMB 420 million`, `US$3.859 Million`, `240 million Jamaican dollars`."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from trecho.core.noun import Noun
from trecho.core.passage import Span

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALES = {
    "thousand": 3,
    "k": 3,
    "million": 6,
    "millions": 6,
    "mn": 6,
    "mil": 6,
    "m": 6,
    "billion": 9,
    "billions": 9,
    "bn": 9,
    "b": 9,
    "trillion": 12,
}


class StatedSum(Noun, frozen=True):
    """A sum with the words that state it; `currency` is an ISO 4217 code."""

    value: Decimal
    currency: str
    words: str
    span: Span


def stated_sums(text: str, words: Mapping[str, str], local: str | None) -> tuple[StatedSum, ...]:
    """Every sum of money in `text`, in its order; `local` is the currency that a bare `pesos` stands for.

    A bare `$` is the US dollar, as in the titles of international datasets. A number without a currency is no sum.
    """
    found = (_sum_of(match, words, local) for match in _shape(tuple(words)).finditer(text))
    return tuple(each for each in found if each is not None)


@lru_cache(maxsize=4)
def _shape(words: tuple[str, ...]) -> re.Pattern[str]:
    signs = "|".join(_bounded(word) for word in sorted(words, key=len, reverse=True))
    scales = "|".join(sorted(_SCALES, key=len, reverse=True))
    return re.compile(
        rf"(?:(?P<before>{signs})\s?[$¥]?\s?)?(?<![\d.,#-]){_NUMBER}(?:[\s-]?(?P<scale>{scales})\b)?"
        rf"(?:[\s-](?:grant\s)?(?P<after>{signs}))?",
        re.IGNORECASE,
    )


def _bounded(word: str) -> str:
    start = r"(?<![A-Za-z])" if word[0].isalpha() else ""
    end = r"(?![A-Za-z])" if word[-1].isalpha() else ""
    return start + re.escape(word).replace(r"\ ", r"\s") + end


def _sum_of(match: re.Match[str], words: Mapping[str, str], local: str | None) -> StatedSum | None:
    marks = [_coded(mark, words) for mark in (match["after"], match["before"]) if mark]
    currency = next((mark for mark in marks if mark not in {"$", "pesos"}), marks[0] if marks else None)
    if currency is None:
        return None
    if currency in {"$", "pesos"}:
        currency = "USD" if currency == "$" else local
    if currency is None:
        return None
    value = Decimal(match["number"].replace(",", "")).scaleb(_SCALES.get((match["scale"] or "").lower(), 0))
    return StatedSum(_whole(value), currency, match[0].strip(), Span(match.start(), match.end()))


def _coded(mark: str, words: Mapping[str, str]) -> str:
    spaced = " ".join(mark.split())
    return words.get(spaced) or {word.casefold(): code for word, code in words.items()}[spaced.casefold()]


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
