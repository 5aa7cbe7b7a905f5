"""Which pairs are worth comparing: those of one country that share a word rare enough to be somebody's or something's name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.told import Told

# Up to so many records that share a word are all compared; of more, each with its next ones by date.
_MOST_SHARING = 60
_NEXT = 12


def pairs(told: Sequence[Told], common: Commonness, *, least: float) -> Iterator[tuple[int, int]]:
    """Positions of each pair once, in order; `least` is how rare (0 to 1) a shared word must be.

    Time and memory grow with the number of words of all titles, whatever they share.
    """
    sharing: dict[tuple[str, str], list[int]] = defaultdict(list)
    by_date = sorted(range(len(told)), key=lambda at: (str(told[at].date or ""), told[at].id))
    for at in by_date:
        for country in told[at].countries or ("",):
            for word in told[at].words.all | told[at].story:
                if common.rarity(word) > least:
                    sharing[country, word].append(at)
    beside: list[list[tuple[tuple[str, str], int]]] = [[] for _ in told]
    for key, found in sharing.items():
        for place, at in enumerate(found):
            beside[at].append((key, place))
    for at, keys in enumerate(beside):
        yield from ((at, other) for other in sorted(_others(at, keys, sharing)))


def _others(at: int, keys: list[tuple[tuple[str, str], int]], sharing: dict[tuple[str, str], list[int]]) -> set[int]:
    near: set[int] = set()
    for key, place in keys:
        found = sharing[key]
        reach = found if len(found) <= _MOST_SHARING else found[max(0, place - _NEXT) : place + _NEXT + 1]
        near.update(other for other in reach if other > at)
    return near
