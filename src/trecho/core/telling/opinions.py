"""What is judgement or prediction in an article: quotations, what people believe, what the author recommends."""

import re

from trecho.core.passage import Span
from trecho.core.telling.sentences import Sentence
from trecho.core.telling.words import TellingWords

_QUOTED = re.compile(r"“([^”\n]+)”|\"([^\"\n]+)\"|«\s?([^»\n]+?)\s?»|「([^」\n]+)」")
_FEWEST_WORDS = 4
_FEWEST_LETTERS = 13
_FEWEST_CHARACTERS = 7
_STOP = re.compile(r"[\s,，。.;；]+\Z")


def opinions(body: str, found: tuple[Sentence, ...], words: TellingWords, *, commentary: bool) -> tuple[Span, ...]:
    """Every span of opinion in order; in a commentary the author's own advice and doubts are opinions too."""
    spans = list(quotations(body, words))
    for sentence in found:
        for match in words.pattern("raw", "opinion").finditer(body, sentence.span.start, sentence.span.end):
            start = match.end()
            end = _end(body, start, sentence.span.end)
            if not any(start < span.end and span.start < end for span in spans) and end - start >= (
                _FEWEST_CHARACTERS if words.is_han else _FEWEST_LETTERS
            ):
                spans.append(Span(start, end))
        judged = words.pattern("phrases", "judgement").search(body, sentence.span.start, sentence.span.end)
        if commentary and judged:
            end = sentence.span.start + len(body[sentence.span.start : sentence.span.end].rstrip())
            spans.append(Span(sentence.span.start, end))
    return tuple(sorted(spans))


def quotations(body: str, words: TellingWords) -> tuple[Span, ...]:
    """What stands between quotation marks and is long enough to be speech; names and titles are not."""
    found: list[Span] = []
    for match in _QUOTED.finditer(body):
        number = next(n for n in range(1, 5) if match[n] is not None)
        said = match[number]
        long = len(said) >= _FEWEST_CHARACTERS if words.is_han else len(said.split()) >= _FEWEST_WORDS
        if long and not (words.is_han and "《" in said):
            start, end = match.span(number)
            found.append(Span(start, start + len(_STOP.sub("", said)) if said[-1] in ",，" else end))
    return tuple(found)


def _end(body: str, start: int, last: int) -> int:
    """The end of what is believed: where the sentence ends, or its clause."""
    said = body[start:last]
    stop = re.search(r"[;；:]|\s[\"“«]|[.。!?！？](?=\s|$)", said)
    return start + len(_STOP.sub("", said[: stop.start()] if stop else said))
