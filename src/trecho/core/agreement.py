"""How far people who judged the same things agree beyond chance: Krippendorff's alpha (Krippendorff 2004, chapter 11)."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise

from trecho.core.noun import Noun

Distance = Callable[[int, int], float]


class Agreement(Noun, frozen=True, kw_only=True):
    """`alpha` is 1 for full agreement, 0 for chance, below 0 for less; None where nothing could be compared.

    `things` counts those that two or more people judged, `same` those of them on which all gave the same value.
    """

    alpha: float | None
    things: int = 0
    same: int = 0


def nominal(values: Iterable[Iterable[Hashable]]) -> Agreement:
    """The agreement of values without an order: one inner iterable a thing, one value a person who judged it."""
    units = _comparable(values)
    names = list(dict.fromkeys(value for unit in units for value in unit))
    return _agreement(units, names, lambda one, other: float(one != other))


def ordinal(values: Iterable[Iterable[Hashable]], order: Sequence[Hashable]) -> Agreement:
    """The agreement of values that stand in an order; far apart counts more. `order` holds every value, lowest first."""
    units = _comparable(values)
    totals = Counter(value for unit in units for value in unit)
    sizes = [totals[name] for name in order]

    def distance(one: int, other: int) -> float:
        low, high = sorted((one, other))
        between = sum(sizes[low : high + 1]) - (sizes[low] + sizes[high]) / 2
        return float(between**2)

    return _agreement(units, list(order), distance)


def by_field(codings: Mapping[str, Sequence[Mapping[str, Hashable]]]) -> Mapping[str, Agreement]:
    """The nominal agreement on each field; `codings` holds by thing what each person said, by field."""
    fields = dict.fromkeys(field for said in codings.values() for one in said for field in one)
    return {
        field: nominal([one[field] for one in said if field in one] for said in codings.values()) for field in fields
    }


def _comparable(values: Iterable[Iterable[Hashable]]) -> list[list[Hashable]]:
    units = [list(unit) for unit in values]
    return [unit for unit in units if len(unit) > 1]


def _agreement(units: list[list[Hashable]], names: list[Hashable], distance: Distance) -> Agreement:
    if not units:
        return Agreement(alpha=None)
    place = {name: number for number, name in enumerate(names)}
    totals = Counter(place[value] for unit in units for value in unit)
    observed = sum(_within(Counter(place[value] for value in unit), distance) / (len(unit) - 1) for unit in units)
    expected = _within(totals, distance) / (sum(totals.values()) - 1)
    same = sum(all(one == other for one, other in pairwise(unit)) for unit in units)
    # Where everybody said the same of everything there is no chance to compare with: agreement is full.
    alpha = 1.0 if expected == 0 else 1 - observed / expected
    return Agreement(alpha=alpha, things=len(units), same=same)


def _within(counts: Counter[int], distance: Distance) -> float:
    """The sum of distances over all ordered pairs of values."""
    return sum(counts[one] * counts[other] * distance(one, other) for one in counts for other in counts if one != other)
