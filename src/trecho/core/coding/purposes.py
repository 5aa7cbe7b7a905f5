"""The purposes of a commitment (DAC five-digit codes): within the sectors that it was given, those that its words speak for."""

from collections.abc import Mapping
from functools import lru_cache

from trecho.core.coding.topics import TopicWords, evidence_under
from trecho.core.pledge import Coded


def purposes_of(text: str, heading: str, sectors: tuple[Coded, ...], words: TopicWords) -> tuple[Coded, ...]:
    """For each sector of the commitment the purpose in it that most speaks for, with its words; none where nothing does."""
    weights = evidence_under(text, heading, words)
    groups = _groups(words)
    found: list[Coded] = []
    for sector in sectors:
        inside = [code for code in groups.get(sector.code, ()) if code in weights]
        if not inside:
            continue
        best = max(inside, key=lambda code: (weights[code].weight, -code))
        weight = weights[best].weight
        if best not in {one.code for one in found}:
            found.append(Coded(code=best, score=round(weight / (weight + 3), 3), span=weights[best].words))
    return tuple(found)


@lru_cache(maxsize=8)
def _groups(words: TopicWords) -> Mapping[int, tuple[int, ...]]:
    """The purposes of each sector: those that begin with its three digits, or with two where it is a group of groups."""
    codes = [topic.code for topic in words.topics]
    groups: dict[int, tuple[int, ...]] = {}
    for sector in {code // 100 for code in codes} | {code // 1000 * 10 for code in codes}:
        own = tuple(code for code in codes if code // 100 == sector)
        groups[sector] = own or tuple(code for code in codes if code // 1000 == sector // 10)
    return groups
