"""How many units were verified, at least and at most, and how many claimed? (method, 3.1: n_lo, n_hi, n_claimed)"""

import math
from collections.abc import Iterable, Mapping

from trecho.core.assessing.clock import certainly_in, may_be_in
from trecho.core.assessment import Assessment
from trecho.core.dates import Period
from trecho.core.evidence import GOOD, Account, Class, Interval, Proof, Verdict
from trecho.core.link import Grade
from trecho.core.noun import Noun


class Count(Noun, frozen=True, kw_only=True):
    """Units verified (`low` to `high`), claimed on top of them (`claimed` to `claimed_high`), and from strong proofs.

    `behind`, `above` and `beside` are the activities of the low end, of the high end alone, and of the claims alone;
    `unmeasured` those that state no figure: the sums are lower bounds.
    """

    low: float = 0
    high: float = 0
    claimed: float = 0
    claimed_high: float = 0
    strong: float = 0
    behind: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    unmeasured: tuple[str, ...] = ()


def counts(proof: Proof, window: Period | None) -> bool:
    """Whether the proof adds to the low end: direct, tested, good enough, certainly in time, told by others too."""
    return (
        proof.grade is Grade.DIRECT
        and proof.verdict is Verdict.PASSED
        and proof.worth in GOOD
        and not proof.self_reported
        and certainly_in(proof, window)
    )


def may_count(proof: Proof, window: Period | None) -> bool:
    """Whether the proof adds to the high end: nothing rules it out, and not only its deliverer tells the figure."""
    return _possible(proof, window) and not proof.self_reported


def count(proofs: Iterable[Proof], window: Period | None, *, left: Mapping[str, float] | None = None) -> Count:
    """The units of the proofs inside the window; `left` caps what an activity shared with an older target may give.

    Sums are exact, so the order of the proofs never matters; an activity that is given twice counts once.
    """
    caps = left or {}
    heaps: dict[str, list[Proof]] = {"behind": [], "above": [], "beside": [], "unmeasured": []}
    for proof in distinct(proofs):
        if _possible(proof, window):
            heaps[_heap_of(proof, window)].append(proof)
    sure = [min(size_of(proof).low, caps.get(proof.activity, math.inf)) for proof in heaps["behind"]]
    high = [size_of(proof).high for proof in (*heaps["behind"], *heaps["above"])]
    told = [size_of(proof).low for proof in heaps["beside"] if _sound(proof, window)]
    return Count(
        low=_sum(sure),
        high=_sum(high),
        claimed=_sum([*sure, *told]),
        claimed_high=_sum([*high, *(size_of(proof).high for proof in heaps["beside"])]),
        strong=_sum([part for part, proof in zip(sure, heaps["behind"], strict=True) if proof.worth is Class.STRONG]),
        **{heap: tuple(proof.activity for proof in found) for heap, found in heaps.items()},
    )


def distinct(proofs: Iterable[Proof]) -> list[Proof]:
    """Each activity once, in the order of their ids, so that no sum depends on the order of the evidence."""
    kept: dict[str, Proof] = {}
    for proof in proofs:
        other = kept.get(proof.activity)
        kept[proof.activity] = proof if other is None else max(other, proof, key=_tie_break)
    return [kept[activity] for activity in sorted(kept)]


def account_for(scope: str, accounts: Iterable[Account]) -> Account | None:
    """The account that covers exactly this scope: the best class, then the latest; None where none does."""
    order = tuple(Class)
    fitting = [account for account in accounts if account.scope == scope and account.worth is not Class.REJECTED]
    return min(fitting, key=lambda one: (order.index(one.worth), _reversed(one), -one.low, one.id), default=None)


def gap(found: Assessment) -> float | None:
    """What is claimed beyond the most that can be verified, at least 0; None where nothing is counted (principle 1)."""
    if found.n_claimed is None or found.n_hi is None:
        return None
    return max(0, found.n_claimed - found.n_hi)


def size_of(proof: Proof) -> Interval:
    """The proof's figure, 0 where it states none."""
    return proof.quantity or Interval(0, 0)


def _possible(proof: Proof, window: Period | None) -> bool:
    return (
        proof.grade is Grade.DIRECT
        and proof.verdict is not Verdict.FAILED
        and proof.worth is not Class.REJECTED
        and may_be_in(proof, window)
    )


def _heap_of(proof: Proof, window: Period | None) -> str:
    if proof.quantity is None:
        return "unmeasured"
    if proof.self_reported:
        return "beside"
    return "behind" if counts(proof, window) else "above"


def _sound(proof: Proof, window: Period | None) -> bool:
    return proof.verdict is Verdict.PASSED and proof.worth in GOOD and certainly_in(proof, window)


def _sum(parts: list[float]) -> float:
    total = math.fsum(parts)
    return int(total) if total.is_integer() else total


def _reversed(account: Account) -> int:
    return -account.said_on.first_day.toordinal() if account.said_on else 0


def _tie_break(proof: Proof) -> tuple[float, str]:
    return (size_of(proof).high, repr(proof))
