"""The clauses of a sentence that each tell of a deed of their own."""

import re

from trecho.core.passage import Span
from trecho.core.telling.anchors import anchors
from trecho.core.telling.cues import cues
from trecho.core.telling.words import TellingWords


def clauses(text: str, sentence: Span, figures: tuple[int, ...], words: TellingWords) -> tuple[Span, ...]:
    """The sentence, parted where both sides have a stage of their own and something it is the stage of.

    `figures` are the places of sums and counts.
    """
    parts: list[Span] = []
    start = sentence.start
    for match in words.pattern("raw", "break").finditer(text, sentence.start, sentence.end):
        if _whole(text, start, match.start(), figures, words) and _whole(
            text, match.end(), sentence.end, figures, words
        ):
            parts.append(Span(start, match.start()))
            start = match.end()
    return (*parts, Span(start, sentence.end))


def _whole(text: str, start: int, end: int, figures: tuple[int, ...], words: TellingWords) -> bool:
    saying = words.pattern("phrases", "announcing")
    if not any(not saying.fullmatch(cue.span.of(text)) for cue in cues(text, start, end, words)) and not (
        words.pattern("phrases", "value").search(text, start, end)
    ):
        return False
    return bool(anchors(text, start, end, words)) or any(start <= place < end for place in figures)
