"""Which documents are one press release? (method, section 5: origin groups, by word 5-shingles or by attribution)"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from trecho.core.noun import Noun
from trecho.core.words import is_chinese, tokens

SHINGLE = 5
# A shingle that stands in more documents than this is a formula (a place line, a disclaimer), not a sign of copying.
_COMMONPLACE = 200


class Leaf(Noun, frozen=True, kw_only=True):
    """A document as origin tracing sees it; `attributed_to` names the sources or wires that it credits, `cites` its only sources."""

    id: str
    text: str = ""
    publisher: str | None = None
    attributed_to: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of five words of the text, folded; Chinese characters stand for words. A shorter text is one shingle."""
    words: list[str] = []
    for token in tokens(text):
        words.extend(token if is_chinese(token) else (token,))
    if not words:
        return frozenset()
    return frozenset(tuple(words[place : place + SHINGLE]) for place in range(max(1, len(words) - SHINGLE + 1)))


def jaccard(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """The shared shingles over all of both, 0 where either has none."""
    return len(one & other) / len(one | other) if one and other else 0.0


def origin_groups(leaves: Iterable[Leaf], threshold: float) -> Mapping[str, str]:
    """For each document the id of its origin group: the smallest id of those that copy, credit or publish one another."""
    every = sorted(leaves, key=lambda leaf: leaf.id)
    parent = {leaf.id: leaf.id for leaf in every}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for one, other in [*_by_attribution(every), *_by_words(every, threshold)]:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    return {leaf.id: root(leaf.id) for leaf in every}


def _by_attribution(leaves: list[Leaf]) -> Iterable[tuple[str, str]]:
    """Pairs that share a publisher, credit one wire, credit one another, or carry the same aligned quotation."""
    homes: dict[tuple[str, str], str] = {}
    for leaf in leaves:
        wires = [("wire", name.casefold()) for name in (leaf.id, *leaf.attributed_to)]
        own = [("publisher", leaf.publisher.casefold()), ("wire", leaf.publisher.casefold())] if leaf.publisher else []
        said = [("quotation", " ".join(tokens(words))) for words in leaf.quotations if len(tokens(words)) >= SHINGLE]
        for sign in (*wires, *own, *said):
            if sign in homes:
                yield homes[sign], leaf.id
            else:
                homes[sign] = leaf.id


def _by_words(leaves: list[Leaf], threshold: float) -> Iterable[tuple[str, str]]:
    """Pairs above the threshold; only documents that share a shingle are compared."""
    cut = {leaf.id: shingles(leaf.text) for leaf in leaves}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, found in cut.items():
        for shingle in found:
            holders[shingle].append(name)
    candidates = {
        pair for names in holders.values() if 1 < len(names) <= _COMMONPLACE for pair in combinations(sorted(names), 2)
    }
    for one, other in sorted(candidates):
        if jaccard(cut[one], cut[other]) > threshold:
            yield one, other
