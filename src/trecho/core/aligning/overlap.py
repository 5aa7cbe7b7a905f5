"""How much two lists of commitments share in terms: rare terms weigh more, terms that only one language can have less."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from trecho.core.aligning.profile import TOPICAL, Profile
from trecho.core.noun import Noun

Grid = NDArray[np.float64]
_ALONE_SAME = 0.6  # weight in a norm of a term that the other plan never uses: perhaps only a paraphrase
_ALONE_ACROSS = 0.35
_LATIN = frozenset({"en", "es", "pt", "fr"})


class Overlap(Noun, frozen=True, kw_only=True):
    """Old by new: share of common terms (`likeness`), of the shorter one's terms (`contained`), their mass (`common`).

    `left_over` is the smaller share of topical terms that one side has alone, `other_topics` the same of the concepts
    that the glossary knows (0 where a side has none); `frame` is the likeness of the wording around.
    """

    likeness: Grid
    contained: Grid
    common: Grid
    left_over: Grid
    other_topics: Grid
    frame: Grid


def overlap(old: Sequence[Profile], new: Sequence[Profile]) -> Overlap:
    """The overlap of every old commitment with every new one, in grids of len(old) by len(new)."""
    terms, mass = _weighed(old, new)
    left, right = _presence(old, terms), _presence(new, terms)
    topical = mass.kind >= TOPICAL
    known = np.array([term[0] == "c" for term in terms], dtype=bool)
    everything = _shared(left, right, mass, np.ones(len(terms), dtype=bool))
    topics = _shared(left, right, mass, topical)
    concepts = _shared(left, right, mass, topical & known)
    frame = _shared(left, right, mass, ~topical)
    smaller = np.minimum(everything.old[:, None], everything.new[None, :])
    return Overlap(
        likeness=_cosine(everything),
        contained=everything.common / (smaller + 0.3),
        common=np.log1p(everything.common),
        left_over=_both_left_over(topics),
        other_topics=_both_left_over(concepts),
        frame=_cosine(frame),
    )


class _Shared(Noun, frozen=True, kw_only=True):
    common: Grid
    old: Grid
    new: Grid


class _Mass(Noun, frozen=True, kw_only=True):
    shared: Grid
    norm: Grid
    kind: Grid


def _weighed(old: Sequence[Profile], new: Sequence[Profile]) -> tuple[dict[str, int], _Mass]:
    languages = {profile.language for profile in (*old, *new)}
    kinds = "cnw" if len(languages) == 1 else ("cnp" if languages <= _LATIN else "cn")
    terms: dict[str, int] = {}
    counts: list[list[int]] = []
    weights: list[float] = []
    for side, profiles in enumerate((old, new)):
        for profile in profiles:
            for term, weight in profile.terms.items():
                if term[0] not in kinds:
                    continue
                place = terms.setdefault(term, len(terms))
                if place == len(counts):
                    counts.append([0, 0])
                    weights.append(0.0)
                counts[place][side] += 1
                weights[place] = max(weights[place], weight)
    seen = np.array(counts, dtype=float).reshape(-1, 2)
    total = len(old) + len(new)
    kind = np.array(weights)
    rarity = np.log((total + 2) / (seen.sum(axis=1) + 1)) / np.log(total + 2)
    alone = _ALONE_SAME if len(languages) == 1 else _ALONE_ACROSS
    return terms, _Mass(
        shared=kind * rarity, norm=kind * rarity * np.where((seen == 0).any(axis=1), alone, 1.0), kind=kind
    )


def _presence(profiles: Sequence[Profile], terms: dict[str, int]) -> sparse.csr_matrix:
    rows, columns = [], []
    for row, profile in enumerate(profiles):
        places = [terms[term] for term in profile.terms if term in terms]
        rows += [row] * len(places)
        columns += places
    return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(profiles), len(terms)))


def _shared(left: sparse.csr_matrix, right: sparse.csr_matrix, mass: _Mass, kept: NDArray[np.bool_]) -> _Shared:
    return _Shared(
        common=(left.multiply(mass.shared * kept).tocsr() @ right.T).toarray(),
        old=left @ (mass.norm * kept),
        new=right @ (mass.norm * kept),
    )


def _both_left_over(shared: _Shared) -> Grid:
    """The smaller share of its terms that one of the two sides has alone."""
    return np.minimum(_left_over(shared.common, shared.old[:, None]), _left_over(shared.common, shared.new[None, :]))


def _left_over(common: Grid, whole: Grid) -> Grid:
    share: Grid = 1 - common / np.maximum(whole, 1e-9)
    return np.where(whole > 0, share, 0.0)


def _cosine(shared: _Shared) -> Grid:
    cosine: Grid = shared.common / (np.sqrt(np.outer(shared.old, shared.new)) + 1e-9)
    return cosine
