"""Values as stretches of one text: found in it, made plain, looked up, joined; copied only once, at the end.

A column of values is an array of two numbers a value, where it begins and ends; nothing at all is at (-1, -1).
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from trecho.core.noun import Noun
from trecho.core.packed import Packed
from trecho.sources.lexicon import Lexicon, Numbers, words_of

Spans = npt.NDArray[np.int64]

_SPACE = 32
_PATIENCE = 100
_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9A-Fa-f]+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_MASKS = np.array([(1 << 8 * length) - 1 for length in range(9)], np.uint64)


class Distinct(Noun, frozen=True):
    """The different words of a column, and for each value the position of its word; what is missing is no word, ""."""

    places: Numbers
    words: list[str]


class Wording:
    """A text in UTF-8 and the words that were added to it because it does not spell them out."""

    def __init__(self, content: bytes, unkempt: Numbers, lexicon: Lexicon) -> None:
        self._content, self._lexicon = content, lexicon
        self._end = len(content)
        self._text = np.zeros(self._end + (self._end >> 1) + 8, np.uint8)
        self._text[: self._end] = np.frombuffer(content, np.uint8)
        self._known: dict[str, tuple[int, int]] = {}
        self._plain: dict[bytes, tuple[int, int]] = {}
        self._unkempt = unkempt

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

    def plain(self, spans: Spans) -> Spans:
        """The values with their references resolved and every stretch of white space made one blank, none at the ends.

        No two values may overlap.
        """
        if not len(spans):
            return spans
        result = spans.copy()
        starts, ends = result[:, 0], result[:, 1]
        untidy = np.zeros(len(result), bool)
        untidy[self._trim(starts, ends)] = True
        in_order = np.argsort(starts, kind="stable")
        around = in_order[np.searchsorted(starts.take(in_order), self._unkempt, "right") - 1]
        holds = (starts[around] <= self._unkempt) & (self._unkempt < ends[around])
        untidy[around[holds]] = True
        rough = np.flatnonzero(untidy)
        if len(rough):
            pieces = [self._content[start:end] for start, end in result.take(rough, axis=0).tolist()]
            result[rough] = [self._made_plain(piece) for piece in pieces]
        return result

    def distinct(self, spans: Spans) -> Distinct:
        """The different words among the values."""
        lengths = spans[:, 1] - spans[:, 0]
        # Nothing and what is longer than a machine word are read as no letters, which is no word.
        masks = _MASKS.take(np.where(lengths <= 8, lengths, 0))
        numbers = self._lexicon.numbers([words_of(self._text)[np.maximum(spans[:, 0], 0)] & masks])
        known, longer = len(self._lexicon), dict[str, int]()
        for row in np.flatnonzero((numbers == 0) & (lengths > 0)).tolist():
            numbers[row] = longer.setdefault(self.word(spans[row]), known + len(longer))
        present = np.flatnonzero(np.bincount(numbers, minlength=1))
        order = np.zeros(known + len(longer), np.int64)
        order[present] = np.arange(len(present))
        shorter = (self._lexicon.word(number).decode() for number in present[present < known].tolist())
        return Distinct(order[numbers], [*shorter, *longer])

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
        return Packed(content.tobytes(), ends.astype(np.int32), spans[:, 0] < 0)

    def letters(self, spans: Spans) -> tuple[npt.NDArray[np.uint8], Numbers]:
        """The bytes of the values one behind the other, and where each value ends, from 0."""
        return self._gathered(spans)

    def _gathered(self, spans: Spans) -> tuple[npt.NDArray[np.uint8], Numbers]:
        lengths = spans[:, 1] - spans[:, 0]
        ends = np.zeros(len(spans) + 1, np.int64)
        np.cumsum(lengths, out=ends[1:])
        places = np.arange(ends[-1])
        places += np.repeat(spans[:, 0] - ends[:-1], lengths)
        return self._text.take(places), ends

    def _add(self, word: npt.NDArray[np.uint8]) -> tuple[int, int]:
        start, self._end = self._end, self._end + len(word)
        if self._end + 8 > len(self._text):
            self._text = np.concatenate([self._text[:start], np.zeros(self._end + 8, np.uint8)])
        self._text[start : self._end] = word
        return start, self._end

    def _trim(self, starts: Numbers, ends: Numbers) -> Numbers:
        """Moves starts and ends over the white space at the ends; the rows that have more of it than is worth a step each."""
        left = []
        for places, step, offset in ((starts, 1, 0), (ends, -1, -1)):
            looking = np.flatnonzero((self._text.take(places + offset, mode="clip") <= _SPACE) & (starts < ends))
            for _ in range(_PATIENCE):
                if not len(looking):
                    break
                places[looking] += step
                looking = looking[starts[looking] < ends[looking]]
                looking = looking[self._text[places[looking] + offset] <= _SPACE]
            left.append(looking)
        return np.concatenate(left)

    def _made_plain(self, rough: bytes) -> tuple[int, int]:
        if rough not in self._plain:
            words = _REFERENCE.sub(_meant, rough.decode())
            self._plain[rough] = self.written(" ".join(words.split()))
        return self._plain[rough]


def either(first: Spans, second: Spans) -> Spans:
    """The first value; the second, where the first has no letters."""
    return np.where(is_said(first)[:, None], first, second)


def is_said(spans: Spans) -> npt.NDArray[np.bool_]:
    """Which values have letters."""
    said: npt.NDArray[np.bool_] = spans[:, 1] > spans[:, 0]
    return said


def _meant(reference: re.Match[str]) -> str:
    name, decimal, hexadecimal = reference.groups()
    return _NAMED[name] if name else chr(int(decimal) if decimal else int(hexadecimal, 16))
