"""Tells a promised amount from other figures (reading rule 10): durations, descriptions, facts and baselines are none."""

import re

from trecho.core.coding.describing import describes
from trecho.core.coding.relating import relates
from trecho.core.coding.sentences import clause_of
from trecho.core.coding.stating import states
from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure, Role
from trecho.core.numerals.finding import numbers_in
from trecho.core.passage import Span

_NEAR = 60
# So many seasons or terms are a length of time: for two seasons.
_FEW = 12
# The other end of a range or a change: from 30 to 7 days.
_BOUND = re.compile(r"\s(?:to|a|à|para|hasta|até)\s(?=\w)|\s?(?:[-–]|至|到|缩短[到至]|减少?[到至])\s?(?=\w)")


def is_promised(
    text: str, figures: list[Figure], place: int, sentence: Span, pasts: tuple[Span, ...], lexicon: Lexicon
) -> bool:
    """Whether the figure at `place` among the amounts of the text is to be delivered; `pasts` name years before the plan."""
    figure = figures[place]
    return not (
        _measures_time(text, figures, place, sentence, lexicon)
        or describes(text, figure, lexicon)
        or states(text, figure, figures, sentence, pasts, lexicon)
        or relates(text, figures, place, sentence, lexicon)
    )


# The mean of times, which a promise may set: bring the average time of release down to 36 hours.
_MEAN = re.compile(r"\b(?:average|mean|medi[oa]|moyen(?:ne)?|médi[oa])\b|平均", re.IGNORECASE)


def _measures_time(text: str, figures: list[Figure], place: int, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the figure is a length of time, and no service (120 days a year that a ship will work) or mean to be reached."""
    figure, names = figures[place], lexicon.target
    is_spell = figure.value <= _FEW and names["spells"].match(text, figure.end) is not None
    if is_spell and names["service"].match(text, figure.end) is None:
        return names["lasting"].search(text, sentence.start, figure.number.start) is not None
    opened = _BOUND.match(text, figure.end) if figure.role is Role.COUNT else None
    if opened is not None and names["time"].match(text, figure.end) is None:
        bound = numbers_in(text[opened.end() : opened.end() + _NEAR], lexicon.numerals, 1)
        near = bool(bound) and bound[0].start <= 1
        return near and names["time"].match(text, opened.end() + bound[0].end) is not None
    if names["time"].match(text, figure.end) is None or names["service"].match(text, figure.end):
        return False
    clause = clause_of(figure.start, text, sentence, lexicon)
    is_service = names["serving"].search(text, clause.start, figure.start) is not None
    if is_service and names["nearby"].search(text, clause.start, clause.end):
        return False
    is_first = not place or figures[place - 1].end <= clause.start
    is_mean = is_first and _MEAN.search(text, clause.start, figure.start) is not None
    return not (is_mean and names["levels"].search(text, clause.start, figure.start))
