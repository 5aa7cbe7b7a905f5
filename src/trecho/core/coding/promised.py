"""Tells a promised amount from other figures (reading rule 10): durations, descriptions, facts and baselines are none."""

import re

from trecho.core.coding.describing import describes
from trecho.core.coding.relating import relates
from trecho.core.coding.sentences import clauses
from trecho.core.coding.stating import states
from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure, Role
from trecho.core.numerals.finding import numbers_in
from trecho.core.passage import Span

_NEAR = 60
# The other end of a range or a change: from 30 to 7 days.
_BOUND = re.compile(r"\s(?:to|a|à|para|hasta|até)\s(?=\w)|\s?(?:[-–]|至|到|缩短[到至]|减少?[到至])\s?(?=\w)")


def is_promised(
    text: str, figures: list[Figure], place: int, sentence: Span, pasts: tuple[Span, ...], lexicon: Lexicon
) -> bool:
    """Whether the figure at `place` among the amounts of the text is to be delivered; `pasts` name years before the plan."""
    figure = figures[place]
    return not (
        _measures_time(text, figure, sentence, lexicon)
        or describes(text, figure, lexicon)
        or states(text, figure, figures, sentence, pasts, lexicon)
        or relates(text, figures, place, sentence, lexicon)
    )


def _measures_time(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the figure is a length of time and no service: 120 days a year that a ship will work are an amount."""
    names = lexicon.target
    opened = _BOUND.match(text, figure.end) if figure.role is Role.COUNT else None
    if opened is not None and names["time"].match(text, figure.end) is None:
        bound = numbers_in(text[opened.end() : opened.end() + _NEAR], lexicon.numerals, 1)
        near = bool(bound) and bound[0].start <= 1
        return near and names["time"].match(text, opened.end() + bound[0].end) is not None
    if names["time"].match(text, figure.end) is None or names["service"].match(text, figure.end):
        return False
    clause = next(c for c in clauses(text, sentence, lexicon) if c.start <= figure.start < c.end)
    is_service = names["serving"].search(text, clause.start, figure.start) is not None
    return not (is_service and names["nearby"].search(text, clause.start, clause.end))
