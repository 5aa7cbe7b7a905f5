"""What a reviewer should look at first: the links whose verdict is least foreseeable and changes most."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from trecho.core.assessment import Assessment
from trecho.core.link import Grade, Link
from trecho.core.noun import Noun
from trecho.core.pledge import PledgeKind

# How much hangs on a kind of pledge: a figure or a sum is proved or missed by single records, an effort hardly.
_WEIGHT: Mapping[PledgeKind, float] = {
    PledgeKind.QUANTIFIED: 3.0,
    PledgeKind.MONEY: 3.0,
    PledgeKind.EVENT: 2.0,
    PledgeKind.ACT: 2.0,
    PledgeKind.EFFORT: 1.0,
    PledgeKind.STATEMENT: 0.25,
}
_UNCODED = 1.0
_CHANGES = 2.0  # a verdict that would move a published status counts twice
_DIRECT = 1.5  # only direct links deliver; those that contribute show effort
_CERTAIN = 0.1  # what is left of a link's worth where its verdict is as good as known


class Ground(StrEnum):
    """Why a link stands where it stands in the queue."""

    UNCERTAIN = "near the threshold"
    FIGURE = "a figure or a sum hangs on it"
    STATUS = "a status would change"


class Waiting(Noun, frozen=True, kw_only=True):
    """A link that waits for a verdict, with what its verdict is worth (no unit, larger is more) and why."""

    link: Link
    worth: float
    grounds: tuple[Ground, ...] = ()


def queued(
    links: Iterable[Link],
    kinds: Mapping[str, frozenset[PledgeKind]],
    assessments: Iterable[Assessment],
    threshold: float,
) -> tuple[Waiting, ...]:
    """The links, the one whose verdict is worth most first; equal ones by commitment and activity.

    `kinds` gives the kinds of a commitment's pledges by its id; `threshold` is the chance from which a link is proposed.
    """
    open_ones = {
        found.pledge_id.rpartition("#")[0]
        for found in assessments
        if found.provisional is not None and found.provisional is not found.status_v
    }
    waiting = (
        waiting_for(link, kinds.get(link.commitment, frozenset()), link.commitment in open_ones, threshold)
        for link in links
    )
    return tuple(sorted(waiting, key=lambda one: (-one.worth, one.link.commitment, one.link.activity)))


def waiting_for(link: Link, kinds: frozenset[PledgeKind], changes: bool, threshold: float) -> Waiting:
    """One link with the worth of its verdict: uncertain times consequential."""
    doubt = uncertainty(link.score, threshold)
    weight = max((_WEIGHT[kind] for kind in kinds), default=_UNCODED)
    direct = _DIRECT if link.grade is Grade.DIRECT else 1.0
    worth = max(doubt, _CERTAIN) * weight * direct * (_CHANGES if changes else 1.0)
    grounds = (
        *((Ground.UNCERTAIN,) if doubt >= 0.5 else ()),
        *((Ground.FIGURE,) if weight == max(_WEIGHT.values()) else ()),
        *((Ground.STATUS,) if changes else ()),
    )
    return Waiting(link=link, worth=round(worth, 4), grounds=grounds)


def uncertainty(score: float, threshold: float) -> float:
    """1 for a chance at the threshold, falling evenly to 0 for chances of 0 and 1."""
    return score / threshold if score <= threshold else (1 - score) / (1 - threshold)
