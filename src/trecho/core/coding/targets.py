"""Targets (reading rules 9 to 13): every amount that a commitment promises, with its unit, comparator and years."""

import re

from trecho.core.coding.promised import is_promised
from trecho.core.coding.sentences import clause_of, sentences
from trecho.core.coding.timing import years_of
from trecho.core.coding.words import Lexicon
from trecho.core.coding.years import Years, years_in
from trecho.core.numerals.figure import Figure, Role
from trecho.core.numerals.finding import numbers_in
from trecho.core.passage import Span
from trecho.core.pledge import Comparator, Target
from trecho.core.words import folded

# How far around a figure its sentence is looked at: endless sentences must not take endless time.
_NEAR = 600
# No commitment states more amounts; a run of numbers beyond them is a table that was left in the text.
MOST = 300


def targets_in(text: str, lexicon: Lexicon, period: tuple[int, int] | None = None) -> tuple[Target, ...]:
    """The promised amounts of a commitment's text, in order, with offsets in it; `period` is that of the plan.

    Only the first 300 amounts of a text are looked at.
    """
    figures = [figure for figure in numbers_in(text, lexicon.numerals, 4 * MOST) if figure.is_amount][:MOST]
    if not figures:
        return ()
    parts = sentences(text, lexicon)
    every = years_in(text, lexicon, period)
    expressions = tuple(one for one in every if not one.past)
    pasts = tuple(Span(one.start, one.end) for one in every if one.past)
    found: list[Target] = []
    for place, figure in enumerate(figures):
        sentence = next(part for part in parts if part.start <= figure.start < part.end)
        near = Span(max(sentence.start, figure.start - _NEAR), min(sentence.end, figure.end + _NEAR))
        if is_promised(text, figures, place, near, pasts, lexicon):
            years = years_of(text, figures, place, parts, expressions, lexicon)
            found.append(_target(text, figure, near, years, lexicon))
    return tuple(found)


def _target(text: str, figure: Figure, sentence: Span, years: Years | None, lexicon: Lexicon) -> Target:
    clause = clause_of(figure.start, text, sentence, lexicon)
    is_level = lexicon.target["levels"].search(text, clause.start, figure.start) is not None
    is_hoped = lexicon.target["hopes"].search(text, clause.start, figure.start) is not None
    is_reached = is_level or (is_hoped and figure.role is Role.MONEY) or figure.role is Role.SHARE
    low, high = figure.value, figure.value_max
    falls = lexicon.target["falling"].search(text, clause.start, figure.start) is not None
    if figure.from_to and is_level and not falls and high is not None:
        low, high = high, None
    unit, end = _unit(text, figure, lexicon)
    bound = Comparator.EXACTLY if figure.comparator is Comparator.UP_TO and is_level else figure.comparator
    return Target(
        quantity=low,
        quantity_max=high,
        unit=unit,
        currency=figure.currency,
        comparator=bound,
        start_year=years.first if years and not (years.within and is_reached) else None,
        end_year=years.last if years else None,
        annual=lexicon.target["nearby"].search(text, clause.start, clause.end) is not None,
        span=" ".join(text[figure.start : end].split()),
        start=figure.start,
        end=end,
    )


_HAN_UNIT = re.compile(r"[\u4e00-\u9fff、]{0,14}?(?=[，。；：！？（的将在并由]|$)|[\u4e00-\u9fff]{0,10}")
_LATIN_WORD = re.compile(r"[\s\u00a0]+([\w'’-]+)")


def _unit(text: str, figure: Figure, lexicon: Lexicon) -> tuple[str, int]:
    """What is counted, as the text calls it, and where its words end; money is told by its currency."""
    if figure.role is Role.MONEY:
        return figure.currency or "", figure.end
    if lexicon.is_han:
        match = _HAN_UNIT.match(text, figure.end)
        end = match.end() if match else figure.end
    else:
        end = _end_of_words(text, figure.end, lexicon)
    name = " ".join(text[figure.end : end].split())
    if figure.role is Role.MULTIPLE:
        return "times", figure.end
    if figure.role is Role.SHARE:
        return f"per cent {name}".strip(), end
    return name or text[figure.start : figure.end], end


def _end_of_words(text: str, end: int, lexicon: Lexicon) -> int:
    for _ in range(4):
        match = _LATIN_WORD.match(text, end)
        if match is None or folded(match[1]) in lexicon.vocabulary.stop_words or match[1][0].isdigit():
            break
        end = match.end()
    return end
