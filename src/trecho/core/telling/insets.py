"""The loan that a clause about works tells of beside them: "the road, financed with a loan of 80 million, is 40 per cent done"."""

import re

from msgspec.structs import replace

from trecho.core.activity import Stage
from trecho.core.passage import Span
from trecho.core.telling.anchors import anchors
from trecho.core.telling.cues import cues
from trecho.core.telling.moments import moments
from trecho.core.telling.page import Page
from trecho.core.telling.words import TellingWords

_AGREED = frozenset({Stage.SIGNED, Stage.ANNOUNCED, Stage.PLEDGED})
_END = re.compile(r"[,;)](?=\s|\D)|[，；]")


def insets(page: Page, sentence: Span, words: TellingWords) -> tuple[tuple[Page, Span], ...]:
    """The sentence, and apart from it the words about the loan where both have something to tell; each with its page.

    The page of the first has the words of the loan blanked out, so that no place moves.
    """
    for match in words.pattern("raw", "inset").finditer(page.text, sentence.start, sentence.end):
        inset = Span(match.start(), _end(page.text, match.end(), sentence.end, words))
        dated = moments(page.text, match.end(), inset.end, page.today, words)
        if not dated and not any(inset.start <= s.span.start < inset.end for s in page.sums):
            continue
        named = anchors(page.text, sentence.start, sentence.end, words)
        sorts = {a.sort for a in named if not inset.start <= a.span.start < inset.end}
        if "works" in sorts and not sorts & {"loan", "credit-line"}:
            return (_without(page, inset), sentence), (page, inset)
    return ((page, sentence),)


def _end(text: str, start: int, last: int, words: TellingWords) -> int:
    """Where the words about the loan end: at the comma, or behind it where they go on ", approved in June"."""
    stop = _END.search(text, start, last)
    if stop is None:
        return last
    first = next(iter(cues(text, stop.end(), last, words)), None)
    if first and first.attributive and first.stage in _AGREED and first.span.start - stop.end() <= 1:
        again = _END.search(text, first.span.end, last)
        return again.start() if again else last
    return stop.start()


def _without(page: Page, inset: Span) -> Page:
    blank = re.sub(r"[^\n]", " ", inset.of(page.text))
    return replace(
        page,
        text=page.text[: inset.start] + blank + page.text[inset.end :],
        sums=tuple(s for s in page.sums if not inset.start <= s.span.start < inset.end),
        counts=tuple(c for c in page.counts if not inset.start <= c.span.start < inset.end),
    )
