"""Values as stretches of one text: found in it, made plain, looked up, joined; copied only once, at the end.

A column of values is an array of two numbers a value, where it begins and ends; nothing at all is at (-1, -1).
"""

import re
import secrets
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from trecho.core.noun import Noun
from trecho.core.packed import Packed
from trecho.sources.spans import copied, season, told_apart

Numbers = npt.NDArray[np.int64]
Spans = npt.NDArray[np.int64]

season(secrets.randbits(64), secrets.randbits(64))
_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9A-Fa-f]+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class Distinct(Noun, frozen=True):
    """The different words of a column, and for each value the position of its word; what is missing is no word, ""."""

    places: Numbers
    words: list[str]


class Wording:
    """A text in UTF-8 and the words that were added to it because it does not spell them out."""

    def __init__(self, content: bytes) -> None:
        self._end = len(content)
        self._text = np.zeros(self._end + (self._end >> 2) + 8, np.uint8)
        self._text[: self._end] = np.frombuffer(content, np.uint8)
        self._known: dict[str, tuple[int, int]] = {}

    def written(self, word: str | None) -> tuple[int, int]:
        """Where this word stands; it is added, if it was not before."""
        if word is None:
            return -1, -1
        if word not in self._known:
            self._known[word] = self._add(np.frombuffer(word.encode(), np.uint8))
        return self._known[word]

    def column(self, words: Iterable[str | None]) -> Spans:
        """The words as a column."""
        return np.array([self.written(word) for word in words], np.int64).reshape(-1, 2)

    def word(self, span: Any) -> str:
        """The word that stands there."""
        start, end = span
        return self._text[start:end].tobytes().decode() if start >= 0 else ""

    def put_right(self, cells: npt.NDArray[np.int32], rough: npt.NDArray[np.int32]) -> None:
        """Where values begin and end in cells: those at `rough` made plain words.

        That is: with their references resolved and every stretch of white space made one blank, none at the ends.
        """
        pairs = rough[:, None] + np.array([0, 1])
        found = self.distinct(cells[pairs].astype(np.int64))
        cells[pairs] = self.column(map(_made_plain, found.words)).take(found.places, axis=0)

    def distinct(self, spans: Spans) -> Distinct:
        """The different words among the values."""
        places, firsts = np.empty(len(spans), np.int32), np.empty(len(spans), np.int32)
        slots = np.zeros(2 << len(spans).bit_length(), np.int32)
        count = told_apart(self._text.data, np.ascontiguousarray(spans).data, places.data, firsts.data, slots.data)
        return Distinct(places.astype(np.int64), [self.word(span) for span in spans[firsts[:count]]])

    def mapped(self, spans: Spans, answer: Callable[[str], str | None]) -> Spans:
        """What each value means; each word is asked for once, and what means the same stands at the same place."""
        found = self.distinct(spans)
        return self.column(map(answer, found.words)).take(found.places, axis=0)

    def joined(self, groups: Numbers, *pieces: Spans) -> Spans:
        """Values glued together: the pieces of each row in turn, the rows of a group (they count up from 0) in turn."""
        rows = np.stack(pieces, axis=1).reshape(-1, 2)
        content, ends = self._gathered(rows)
        start, _ = self._add(content)
        last = np.searchsorted(np.repeat(groups, len(pieces)), np.arange(groups[-1] + 1 if len(groups) else 0), "right")
        limits = start + np.concatenate([[0], ends[last]])
        return np.column_stack([limits[:-1], limits[1:]])

    def packed(self, spans: Spans) -> Packed:
        """The values themselves."""
        content, ends = self._gathered(spans)
        return Packed(content.tobytes(), ends, spans[:, 0] < 0)

    def letters(self, spans: Spans) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int32]]:
        """The bytes of the values one behind the other, and where each value ends, from 0."""
        return self._gathered(spans)

    def _gathered(self, spans: Spans) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int32]]:
        content = np.empty(int((spans[:, 1] - spans[:, 0]).sum()), np.uint8)
        ends = np.empty(len(spans) + 1, np.int32)
        copied(self._text.data, np.ascontiguousarray(spans).data, content.data, ends.data)
        return content, ends

    def _add(self, word: npt.NDArray[np.uint8]) -> tuple[int, int]:
        start, self._end = self._end, self._end + len(word)
        if self._end > len(self._text):
            self._text = np.concatenate([self._text[:start], np.zeros(self._end, np.uint8)])
        self._text[start : self._end] = word
        return start, self._end


def either(first: Spans, second: Spans) -> Spans:
    """The first value; the second, where the first has no letters."""
    return np.where(is_said(first)[:, None], first, second)


def is_said(spans: Spans) -> npt.NDArray[np.bool_]:
    """Which values have letters."""
    said: npt.NDArray[np.bool_] = spans[:, 1] > spans[:, 0]
    return said


def _made_plain(words: str) -> str:
    return " ".join(_REFERENCE.sub(_meant, words).split())


def _meant(reference: re.Match[str]) -> str:
    name, decimal, hexadecimal = reference.groups()
    return _NAMED[name] if name else chr(int(decimal) if decimal else int(hexadecimal, 16))
