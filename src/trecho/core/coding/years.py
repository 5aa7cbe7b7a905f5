"""Years that a text states for an amount (reading rule 12): between, by, in, and the years of the plan itself."""

import re

from trecho.core.coding.words import Lexicon
from trecho.core.noun import Noun
from trecho.core.numerals.finding import numbers_in

_YEAR = re.compile(r"(?:19|20)\d\d")
# A second year without its century: 2025-26, 2025/26.
_SHORT = re.compile(r"\b(19|20)(\d\d) ?[-–/] ?(\d\d)(?!\d)")


class Years(Noun, frozen=True, kw_only=True):
    """An expression of time at `start` to `end` of a text; `first` or `last` is None where the words leave it open.

    `within` is set where one year is named as the time of the deed ("in 2024"): of a level to be reached only its end counts.
    `past` is set where the years lie wholly before the plan.
    """

    start: int
    end: int
    first: int | None
    last: int | None
    within: bool = False
    past: bool = False


def years_in(text: str, lexicon: Lexicon, period: tuple[int, int] | None) -> tuple[Years, ...]:
    """Every expression of years in order, those of the past marked as such by the plan's `period`."""
    found: list[Years] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in lexicon.years_for(text):
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            years = _years(kind, match, lexicon, period)
            if years is not None:
                found.append(years)
    return tuple(sorted(found, key=lambda one: one.start))


def _years(kind: str, match: re.Match[str], lexicon: Lexicon, period: tuple[int, int] | None) -> Years | None:
    if kind == "of_event":
        return None
    if kind in {"whole_plan", "plan_end"}:
        return _of_plan(kind, match, lexicon, period)
    stated = [int(year) for year in _YEAR.findall(_SHORT.sub(r"\1\2-\1\3", match.group()))]
    first, last = min(stated), max(stated)
    start, end = match.span()
    if period is not None and last < period[0]:
        return Years(start=start, end=end, first=first, last=last, past=True)
    if kind == "end":
        return Years(start=start, end=end, first=None, last=last)
    if kind == "start":
        return Years(start=start, end=end, first=first, last=None)
    return Years(start=start, end=end, first=first, last=last, within=kind == "within")


def _of_plan(kind: str, match: re.Match[str], lexicon: Lexicon, period: tuple[int, int] | None) -> Years | None:
    if period is None:
        return None
    if "n" in match.re.groupindex and match["n"] and not _is_length(match["n"], lexicon, period):
        return None
    first = period[0] if kind == "whole_plan" else None
    return Years(start=match.start(), end=match.end(), first=first, last=period[1])


def _is_length(words: str, lexicon: Lexicon, period: tuple[int, int]) -> bool:
    read = numbers_in(f"{words}年" if lexicon.is_han else words, lexicon.numerals)
    return len(read) == 1 and read[0].value == period[1] - period[0] + 1
