"""Mechanism: does the deed name the forum, programme or fund that the commitment names, or another one of its kind?

A name is known by its distinctive words. Words for kinds of mechanisms, ranks, countries and the parties to the plan
stand in the names of most mechanisms, and tell none from another.
"""

import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from trecho.core.matching.deeds import Deeds
from trecho.core.matching.knowledge import Knowledge, Tongue
from trecho.core.matching.promises import Promised
from trecho.core.matching.themes import Matrix
from trecho.core.words import stems, tokens

FEATURES = ("named", "other")
_QUOTED = re.compile(r"[\"“”„«»《》「」]([^\"“”„«»《》「」]{3,80})[\"“”„«»《》「」]")
_PARTY = re.compile(r"\b[A-Z]{2,7}\b(?=\s?[-–—]\s?\w)|(?<=[-–—])\s?[A-Z]{2,7}\b")
_BEGINNING = 5  # letters by which words are one: politicians, political
_ENOUGH = 0.75  # share of a name's distinctive words that a deed must use to be taken to name it
_FEWEST = 2  # distinctive words that name a mechanism without the word forum, summit or fair beside them
_PARTIES = 0.15  # a word in so many of a plan's names stands for its parties
_FEW_NAMES = 3


class Name(NamedTuple):
    """A mechanism of a commitment: its distinctive stems, and the kinds (by number) that its words say it is of."""

    commitment: int
    language: str
    words: frozenset[str]
    kinds: frozenset[int]


@dataclass(frozen=True)
class Mechanisms:
    """Every name of a plan; `kinds` are stems for kinds of mechanisms, `held` the kinds of which there are several."""

    commitments: int
    names: list[Name]
    kinds: dict[str, frozenset[int]]
    held: frozenset[int]


def mechanisms_of(promises: tuple[Promised, ...], knowledge: Knowledge) -> Mechanisms:
    """The names of mechanisms in each commitment, as coded or in quotation marks, that have a word of their own."""
    said = [(number, promise, name) for number, promise in enumerate(promises) for name in _names(promise)]
    parts = [_stems(name, knowledge.tongue(promise.language), knowledge) for _, promise, name in said]
    times = Counter(stem for own in parts for stem in own)
    parties = {stem for stem, often in times.items() if often >= max(_FEW_NAMES, _PARTIES * len(parts))}
    parties |= {word[:_BEGINNING] for _, _, name in said for party in _PARTY.findall(name) for word in tokens(party)}
    names = []
    for (number, promise, name), own in zip(said, parts, strict=True):
        tongue = knowledge.tongue(promise.language)
        kinds = [tongue.mechanism_kinds.get(stem, frozenset()) for stem in stems(name, tongue.vocabulary)]
        if own - parties:
            names.append(Name(number, tongue.vocabulary.language, own - parties, frozenset().union(*kinds)))
    every: dict[str, frozenset[int]] = {}
    for tongue in knowledge.tongues.values():
        for stem, numbers in tongue.mechanism_kinds.items():
            every[stem] = every.get(stem, frozenset()) | numbers
    return Mechanisms(len(promises), names, every, knowledge.tongue("en").mechanisms_held)


def _names(promise: Promised) -> list[str]:
    coded = [mechanism.name for mechanism in promise.coding.mechanisms] if promise.coding else []
    return [*coded, *_QUOTED.findall(promise.text)]


def _stems(name: str, tongue: Tongue, knowledge: Knowledge) -> frozenset[str]:
    """The stems of a name without those of places, kinds and ranks."""
    words = tokens(_PARTY.sub(" ", name))
    for found in knowledge.places.spot(words):
        if found.end > found.start + 1 or found.words == words[found.start]:
            words[found.start : found.end] = [""] * (found.end - found.start)
        else:
            words[found.start] = words[found.start].replace(found.words, " ")
    told = " ".join(words)
    for term in tongue.mechanism_terms:
        told = told.replace(term, " ")
    generic = tongue.mechanism_generic | tongue.mechanism_kinds.keys()
    return frozenset(
        stem[:_BEGINNING] for stem in stems(told, tongue.vocabulary) if stem not in generic and len(stem) > 1
    )


def named(deeds: Deeds, mechanisms: Mechanisms) -> tuple[Matrix, Matrix]:
    """Deeds × commitments: the share of a mechanism's distinctive words that the deed uses, 0 where it is under three quarters.

    And 1 where the deed speaks of another mechanism of the same kind (in the same language), and of none that is named.
    """
    shape = (len(deeds.deeds), mechanisms.commitments)
    found, other = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    names = mechanisms.names
    if not names or not deeds.deeds:
        return found, other
    place = {stem: number for number, stem in enumerate({stem for name in names for stem in name.words})}
    kinds = max((kind for own in mechanisms.kinds.values() for kind in own), default=0) + 1
    used = _used(deeds, place)
    of_kind = _of_kind(deeds, mechanisms.kinds, kinds)
    languages = np.array([tongue.vocabulary.language for tongue in deeds.tongues])
    for name in names:
        share = used[:, [place[stem] for stem in name.words]].mean(axis=1)
        held = of_kind[:, list(name.kinds & mechanisms.held)].any(axis=1)
        said = (share >= _ENOUGH) & (held | (len(name.words) >= _FEWEST))
        column = found[:, name.commitment]
        np.maximum(column, np.where(said, share, 0), out=column)
        other[:, name.commitment] += ~said & held & (languages == name.language)
    return found, np.where(found > 0, 0, np.minimum(other, 1)).astype(np.float32)


def _used(deeds: Deeds, place: dict[str, int]) -> Matrix:
    """Deeds × stems: 1 where a deed uses the stem."""
    places = (place.get(stem, place.get(stem[:_BEGINNING], -1)) for stem in deeds.stem_words)
    columns = np.array([*places], dtype=np.intp)[deeds.stem_numbers]
    met = columns >= 0
    uses = np.zeros((len(deeds.deeds), len(place)), dtype=np.float32)
    uses[deeds.stem_rows[met], columns[met]] = 1.0
    return uses


def _of_kind(
    deeds: Deeds, kinds: dict[str, frozenset[int]], count: int
) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Deeds × kinds: whether the deed uses a word for the kind."""
    place = {stem: number for number, stem in enumerate(kinds)}
    standing = np.zeros((len(place), count), dtype=np.float32)
    for stem, numbers in kinds.items():
        standing[place[stem], list(numbers)] = 1.0
    uses: Matrix = csr_matrix(_used(deeds, place)) @ standing
    return uses > 0
