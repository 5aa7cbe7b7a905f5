"""The paragraphs and sentences of an article, without its headline and dateline."""

import re
from itertools import pairwise

from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.words import TellingWords

_LONGEST = 1_500  # characters; the longest sentence of a treaty is shorter
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_END = re.compile(r"[.!?…][\"”’»)]*\s+(?=[\"“«‘(¿¡\-–—]*\s?[A-ZÀ-ÞŒ0-9¿¡«“\"])")
_HAN_END = re.compile(r"[。！？][”’」』）]*")
_INITIAL = re.compile(r"(?:^|[\s(])[A-ZÀ-Þ]\.$")
_CAPITALS = r"[A-ZÀ-Þ][\w'’.À-ÿ-]*(?:[ ,]+(?:[A-ZÀ-Þ][\w'’.À-ÿ-]*|de|del|la|do|da|of|the|and|à|-))*"
_DATELINE = re.compile(
    rf"{_CAPITALS}(?:[,.]?\s+(?:le\s+)?[^\n–—]{{0,40}}?\d{{0,4}}\.?)?\s*(?:\([^)\n]{{1,40}}\)\s*)?(?:--+|[–—]|\s-\s)\s*"
    rf"|{_CAPITALS},\s+(?:le\s+)?\d{{1,2}}(?:er|º)?\s[^.\n]{{3,25}}\d{{4}}\s?[.:]\s*|[A-ZÀ-Þ'’ -]{{4,30}}\.\s+"
)
_HAN_DATELINE = re.compile(r"[^，。\n]{0,24}?\d{1,2}月\d{1,2}日(?:电|讯|消息)?(?:（[^）]*）)?(?:[-—]+|电|讯)?\s*")


class Sentence(Noun, frozen=True, kw_only=True):
    """One sentence: where it stands in the body, its paragraph (0 is the headline), and its place among sentences."""

    span: Span
    paragraph: int
    number: int


def sentences(body: str, words: TellingWords) -> tuple[Sentence, ...]:
    """Every sentence of the paragraphs in order; a dateline belongs to none."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(_PARAGRAPH.finditer(body)):
        start = paragraph.start()
        if number in {1, 2}:
            start += len(dateline(paragraph.group(), words))
        for span in _cut(body, start, paragraph.end(), words):
            found.append(Sentence(span=span, paragraph=number, number=len(found)))
    return tuple(found)


def dateline(paragraph: str, words: TellingWords) -> str:
    """Place, date and agency in front of a report; no text where it has none."""
    if words.is_han:
        match = _HAN_DATELINE.match(paragraph)
        return match.group() if match and re.search(r"[电讯）—-]\s*\Z", match.group()) else ""
    match = _DATELINE.match(paragraph)
    return match.group() if match and len(match.group()) < 90 else ""


def _cut(body: str, start: int, end: int, words: TellingWords) -> list[Span]:
    pattern = _HAN_END if words.is_han else _END
    cuts = [m.end() for m in pattern.finditer(body, start, end) if words.is_han or _ends(body, start, m, words)]
    marks = sorted({start, *cuts, end, *_runs_on(start, cuts, end)})
    return [Span(a, b) for a, b in pairwise(marks) if body[a:b].strip()]


def _runs_on(start: int, cuts: list[int], end: int) -> list[int]:
    """Where text without a stop is cut all the same, so that no page can hold the reading up."""
    marks = [start, *cuts, end]
    return [place for one, next_ in pairwise(marks) for place in range(one + _LONGEST, next_, _LONGEST)]


def _ends(body: str, start: int, mark: re.Match[str], words: TellingWords) -> bool:
    if re.fullmatch(r"\s*\(?\d{1,2}", body[start : mark.start()]):  # the number of an item
        return False
    lead = body[max(0, mark.start() - 16) : mark.start() + 1]
    if words.pattern("phrases", "abbreviations").search(lead[:-1]) and lead.endswith("."):
        last = re.split(r"[\s(]", lead[:-1])[-1]
        if words.pattern("phrases", "abbreviations").fullmatch(last):
            return False
    return _INITIAL.search(lead) is None
