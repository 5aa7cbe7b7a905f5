"""Who received what of which pledge? Receipts are never a score of the receiver. (method, section 7: receipt matrix)"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from trecho.core.activity import Rung
from trecho.core.assessing.counting import counts, distinct, may_count, size_of
from trecho.core.assessing.ladder import NOTHING, standing_on
from trecho.core.dates import Period
from trecho.core.evidence import Proof
from trecho.core.noun import Noun


class Reached(StrEnum):
    """Whether a member was reached; unknown where only a regional or an uncertain activity could have."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class NotReached(StrEnum):
    """Why a member was not reached."""

    NONE_RECORDED = "none recorded"
    NOT_ELIGIBLE = "not eligible"
    NO_RELATIONS = "no relations at the time"
    DECLINED = "declined"
    REGIONAL = "activity is regional"


class Receipt(Noun, frozen=True, kw_only=True):
    """One cell: what a member received under a pledge. An activity for several members counts for each, its units for none.

    `shared_with_others` names those activities: their units and money cannot be told apart by member.
    """

    member: str
    pledge: str
    activities: tuple[str, ...] = ()
    units: float = 0
    money: Decimal = NOTHING
    shared_with_others: tuple[str, ...] = ()
    reached: Reached
    reason: NotReached | None = None


def receipts(
    pledge: str,
    proofs: Iterable[Proof],
    members: Iterable[str],
    window: Period | None = None,
    *,
    reasons: Mapping[str, NotReached] | None = None,
) -> tuple[Receipt, ...]:
    """A row of the matrix: one cell for each member, in their order; `reasons` are what a person or a list knows."""
    every = distinct(proofs)
    regional = any(not proof.countries and counts(proof, window) for proof in every)
    return tuple(_cell(pledge, member, every, window, regional, (reasons or {}).get(member)) for member in members)


def _cell(
    pledge: str, member: str, every: list[Proof], window: Period | None, regional: bool, reason: NotReached | None
) -> Receipt:
    mine = [proof for proof in every if member in proof.countries]
    sure = [proof for proof in mine if counts(proof, window)]
    alone = [proof for proof in sure if proof.countries == (member,)]
    maybe = any(may_count(proof, window) for proof in mine)
    if sure:
        reached, why = Reached.YES, None
    elif maybe or regional:
        reached, why = Reached.UNKNOWN, reason or (NotReached.REGIONAL if regional and not maybe else None)
    else:
        reached, why = Reached.NO, reason or NotReached.NONE_RECORDED
    return Receipt(
        member=member,
        pledge=pledge,
        activities=tuple(proof.activity for proof in sure),
        units=sum(size_of(proof).low for proof in alone),
        money=sum((standing_on(Rung.M2, proof.purses, stopped=proof.stage is None) for proof in alone), NOTHING),
        shared_with_others=tuple(proof.activity for proof in sure if len(proof.countries) > 1),
        reached=reached,
        reason=why,
    )
