"""Names in XML, many at once: each read as machine words and told apart by number, learnt as they come."""

import re
from collections.abc import Iterable
from typing import Any

import numpy as np

from trecho.sources.lexicon import Lexicon, Numbers, Words

# A name is at most three words of eight bytes; longer ones have no number.
_WORDS = 3
_EACH, _HIGH = np.uint64(0x0101010101010101), np.uint64(0x8080808080808080)
_SLASH, _GREATER, _AFTER_SPACE = (_EACH * np.uint64(byte) for byte in b"/>!")
_SEVEN, _ONE = np.uint64(7), np.uint64(1)
_NAME = re.compile(r"(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*", re.ASCII)


class Names:
    """The names met so far, by number from 1; 0 is what is no name, is too long or has a prefix nobody declared.

    Names that are read backwards, from their end, are kept backwards.
    """

    def __init__(self, known: Iterable[str], prefixes: frozenset[str], *, backwards: bool = False) -> None:
        self._prefixes = prefixes
        self._way = -1 if backwards else 1
        self._lexicon = Lexicon(_WORDS, self._is_name)
        self._lexicon.learn([self._key(name) for name in known])

    def __len__(self) -> int:
        """How many numbers are given, counting 0."""
        return len(self._lexicon)

    def number(self, name: str) -> int:
        """The number of a name that was known from the start."""
        return self._lexicon.number(self._key(name))

    def numbers(self, text: Words, at: Numbers) -> tuple[Numbers, Numbers]:
        """Number and length of the names that start at these places of the text (or end before them, if backwards).

        `text` is the word that starts at each byte (see `words_of`); there are 24 bytes of it on either side.
        """
        keys, lengths = _read(text, at, self._way)
        found = self._lexicon.numbers(keys)
        found[lengths >= 8 * _WORDS] = 0
        return found, lengths

    def _key(self, name: str) -> tuple[int, ...]:
        letters = name.encode()[:: self._way].ljust(8 * _WORDS, b"\0")
        return tuple(int.from_bytes(letters[at : at + 8], "little") for at in range(0, 8 * _WORDS, 8))

    def _is_name(self, key: tuple[int, ...]) -> bool:
        letters = b"".join(word.to_bytes(8, "little") for word in key).rstrip(b"\0")[:: self._way]
        found = _NAME.fullmatch(letters.decode("latin-1"))
        return found is not None and (found[1] is None or found[1] in self._prefixes)


def _read(text: Words, at: Numbers, way: int) -> tuple[list[Words], Numbers]:
    """The words of each name and its length; a name goes on until white space, a slash or the end of the tag.

    Backwards, only white space ends it: a slash or the like makes it no name.
    """
    keys = [np.zeros(len(at), np.uint64) for _ in range(_WORDS)]
    lengths = np.zeros(len(at), np.int64)
    going_on: Any = slice(None)
    for word, key in enumerate(keys):
        read = text[at + 8 * word] if way > 0 else text[at - 8 * (word + 1)].byteswap()
        stops = _stops(read) if way > 0 else (read - _AFTER_SPACE) & ~read & _HIGH
        before = ((stops & (~stops + _ONE)) >> _SEVEN) - _ONE  # all bits of the bytes before the first stop
        key[going_on] = read & before
        lengths[going_on] += np.bitwise_count(before) >> 3
        further = np.flatnonzero(stops == 0)
        going_on, at = (further if word == 0 else going_on[further]), at[further]
    return keys, lengths


def _stops(words: Words) -> Words:
    """The high bit of the bytes that end a name (white space, `/`, `>`); the lowest is exact, as the first must be."""
    below = (words - _AFTER_SPACE) & ~words
    slash, greater = words ^ _SLASH, words ^ _GREATER
    return (below | ((slash - _EACH) & ~slash) | ((greater - _EACH) & ~greater)) & _HIGH
