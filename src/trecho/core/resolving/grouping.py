"""Undertakings out of proposals, before anybody has judged: groups that hold together, not chains of weak links."""

from collections.abc import Iterable

from trecho.core.noun import Noun
from trecho.core.resolving.proposing import Proposal
from trecho.core.resolving.relation import Relation

# Two groups are joined where so many of the pairs across them are proposed; a chain of single links is not enough.
_HOLDS = 0.5
_JOINING = frozenset({Relation.SAME, Relation.STEP})


class Grouped(Noun, frozen=True):
    """Groups of ids, each sorted, and the proposals that would have joined groups which do not hold together."""

    groups: tuple[tuple[str, ...], ...]
    left_out: tuple[Proposal, ...]


def grouped(proposals: Iterable[Proposal]) -> Grouped:
    """Groups by the best proposals first; editions and parts of lines stay apart, and nothing joins what a group parts."""
    every = sorted(proposals, key=lambda each: (-each.score, each.left, each.right))
    joining = [each for each in every if each.relation in _JOINING]
    near = {(each.left, each.right) for each in joining}
    home: dict[str, list[str]] = {}
    left_out = []
    for each in joining:
        one, other = home.get(each.left, [each.left]), home.get(each.right, [each.right])
        if one is other:
            continue
        across = sum(((a, b) if a < b else (b, a)) in near for a in one for b in other)
        if across < _HOLDS * len(one) * len(other):
            left_out.append(each)
            continue
        joined = one + other
        home.update(dict.fromkeys(joined, joined))
    groups = {tuple(sorted(members)) for members in home.values()}
    return Grouped(tuple(sorted(groups)), tuple(left_out))
