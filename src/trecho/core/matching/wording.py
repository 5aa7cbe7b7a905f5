"""Words: how many of the commitment's rarer words does the deed use? (BM25, Robertson and Zaragoza 2009)"""

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from trecho.core.matching.deeds import Deeds
from trecho.core.matching.knowledge import Knowledge
from trecho.core.matching.promises import Promised
from trecho.core.matching.themes import Matrix
from trecho.core.words import stems

FEATURES = ("shared",)
_K1, _B = 1.2, 0.75
_FULL = 10.0  # a BM25 score at which wording speaks as clearly as it can
_MOST = 1.5


@dataclass(frozen=True, slots=True)
class Wording:
    """The stems of a plan, each with its BM25 weight in every commitment: rows are stems, columns commitments."""

    place: dict[str, int]
    weights: Matrix


def wording_of(promises: tuple[Promised, ...], knowledge: Knowledge) -> Wording:
    """The wording of the commitments, the titles of their areas included."""
    texts = [
        Counter(stems(f"{promise.text} {promise.area}", knowledge.tongue(promise.language).vocabulary))
        for promise in promises
    ]
    frequency = Counter(stem for text in texts for stem in text)
    place = {stem: number for number, stem in enumerate(frequency)}
    mean = max(1.0, sum(text.total() for text in texts) / max(1, len(texts)))
    weights = np.zeros((len(place) + 1, len(texts)), dtype=np.float32)
    for column, text in enumerate(texts):
        for stem, times in text.items():
            rarity = math.log(1 + (len(texts) - frequency[stem] + 0.5) / (frequency[stem] + 0.5))
            length = _K1 * (1 - _B + _B * text.total() / mean)
            weights[place[stem], column] = rarity * times * (_K1 + 1) / (times + length) / _FULL
    return Wording(place, weights)


def shared(deeds: Deeds, wording: Wording) -> Matrix:
    """Deeds × commitments: the BM25 of each pair as a share of a clear one, 0..1.5."""
    place = np.array([wording.place.get(stem, -1) for stem in deeds.stem_words], dtype=np.intp)
    columns = place[deeds.stem_numbers] if len(place) else place
    known = columns >= 0
    width = len(wording.weights)
    pairs = np.unique(deeds.stem_rows[known] * width + columns[known])
    starts = np.searchsorted(pairs, np.arange(len(deeds.deeds) + 1) * width)
    uses = csr_matrix((np.ones(len(pairs), dtype=np.float32), pairs % width, starts), shape=(len(deeds.deeds), width))
    found: Matrix = np.minimum(uses @ wording.weights, _MOST)
    return found
