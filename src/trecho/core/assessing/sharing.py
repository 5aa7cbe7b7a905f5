"""Two plans, one activity: which one counts it, and in what shares? (method, section 4)"""

from collections.abc import Iterable, Mapping, Sequence

from trecho.core.assessing.clock import certainly_in, may_be_in
from trecho.core.assessing.counting import counts, distinct, size_of
from trecho.core.dates import Period
from trecho.core.evidence import Proof
from trecho.core.noun import Noun


class Claimant(Noun, frozen=True, kw_only=True):
    """A target of a lineage that may count an activity: its plan, clock, need, and proofs (money: sizes in its currency)."""

    pledge: str
    plan: str
    clock: Period
    need: float
    proofs: tuple[Proof, ...]


def left_for(newer: Claimant, older: Sequence[Claimant]) -> dict[str, float]:
    """For each activity that an older target of the lineage may count too, what is left for the newer one's low end.

    The plan that the source names takes all; else the only plan whose period holds the date; where both do, first in,
    first out by date: the older target is served until its verified count reaches its need.
    """
    left: dict[str, float] = {}
    for claimant in sorted(older, key=_by_start):
        for activity, rest in _after(claimant, newer).items():
            left[activity] = min(rest, left.get(activity, rest))
    return left


def _after(older: Claimant, newer: Claimant) -> dict[str, float]:
    mine = {proof.activity: proof for proof in distinct(newer.proofs)}
    served, left = 0.0, {}
    for proof in sorted(distinct(older.proofs), key=_by_date):
        shared = mine.get(proof.activity)
        if shared is None or not _both_may_hold(proof, older, newer):
            served += size_of(proof).low if counts(proof, older.clock) else 0
            continue
        whole = size_of(shared).low
        if proof.plan is not None:
            left[proof.activity] = whole if proof.plan == newer.plan else 0.0
            served += size_of(proof).low if proof.plan == older.plan else 0
            continue
        taken = min(size_of(proof).low, max(0.0, older.need - served)) if counts(proof, older.clock) else 0.0
        served += taken
        left[proof.activity] = max(0.0, whole - taken)
    return left


def succeeded(pledge: Claimant, newer: Iterable[Claimant]) -> tuple[str, ...]:
    """The activities that a successor target of the lineage may count as well: late here, on time there."""
    later = {proof.activity for other in newer for proof in other.proofs if may_be_in(proof, other.clock)}
    return tuple(sorted(later & {proof.activity for proof in pledge.proofs}))


def shares(
    links: Mapping[str, Iterable[str]], stated: Mapping[tuple[str, str], float] | None = None
) -> dict[tuple[str, str], float]:
    """The share of each activity for each pledge it serves directly: as the source splits it, else 1/k for k pledges."""
    split = stated or {}
    found = {}
    for activity, pledges in links.items():
        served = sorted(set(pledges))
        told = {pledge: split[activity, pledge] for pledge in served if (activity, pledge) in split}
        rest, silent = max(0.0, 1 - sum(told.values())), len(served) - len(told)
        for pledge in served:
            found[activity, pledge] = told.get(pledge, rest / silent if silent else 0.0)
    return found


def _both_may_hold(proof: Proof, older: Claimant, newer: Claimant) -> bool:
    if proof.plan in {older.plan, newer.plan}:
        return True
    # Undated or coarse dates that could lie in either plan are shared; one that certainly lies in one alone is not.
    return may_be_in(proof, older.clock) and may_be_in(proof, newer.clock) and not _only(proof, older, newer)


def _only(proof: Proof, older: Claimant, newer: Claimant) -> bool:
    return certainly_in(proof, older.clock) != certainly_in(proof, newer.clock) and not (
        may_be_in(proof, older.clock) and may_be_in(proof, newer.clock)
    )


def _by_start(claimant: Claimant) -> tuple[str, str]:
    return claimant.clock.start.first_day.isoformat(), claimant.pledge


def _by_date(proof: Proof) -> tuple[str, str]:
    return str(proof.day or "9999"), proof.activity
