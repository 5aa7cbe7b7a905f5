"""Meaning: every text is encoded once."""

from collections.abc import Sequence

import numpy as np

from trecho.core.meaning import Remembered, Vectors, content_hash


class Counting:
    """An encoder that counts what it was asked."""

    name = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def vectors(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], dtype=np.float32)


def test_a_text_is_encoded_once() -> None:
    inner = Counting()
    remembered = Remembered(inner)
    first = remembered.vectors(["a", "bb", "a"])
    assert remembered.vectors(["bb", "a"]).tolist() == [first[1].tolist(), first[0].tolist()]
    assert inner.asked == ["a", "bb"]
    assert remembered.name == "counting"


def test_no_more_is_remembered_than_allowed() -> None:
    inner = Counting()
    remembered = Remembered(inner, most=1)
    assert remembered.vectors(["a", "bb", "ccc"])[:, 0].tolist() == [1, 2, 3]
    remembered.vectors(["a"])
    assert inner.asked == ["a", "bb", "ccc", "a"]


def test_no_text_no_vector() -> None:
    assert Remembered(Counting()).vectors([]).size == 0


def test_different_texts_have_different_hashes() -> None:
    assert content_hash("a") != content_hash("b")
