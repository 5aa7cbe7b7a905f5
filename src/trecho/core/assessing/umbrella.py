"""What does a regional line promise, what is drawn, and what may not be added up? (method, section 6: U1-U10)

U1, U3, U5, U6, U8 are kept by the sums of the ladder; here are the rules that prepare or judge its tree.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from trecho.core.activity import Activity, ActivityKind, Rung
from trecho.core.assessing.ladder import NOTHING, ladder, largest
from trecho.core.contradiction import Contradiction
from trecho.core.evidence import Proof, Purse, Verdict
from trecho.core.parameters import Umbrella

# Flags by which sources mark what the rules below need.
CONTRACT, SECONDARY, INCOMING, ROLLED_OVER, ON_LENT = (
    "contract-value",
    "secondary",
    "incoming",
    "rolled-over",
    "on-lent",
)


# What articles and datasets call a frame.
_FRAMES = frozenset({"umbrella", "envelope"})


def is_envelope(activity: Activity, parents: frozenset[str]) -> bool:
    """An envelope is a credit line or whatever covers others; `parents` are the ids that other activities name (section 1)."""
    return activity.kind is ActivityKind.CREDIT_LINE or bool(activity.covers) or activity.id in parents


def is_line(activity: Activity) -> bool:
    """Whether its own sum is a frame that never counts as signed or paid: a credit line, or an umbrella (U1)."""
    return activity.kind is ActivityKind.CREDIT_LINE or not _FRAMES.isdisjoint(activity.flags)


def undrawn(envelope: Proof, others: Iterable[Proof]) -> Decimal:
    """What is left unallocated: the envelope less its tied draw-downs at M2, never below 0 (U2)."""
    tied = [proof for proof in others if _under(proof, envelope) and proof.tie is Verdict.PASSED]
    return max(NOTHING, largest(envelope) - ladder(_as_roots(tied, envelope)).at(Rung.M2).low)


def overdrawn(envelope: Proof, others: Iterable[Proof]) -> Contradiction | None:
    """A contradiction where the tied children come to more than the envelope (U4), None otherwise."""
    tied = [proof for proof in others if _under(proof, envelope) and proof.tie is Verdict.PASSED]
    drawn, whole = ladder(_as_roots(tied, envelope)).at(Rung.M2).low, largest(envelope)
    if not envelope.purses or drawn <= whole:
        return None
    return Contradiction(
        id=f"overdrawn:{envelope.activity}",
        subjects=(envelope.activity, *sorted(proof.activity for proof in tied)),
        attribute="money",
        claims=tuple(sorted({claim for proof in (envelope, *tied) for claim in proof.claims})),
        said=(str(whole), str(drawn)),
    )


def is_relief(activity: Activity) -> bool:
    """Whether it relieves, reschedules or rolls over old debt: a line of its own, never new money (U6)."""
    return activity.kind is ActivityKind.DEBT_RELIEF or ROLLED_OVER in activity.flags


def loan_from_contract(contract: Decimal, lenders: int, rule: Umbrella, *, rung: Rung = Rung.M2) -> tuple[Purse, ...]:
    """Estimated loans out of a contract's value: a set share for one lender, equal parts of it in a syndicate (U7)."""
    share = contract * Decimal(str(rule.contract_share)) / max(1, lenders)
    return tuple(Purse(rung=rung, value=share, estimated=True) for _ in range(max(1, lenders)))


def first_legs(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """The activities without later legs of one chain: secondary publishers, on-lent money, incoming legs of known ones (U9)."""
    every = tuple(activities)
    outgoing = {activity.id for activity in every if INCOMING not in activity.flags}
    return tuple(
        activity
        for activity in every
        if SECONDARY not in activity.flags
        and not (INCOMING in activity.flags and any(other in outgoing for other in activity.related))
        and not (ON_LENT in activity.flags and any(other in outgoing for other in activity.related))
    )


def tie_of(activity: str, line: str | None, judged: Mapping[tuple[str, str], bool]) -> Verdict:
    """Whether a deal belongs to a regional line: only an accepted claim says so; unjudged it stays undecided (U10)."""
    if line is None:
        return Verdict.PASSED
    word = judged.get((activity, line))
    if word is None:
        return Verdict.UNDECIDED
    return Verdict.PASSED if word else Verdict.FAILED


def _under(proof: Proof, envelope: Proof) -> bool:
    return proof.activity != envelope.activity


def _as_roots(proofs: Iterable[Proof], envelope: Proof) -> tuple[Proof, ...]:
    return tuple(proof for proof in proofs if proof.activity != envelope.activity)
