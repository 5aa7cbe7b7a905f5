"""Short words told apart by number, many at once: a word is a few machine words, looked up in one table without a clash."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Words = npt.NDArray[np.uint64]

_MOST = 700
_SLOT_BITS = 17
_SHIFT, _ONE = np.uint64(64 - _SLOT_BITS), np.uint64(1)


class Lexicon:
    """The words met so far, by number from 1; 0 is a word that is not taken in, because it is not good or room is short.

    A word is `width` keys of eight bytes; `is_good` is asked once for each.
    """

    def __init__(self, width: int, is_good: Callable[[tuple[int, ...]], bool] = bool) -> None:
        self._is_good = is_good
        self._words = [b""]
        self._numbers: dict[tuple[int, ...], int] = {}
        self._keys = [np.zeros(1, np.uint64) for _ in range(width)]
        self._multipliers = np.ones(width, np.uint64)
        self._slots = np.zeros(1 << _SLOT_BITS, np.int16)

    def __len__(self) -> int:
        """How many numbers are given, counting 0."""
        return len(self._keys[0])

    def number(self, word: tuple[int, ...]) -> int:
        """The number of a word."""
        return self._numbers.get(word, 0)

    def word(self, number: int) -> bytes:
        """The word of a number."""
        return self._words[number]

    def numbers(self, keys: list[Words]) -> Numbers:
        """The numbers of many words; new ones are learnt, and no letters are no word."""
        found = self._looked_up(keys)
        strange = np.flatnonzero((found == 0) & (keys[0] != 0))
        if len(strange):
            words = list(zip(*(key[strange].tolist() for key in keys), strict=True))
            new = [word for word in dict.fromkeys(words) if word not in self._numbers]
            if new:
                self.learn(new)
            found[strange] = [self._numbers.get(word, 0) for word in words]
        return found

    def _looked_up(self, keys: list[Words]) -> Numbers:
        found: Numbers = self._slots.take(self._slot(keys).astype(np.int64)).astype(np.int64)
        for known, key in zip(self._keys, keys, strict=True):
            found[known.take(found) != key] = 0
        return found

    def learn(self, words: Iterable[tuple[int, ...]]) -> None:
        """Gives numbers to new words, and finds multipliers by which no two words share a slot."""
        taken: list[tuple[int, ...]] = []
        for word in words:
            good = len(self) + len(taken) < _MOST and self._is_good(word)
            if good or len(self._numbers) < 4 * _MOST:
                self._numbers[word] = len(self) + len(taken) if good else 0
            taken += [word] if good else []
        if not taken:
            return
        self._words += [b"".join(key.to_bytes(8, "little") for key in word).rstrip(b"\0") for word in taken]
        columns = zip(self._keys, zip(*taken, strict=True), strict=True)
        self._keys = [np.append(known, np.array(new, np.uint64)) for known, new in columns]
        draw = np.random.default_rng(7)
        slots = np.zeros(2, np.uint64)
        while len(np.unique(slots)) < len(slots):
            self._multipliers = draw.integers(1, 1 << 63, len(self._keys), np.uint64) * np.uint64(2) + _ONE
            slots = self._slot(self._keys)[1:]
        self._slots[:] = 0
        self._slots[slots] = np.arange(1, len(self))

    def _slot(self, keys: list[Words]) -> Any:
        mixed = keys[0] * self._multipliers[0]
        for key, multiplier in zip(keys[1:], self._multipliers[1:], strict=True):
            mixed ^= key * multiplier
        return mixed >> _SHIFT


def words_of(content: Any) -> Any:
    """The eight bytes from each place of the content on, as one number; the last places have none."""
    return np.ndarray((len(content) - 7,), "<u8", content, strides=(1,))
