"""Which pairs are worth comparing: those of one country that share a word rare enough to be somebody's or something's name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from trecho.core.activity import Activity
from trecho.core.resolving.tongue import Words

# A word that so many activities of one country share tells nothing apart, and its pairs would be too many.
_MOST_SHARING = 60


def pairs(
    activities: Sequence[Activity], told: Sequence[Words], rarity: Mapping[str, float], *, least: float
) -> Iterator[tuple[int, int]]:
    """Positions of each pair once, in order; `least` is how rare (natural logarithm) a shared word must be."""
    sharing: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (activity, words) in enumerate(zip(activities, told, strict=True)):
        for country in activity.countries or ("",):
            for word in words.all:
                if rarity[word] > least:
                    sharing[country, word].append(at)
    yield from sorted(
        {pair for found in sharing.values() if len(found) <= _MOST_SHARING for pair in combinations(found, 2)}
    )
