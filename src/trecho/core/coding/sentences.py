"""Sentences of a text and the clauses inside them, as spans."""

import re
from itertools import pairwise

from trecho.core.coding.words import Lexicon
from trecho.core.passage import Span

_END = re.compile(r"[.!?][\"”’)»]*\s+(?=[\"“‘«(¿¡]*[A-ZÀ-ÞŒ0-9])")
_HAN_END = re.compile(r"[。！？]")


def sentences(text: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """Every sentence in order, together the whole text; figures such as "5. of the Charter" end none."""
    pattern = _HAN_END if lexicon.is_han else _END
    ends = [m.end() for m in pattern.finditer(text) if _is_end(text, m, lexicon)]
    parts: list[Span] = []
    for start, end in pairwise(sorted({0, *ends, len(text)})):
        parts.append(Span(start, end))
    return tuple(parts)


def _is_end(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    if lexicon.is_han:
        return True
    words = text[max(0, match.start() - 24) : match.start() + 1].split()
    lead = words[-1] if words else ""
    if lead in lexicon.words.sentences.abbreviations or re.fullmatch(r"[A-Z]\.", lead):
        return False
    following = text[match.end() : match.end() + 3].lstrip('"“‘«(¿¡')
    return re.fullmatch(r"\d{1,2}\.", lead) is None or following[:1].isupper()


def clauses(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Span, ...]:
    """The clauses of a sentence, each with its own verb, together the whole sentence."""
    cuts = {m.start() for m in lexicon.clause.finditer(text, sentence.start, sentence.end)}
    marks = sorted({sentence.start, *cuts, sentence.end})
    return tuple(Span(start, end) for start, end in pairwise(marks))


def clause_of(place: int, text: str, sentence: Span, lexicon: Lexicon) -> Span:
    """The clause of the sentence that the place lies in."""
    return next(clause for clause in clauses(text, sentence, lexicon) if clause.start <= place < clause.end)
