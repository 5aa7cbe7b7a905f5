"""Proposals over a dataset of any size: its words are counted in one pass, then a few countries at a time are compared."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from trecho.core.activity import Activity
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.proposing import Proposal, Weights, proposals
from trecho.core.resolving.told import Told, is_account, told_of
from trecho.core.resolving.tongue import Knowledge

# Records in memory at a time; a country with more is one load of its own.
MOST = 100_000

Read = Callable[[], Iterable[Activity]]


def resolved(read: Read, weights: Weights, known: Knowledge, *, most: int = MOST) -> Iterator[Proposal]:
    """Every proposal once; `read` gives the activities anew each time it is called.

    Only activities of one country are compared, so that memory holds one load of countries, whatever the dataset's size.
    What is one load is read once.
    """
    common = Commonness()
    sizes: Counter[str] = Counter()
    first: list[Told] = []
    for told in _told(read, known):
        common.add(told)
        sizes.update(told.countries or ("",))
        if common.titles <= most:
            first.append(told)
    if common.titles <= most:
        yield from proposals(first, weights, common)
        return
    first.clear()
    for load in loads(sizes, most):
        held = [told for told in _told(read, known) if _within(told.countries, load)]
        homes = {one.id: one.countries for one in held}
        for found in proposals(held, weights, common):
            if _first_shared(homes[found.left], homes[found.right], load):
                yield found


def _told(read: Read, known: Knowledge) -> Iterator[Told]:
    return (told_of(one, known) for one in read() if not is_account(one))


def loads(sizes: Counter[str], most: int) -> list[frozenset[str]]:
    """Countries packed together up to `most` records, the greatest first."""
    packed: list[tuple[int, set[str]]] = []
    for country, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        at = next((at for at, (held, _) in enumerate(packed) if held + size <= most), None)
        if at is None:
            packed.append((size, {country}))
        else:
            packed[at] = (packed[at][0] + size, packed[at][1] | {country})
    return [frozenset(countries) for _, countries in packed]


def _within(countries: tuple[str, ...], load: frozenset[str]) -> bool:
    return not load.isdisjoint(countries or ("",))


def _first_shared(one: tuple[str, ...], other: tuple[str, ...], load: frozenset[str]) -> bool:
    """Whether this load is where the pair is told: that of the first country both have, or of the first of either."""
    shared = set(one or ("",)) & set(other or ("",))
    return min(shared or {*one, *other, *(("",) if not one or not other else ())}) in load
