"""The clauses of a sentence that each tell of a deed of their own."""

import re

from trecho.core.passage import Span
from trecho.core.telling.anchors import anchors
from trecho.core.telling.cues import cues
from trecho.core.telling.words import TellingWords

# ", for US$88 million," belongs to the words before it.
_SUM_FOLLOWS = re.compile(
    r"(?:de|for|of|por|d[’']|worth|valued at|no valor de|por valor de|d[’']une valeur de)\s+\S{0,4}\d"
)

_ADVERB = re.compile(r"\s?(?:\w+(?:ment|mente|ly) )?")  # ", entirely given by"


def clauses(text: str, sentence: Span, figures: tuple[int, ...], words: TellingWords) -> tuple[Span, ...]:
    """The sentence, parted where both sides have a stage of their own and something it is the stage of.

    `figures` are the places of sums and counts.
    """
    parts: list[Span] = []
    start = sentence.start
    for match in words.pattern("raw", "break").finditer(text, sentence.start, sentence.end):
        if not set(match.group()) & set(",;:，；：") and any(0 <= place - match.end() <= 2 for place in figures):
            continue  # "500 syringes and 40 ventilators given by …" is one clause
        if words.pattern("phrases", "total").match(text, match.end()) or _SUM_FOLLOWS.match(text, match.end()):
            continue
        said = words.pattern("phrases", "announcing").match(text, match.end())  # ", announced on Monday the minister"
        if (
            not said
            and not _only_given(text, match.end(), sentence.end, words)
            and not (match.group() == ", " and _resumes(text, start, match, sentence.end, words))
            and _whole(text, start, match.start(), figures, words, reported=True)
            and _whole(text, match.end(), sentence.end, figures, words)
        ):
            parts.append(Span(start, match.start()))
            start = match.end()
    return (*parts, Span(start, sentence.end))


def _only_given(text: str, start: int, end: int, words: TellingWords) -> bool:
    """Whether the stretch only says whose gift that before it is: ", donated by the embassy and worth two million"."""
    first = next(iter(cues(text, start, end, words)), None)
    if first is None or not first.attributive or not _ADVERB.fullmatch(text, start, first.span.start):
        return False
    return {a.sort for a in anchors(text, start, end, words)} <= {"donation", "grant"}


def _resumes(text: str, start: int, comma: re.Match[str], end: int, words: TellingWords) -> bool:
    """Whether the verb of the subject follows the comma that closes an inset: "the pier, built by …, received its …"."""
    first = next(iter(cues(text, comma.end(), end, words)), None)
    if first is None or first.attributive or first.span.start - comma.end() > 0:
        return False
    inside = [c for c in cues(text, start, comma.start(), words) if "," in text[start : c.span.start]]
    return bool(inside) and inside[0].attributive and text[inside[0].span.start - 2 : inside[0].span.start] == ", "


def _whole(
    text: str, start: int, end: int, figures: tuple[int, ...], words: TellingWords, *, reported: bool = False
) -> bool:
    """Whether the stretch can tell of a deed alone; with `reported`, "announced that" is no stage but a verb of saying."""
    counted = any(start <= place < end for place in figures)
    told = cues(text, start, end, words)
    if reported and not counted:
        told = tuple(c for c in told if not words.pattern("phrases", "announcing").fullmatch(c.span.of(text)))
    if not told and not (counted and words.pattern("phrases", "value").search(text, start, end)):
        return False
    return counted or bool(anchors(text, start, end, words))
