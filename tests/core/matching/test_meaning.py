"""Meaning: nearness by an encoder, and nothing without one."""

from collections.abc import Sequence

import numpy as np

from tests.core.matching.small_plan import PROMISES, deed
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.meaning import meanings_of, near
from trecho.core.meaning import Vectors
from trecho.reference.matching import knowledge


class Letters:
    """An encoder that compares texts by their letters."""

    name = "letters"

    def vectors(self, texts: Sequence[str]) -> Vectors:
        rows = np.array(
            [[text.lower().count(letter) for letter in "abcdefghijklmnopqrstuvwxyz"] for text in texts],
            dtype=np.float32,
        )
        unit: Vectors = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)
        return unit


def test_the_same_words_are_nearest() -> None:
    meanings = meanings_of(PROMISES, Letters())
    columns = np.arange(len(PROMISES))[None, :]
    assert near(deeds_table([deed(PROMISES[4].text)], knowledge()), meanings, columns, np.array([0]))[0].argmax() == 4


def test_without_an_encoder_nothing_is_near() -> None:
    assert not near(deeds_table([deed("x")], knowledge()), None, np.zeros((1, 3), dtype=np.intp), np.array([0])).any()
