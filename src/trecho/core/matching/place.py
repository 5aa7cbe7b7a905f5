"""Place: is the deed in a country, or a group of countries, that the commitment names?"""

from collections import Counter
from typing import NamedTuple

import numpy as np

from trecho.core.matching.deeds import Deeds
from trecho.core.matching.knowledge import Knowledge
from trecho.core.matching.promises import Promised
from trecho.core.matching.themes import Matrix
from trecho.core.words import tokens

FEATURES = ("inside", "elsewhere")
_COMMON = 0.3  # a country that so many commitments name is a party to the plan, not a place in it


class Places(NamedTuple):
    """The countries that a commitment names, and whether it names nothing but single countries.

    A group is named for emphasis and shuts nobody out; a single country named is where it is to happen.
    """

    countries: frozenset[str]
    only: bool


def places_of(promises: tuple[Promised, ...], knowledge: Knowledge) -> list[Places]:
    """For each commitment the countries that it names, itself or by a group; without the parties to the plan."""
    named = [_named(promise.text, knowledge) for promise in promises]
    everywhere = max(2.0, _COMMON * len(promises))
    spoken = Counter(country for countries in named for one in countries for country in one if len(one) == 1)
    parties = {country for country, times in spoken.items() if times >= everywhere}
    return [
        Places(frozenset().union(*countries) - parties, only=all(len(one) == 1 for one in countries))
        for countries in named
    ]


def _named(text: str, knowledge: Knowledge) -> set[frozenset[str]]:
    found = {number for spot in knowledge.places.spot(tokens(text)) for number in spot.themes}
    return {knowledge.countries[number] for number in found}


def inside(deeds: Deeds, places: list[Places]) -> tuple[Matrix, Matrix]:
    """Deeds × commitments: 1 where the deed is in a place named; 1 where it is in none of the countries named."""
    within = np.zeros((len(deeds.deeds), len(places)), dtype=np.float32)
    elsewhere = np.zeros_like(within)
    for column, place in enumerate(places):
        if not place.countries:
            continue
        for row, deed in enumerate(deeds.deeds):
            if not place.countries.isdisjoint(deed.countries):
                within[row, column] = 1.0
            elif deed.countries and place.only:
                elsewhere[row, column] = 1.0
    return within, elsewhere
