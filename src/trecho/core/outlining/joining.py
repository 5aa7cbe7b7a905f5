"""The words of an item from its rows: joined over line ends, page turns and notes, hyphenation undone."""

import re
from itertools import pairwise

import msgspec

from trecho.core.outlining.hyphens import SUSPENDED, Hyphens
from trecho.core.outlining.rows import Row
from trecho.core.passage import Span

_HYPHENS = ("-", "‐", "­")
_BROKEN = re.compile(r"[^\W\d_][‐­]$|[^\W\d_]{2}-$")
_COMPOUND = re.compile(r"\w[-‐]$")
_CLINGING = tuple(",.;:)]»”、，。；：）")


class Words(msgspec.Struct, frozen=True):
    """Joined words: `text`, where it lies in the sheet's text, and the pieces it was joined from where it was cut.

    The pieces put one behind the other, white space collapsed, are `text` (without pieces: `start` to `end` is).
    """

    text: str
    start: int
    end: int
    pieces: tuple[Span, ...] = ()


def joined(text: str, rows: list[Row], hyphens: Hyphens, first: int = 0) -> Words:
    """The words of the rows as one text; `first` counts the characters of the first row that are not theirs."""
    spans = _spans(text, rows, hyphens, first)
    if not spans:
        start = rows[0].line.start + first if rows else 0
        return Words("", min(start, rows[0].line.end) if rows else 0, min(start, rows[0].line.end) if rows else 0)
    start, end = spans[0][0], spans[-1][1]
    if all(before[1] == after[0] for before, after in pairwise(spans)):
        return Words(collapsed(text[start:end]), start, end)
    written = collapsed("".join([text[first:last] for first, last in spans]))
    if collapsed(text[start:end]) == written:
        return Words(written, start, end)
    return Words(written, start, end, tuple(Span(*span) for span in _merged(text, spans)))


def collapsed(written: str) -> str:
    """The words with every run of white space as one space."""
    return " ".join(written.split())


def _spans(text: str, rows: list[Row], hyphens: Hyphens, first: int) -> list[tuple[int, int]]:
    """The pieces of text, each row's line end belonging to it where a space is wanted behind it."""
    spans: list[tuple[int, int]] = []
    last = len(rows) - 1
    for place, row in enumerate(rows):
        line = row.line
        if 0 < place < last and not line.cut and _runs_plainly(text, line.end, rows[place + 1].words):
            spans.append((line.start, line.end + 1))
            continue
        start = line.start if place else line.start + first
        own = _own(row, start) if line.cut else [(start, line.end)] if start < line.end else []
        own = [span for span in own if not text[span[0] : span[1]].isspace()]
        if own:
            if place < last:
                own[-1] = _continued(text, own[-1], rows[place + 1], hyphens)
            spans += own
    return spans


def _runs_plainly(text: str, end: int, following: str) -> bool:
    """Whether a letter or figure, a space and another letter or figure meet at a line's end: most of them do."""
    before, first = text[end - 1], following[0]
    return (
        before.isascii() and before.isalnum() and first.isascii() and first.isalnum() and text[end : end + 1].isspace()
    )


def _own(row: Row, start: int) -> list[tuple[int, int]]:
    spans, place = [], start
    for cut in row.line.cut:
        if cut.start > place:
            spans.append((place, cut.start))
        place = max(place, cut.end)
    if place < row.line.end:
        spans.append((place, row.line.end))
    return spans


def _continued(text: str, span: tuple[int, int], following: Row, hyphens: Hyphens) -> tuple[int, int]:
    start, end = span
    while end > start and text[end - 1].isspace():
        end -= 1
    last, first = text[end - 1], following.words[:1]
    if last in _HYPHENS and not SUSPENDED.match(following.words):
        printed = following.line.bottom > 0  # on a page the line's end is no space; in a text it may be one
        if first.islower() and _BROKEN.search(text[max(start, end - 4) : end]):
            if not hyphens.belongs(text[start:end], following.words):
                return (start, end - 1)
            if printed:
                return (start, end)
        elif printed and first.isalnum() and not first.islower() and _COMPOUND.search(text[max(start, end - 2) : end]):
            return (start, end)
    if first in _CLINGING or (_is_wide(last) and _is_wide(first)):
        return (start, end)
    return (start, _with_space(text, end))


def _is_wide(sign: str) -> bool:
    """Whether a character belongs to a script that sets no spaces."""
    return "\u3000" <= sign <= "\u303f" or "一" <= sign <= "鿿" or "\uff00" <= sign <= "\uffef"


def _with_space(text: str, end: int) -> int:
    return end + 1 if end < len(text) and text[end].isspace() else end


def _merged(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring spans as one where only white space that counts lies between them."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip() and _joins(text, merged[-1][1], start):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _joins(text: str, before: int, start: int) -> bool:
    """Whether filling the space between two spans changes no word: a space stands there already, or none at all."""
    return before == start or text[before - 1].isspace()
