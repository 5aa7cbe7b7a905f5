"""Meaning across languages: the protocol of an encoder, and a memory that encodes every text once."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts of any language into vectors of length 1, near where they mean the same."""

    @property
    def name(self) -> str:
        """The encoder and its version: vectors of different names are never compared."""
        ...

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One row for every text."""
        ...


class Remembered:
    """An encoder that remembers vectors by the hash of the text, up to `most` of them, oldest forgotten first."""

    def __init__(self, encoder: Encoder, most: int = 200_000) -> None:
        self._encoder = encoder
        self._most = most
        self._known: dict[bytes, Vectors] = {}

    @property
    def name(self) -> str:
        """The name of the encoder underneath."""
        return self._encoder.name

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One row for every text; a text that was met before is not encoded again."""
        keys = [content_hash(text) for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        fresh = dict(zip(new, self._encoder.vectors(list(new.values())), strict=True)) if new else {}
        rows = [fresh[key] if key in fresh else self._known[key] for key in keys]
        self._keep(fresh.items())
        return np.stack(rows) if rows else np.zeros((0, 0), dtype=np.float32)

    def _keep(self, fresh: Iterable[tuple[bytes, Vectors]]) -> None:
        self._known.update(fresh)
        for key in list(self._known)[: max(0, len(self._known) - self._most)]:
            del self._known[key]


def content_hash(text: str) -> bytes:
    """The 16 bytes that stand for a text."""
    return hashlib.blake2b(text.encode(), digest_size=16).digest()
