"""Mechanism: does the deed name the forum, programme or fund that the commitment names?"""

import re

import numpy as np

from trecho.core.matching.deeds import Deeds
from trecho.core.matching.knowledge import Knowledge
from trecho.core.matching.promises import Promised
from trecho.core.matching.themes import Matrix
from trecho.core.words import stems

FEATURES = ("named",)
_QUOTED = re.compile(r"[\"“”„«»《》「」]([^\"“”„«»《》「」]{3,80})[\"“”„«»《》「」]")
_ENOUGH = 0.75  # share of a name's words that a deed must use to be taken to name it
_FEWEST = 2


def mechanisms_of(promises: tuple[Promised, ...], knowledge: Knowledge) -> list[list[frozenset[str]]]:
    """For each commitment the stems of every mechanism that it names: as coded, or in quotation marks."""
    named = []
    for promise in promises:
        coded = [mechanism.name for mechanism in promise.coding.mechanisms] if promise.coding else []
        names = [*coded, *_QUOTED.findall(promise.text)]
        vocabulary = knowledge.tongue(promise.language).vocabulary
        parts = [frozenset(stems(name, vocabulary)) for name in names]
        named.append([part for part in parts if len(part) >= _FEWEST])
    return named


def named(deeds: Deeds, mechanisms: list[list[frozenset[str]]]) -> Matrix:
    """Deeds × commitments: the share of a mechanism's name that the deed uses, 0 where it is under three quarters."""
    found = np.zeros((len(deeds.deeds), len(mechanisms)), dtype=np.float32)
    by_stem: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for column, names in enumerate(mechanisms):
        for name in names:
            for stem in name:
                by_stem.setdefault(stem, []).append((column, name))
    if not by_stem:
        return found
    for row, own in enumerate(deeds.stems):
        for column, name in {one for stem in own for one in by_stem.get(stem, ())}:
            share = len(name & own) / len(name)
            if share >= _ENOUGH:
                found[row, column] = max(found[row, column], share)
    return found
