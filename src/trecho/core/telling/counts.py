"""What an article counts besides money: persons, things, lengths, capacities, and in what unit."""

import re

from trecho.core.noun import Noun
from trecho.core.numerals.figure import Figure, Role
from trecho.core.passage import Span
from trecho.core.telling.words import TellingWords

_UNIT = re.compile(r"[\s-]*((?:[^\W\d_][\w'’./-]*\s?){1,4})")
_HAN_UNIT = re.compile(r"[个余多]?([^\W\d_]{1,8})")
_NEXT = re.compile(r"[\s,]")


class Count(Noun, frozen=True, kw_only=True):
    """A number of things; `sort` is persons, measure or things."""

    span: Span
    value: int | float
    unit: str
    sort: str


def counts(text: str, figures: tuple[Figure, ...], taken: tuple[Span, ...], words: TellingWords) -> tuple[Count, ...]:
    """Every count in order; money, dates, times, ages and what deeds bring about (jobs, hectares) are left out."""
    found: list[Count] = []
    for figure in figures:
        if figure.role is not Role.COUNT or any(s.start <= figure.number.start < s.end for s in taken):
            continue
        count = _count(text, figure, words)
        if count is not None:
            found.append(count)
    return tuple(found)


def _count(text: str, figure: Figure, words: TellingWords) -> Count | None:
    match = (_HAN_UNIT if words.is_han else _UNIT).match(text, figure.number.end)
    unit = match[1].strip() if match else ""
    if words.pattern("raw", "part_of").match(text, figure.number.end):  # "two of the five trains"
        return Count(span=figure.number, value=figure.value, unit="", sort="things")
    parted = [
        m.end()
        for m in words.pattern("raw", "of_which").finditer(text, max(0, figure.number.start - 18), figure.number.start)
    ]
    if parted and figure.number.start - parted[-1] <= 2 and not words.pattern("units", "measure").match(unit):
        return Count(span=figure.number, value=figure.value, unit=unit, sort="things")  # "of which ten"
    if not unit or words.pattern("units", "idle").match(unit):
        return None
    sort = next((name for name in ("measure", "persons") if words.pattern("units", name).search(unit)), "things")
    if sort == "things" and (figure.value == 1 or (not figure.spelled and figure.value > 1900 and figure.value < 2100)):
        return None
    if sort == "measure" and (measured := words.pattern("units", "measure").match(unit)):
        unit = measured.group()
    elif sort == "measure":
        sort = "things"
    end = figure.number.end + (match.end(1) - figure.number.end if match else 0)
    return Count(span=Span(figure.number.start, max(end, figure.number.end)), value=figure.value, unit=unit, sort=sort)
