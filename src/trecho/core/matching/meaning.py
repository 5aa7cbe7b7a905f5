"""Meaning: how near are deed and commitment to a multilingual encoder? Only asked about pairs that are in question."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching.deeds import Deeds
from trecho.core.matching.promises import Promised
from trecho.core.matching.themes import Matrix
from trecho.core.meaning import Encoder, Vectors

FEATURES = ("near",)
_NOTHING = 0.25  # a nearness that unrelated sentences of the field have


@dataclass(frozen=True, slots=True)
class Meanings:
    """The vectors of a plan's commitments, and the encoder that made them."""

    encoder: Encoder
    vectors: Vectors


def meanings_of(promises: tuple[Promised, ...], encoder: Encoder) -> Meanings:
    """The commitments as vectors."""
    return Meanings(encoder, encoder.vectors([promise.text for promise in promises]))


def near(deeds: Deeds, meanings: Meanings | None, columns: NDArray[np.intp], rows: NDArray[np.intp]) -> Matrix:
    """The nearness of each deed to the commitments in its `columns`, 0 for unrelated; only deeds in `rows` are encoded."""
    found: Matrix = np.zeros(columns.shape, dtype=np.float32)
    if meanings is None or not len(rows):
        return found
    vectors = meanings.encoder.vectors([" ".join(deeds.words(row)) for row in rows.tolist()])
    close = np.take_along_axis(vectors @ meanings.vectors.T, columns[rows], axis=1)
    found[rows] = np.maximum(close - _NOTHING, 0)
    return found
