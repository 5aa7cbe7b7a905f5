"""Sums of money in an article with the currency that its words, its country or the sum before give them."""

import re
from decimal import Decimal

from trecho.core.noun import Noun
from trecho.core.numerals.figure import Figure, Role
from trecho.core.passage import Span
from trecho.core.telling.words import TellingWords

_HYPHENED = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_ALONE = re.compile(
    r"\s*(?:[.,;)。，；]|$|\n|(?:mediante|con|en|a|para|por|through|via|from|with|by|par|pour|à|até|em|com|avec|has|have|fue|was|foi|already|ya|já|déjà|lent|\w+(?:és|ées|ados|adas|idos|idas|ed))\b)"
)
_LENT = re.compile(
    r"\s(?:lent|borrowed|disbursed|drawn|\w*(?:emprunt|prêt|vers|prest|empresta|desembols|otorg|concedid)\w+)\b"
)
_NEAR, _FAR = 120, 500  # letters back to the sum whose currency carries on
_GAP = re.compile(r"\s*(?:de\s+|d['’]|of\s+)?", re.IGNORECASE)


class Sum(Noun, frozen=True, kw_only=True):
    """A sum as written: `value` in full, ISO 4217 `currency`."""

    span: Span
    value: Decimal
    currency: str


def sums(text: str, figures: tuple[Figure, ...], words: TellingWords, local: str | None) -> tuple[Sum, ...]:
    """Every sum of money, in order; `local` is the currency that bare pesos or pounds mean in this article."""
    found: list[Sum] = []
    for figure in figures:
        if figure.role not in {Role.MONEY, Role.COUNT}:
            continue
        sum_of = _named(text, figure, words, local) or _carried(text, figure, found)
        if sum_of is not None:
            found.append(sum_of)
    return tuple(found)


def _named(text: str, figure: Figure, words: TellingWords, local: str | None) -> Sum | None:
    value = Decimal(str(figure.value_max or figure.value))
    before = text[max(0, figure.number.start - 8) : figure.number.start]
    behind = _GAP.match(text, figure.number.end)
    at = behind.end() if behind else figure.number.end
    for code in words.names("currencies"):
        pattern = words.pattern("currencies", code)
        match = pattern.match(text, at) or pattern.match(text, figure.number.end)
        if match:
            return _sum(figure.number.start, match.end(), value, code, local)
    for code in words.names("signs"):
        if match := re.search(rf"(?:{words.tables['signs'][code]})\s?$", before):
            start = figure.number.start - len(before) + match.start()
            return _sum(start, figure.number.end, value, code, local)
    if hyphened := re.compile(r"-(million|billion|trillion)-(dollar|yuan|euro)").match(text, figure.number.end):
        code = {"dollar": "USD", "yuan": "CNY", "euro": "EUR"}[hyphened[2]]
        return _sum(figure.number.start, hyphened.end(), value * _HYPHENED[hyphened[1]], code, local)
    if figure.currency:
        return _sum(figure.start, figure.end, value, figure.currency, local)
    return None


def _sum(start: int, end: int, value: Decimal, code: str, local: str | None) -> Sum | None:
    currency = local if code == "LOCAL" else code
    return Sum(span=Span(start, end), value=value, currency=currency) if currency else None


def _carried(text: str, figure: Figure, found: list[Sum]) -> Sum | None:
    """Millions without a currency and without things counted carry on in the currency of the sum before."""
    if not found or figure.value < 1_000_000 or figure.role is not Role.COUNT:
        return None
    between = text[found[-1].span.end : figure.number.start]
    if len(between) > (_FAR if _LENT.match(text, figure.number.end) else _NEAR) or between.count("\n") > 1:
        return None
    if _ALONE.match(text, figure.number.end) is None:
        return None
    return Sum(span=figure.number, value=Decimal(str(figure.value)), currency=found[-1].currency)
