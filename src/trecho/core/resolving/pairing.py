"""Which pairs are worth comparing: those of one country that share a rare word, or a hint that few records share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.told import Told

# Up to so many records that share a word are all compared; of more, each with its next ones by date.
_MOST_SHARING = 60
_NEXT = 12

# A country, what sort of thing is shared ("" for words), and what it is.
Key = tuple[str, str, object]


def pairs(told: Sequence[Told], common: Commonness, *, least: float) -> Iterator[tuple[int, int]]:
    """Positions of each pair once, in order; `least` is how rare (0 to 1) a shared word or actor must be.

    Time and memory grow with the number of words and hints of all records, whatever they share.
    """
    sharing: dict[Key, list[int]] = defaultdict(list)
    by_date = sorted(range(len(told)), key=lambda at: (str(told[at].date or ""), told[at].id))
    for at in by_date:
        for country in told[at].countries or ("",):
            for word in told[at].words.all | told[at].story:
                if common.rarity(word) > least:
                    sharing[country, "", word].append(at)
            for sort, hint in _hints(told[at], common, least):
                sharing[country, sort, hint].append(at)
    beside: list[list[tuple[Key, int]]] = [[] for _ in told]
    for key, found in sharing.items():
        if not key[1] or len(found) <= _NEXT:
            for place, at in enumerate(found):
                beside[at].append((key, place))
    for at, keys in enumerate(beside):
        yield from ((at, other) for other in sorted(_others(at, keys, sharing)))


def _hints(told: Told, common: Commonness, least: float) -> Iterator[tuple[str, object]]:
    """What two records of one undertaking may share that call it otherwise; it says little where many share it."""
    yield from (("sum", each) for each in told.sums)
    yield from (("figure", each) for each in told.figures)
    yield from (("thing", each) for each in told.things)
    yield from (("actor", each) for each in told.actors if common.rarity_of_actor(each) > least)
    yield from (("whole", each) for each in told.belongs | told.wholes)


def _others(at: int, keys: list[tuple[Key, int]], sharing: dict[Key, list[int]]) -> set[int]:
    near: set[int] = set()
    for key, place in keys:
        found = sharing[key]
        reach = found if len(found) <= _MOST_SHARING else found[max(0, place - _NEXT) : place + _NEXT + 1]
        near.update(other for other in reach if other > at)
    return near
