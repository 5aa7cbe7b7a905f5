"""What an article denies or only reports as rumour: nothing in it may come out as a deed."""

import re

from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.sentences import Sentence
from trecho.core.telling.words import TellingWords

_OBJECT = 8  # letters; fewer behind a denial name nothing that is denied
_BREAK = re.compile(r"[,;，；。.!?](?=\s|$|[^\d\s])")


class Denial(Noun, frozen=True, kw_only=True):
    """A denial: its own words, and all that it puts in doubt."""

    span: Span
    covers: Span


def denials(body: str, found: tuple[Sentence, ...], words: TellingWords) -> tuple[Denial, ...]:
    """Every denial in order; one of "this report" covers the rumour of the sentence before as well."""
    denied: list[Denial] = []
    for number, sentence in enumerate(found):
        start, end = sentence.span.start, sentence.span.end
        for match in words.pattern("phrases", "denial").finditer(body, start, end):
            stop = _BREAK.search(body, match.end(), end)
            covers = _opening(body, sentence, words)
            passive = words.pattern("raw", "denied").search(match.group()) is not None
            bare = passive or len(body[match.end() : end].strip()) < _OBJECT
            if bare and not re.search(r"[;；]", body[start : match.start()]):
                covers = start  # "…, which the bank denied": all that the sentence says
            before = found[number - 1] if number else sentence
            if words.pattern("phrases", "rumour").search(body, before.span.start, before.span.end):
                covers = before.span.start
            span = Span(match.start(), stop.start() if stop else end)
            denied.append(Denial(span=span, covers=Span(min(covers, match.start()), end)))
    return tuple(denied)


def _opening(body: str, sentence: Sentence, words: TellingWords) -> int:
    """Where the doubt begins: with the sentence, where it tells of a rumour; behind its last semicolon otherwise."""
    start, end = sentence.span.start, sentence.span.end
    if words.pattern("phrases", "rumour").search(body, start, end):
        return start
    denied = words.pattern("phrases", "denial").search(body, start, end)
    return denied.start() if denied else start


def rumours(body: str, found: tuple[Sentence, ...], words: TellingWords) -> tuple[Span, ...]:
    """Sentences that pass on what others are said to have reported, and requests that had no answer."""
    return tuple(
        sentence.span
        for sentence in found
        if words.pattern("phrases", "rumour").search(body, sentence.span.start, sentence.span.end)
    )
