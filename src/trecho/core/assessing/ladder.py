"""How much money stands on each rung, counted once? (method, section 6: the ladder; umbrella rules U1, U3, U5, U6, U8, U10)"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from trecho.core.activity import ActivityKind, Rung
from trecho.core.assessing.clock import certainly_in, may_be_in
from trecho.core.assessing.counting import distinct
from trecho.core.dates import Period
from trecho.core.evidence import GOOD, Class, Proof, Purse, Verdict
from trecho.core.link import Grade
from trecho.core.noun import Noun

RUNGS = (Rung.M0, Rung.M1, Rung.M2, Rung.M3, Rung.M4, Rung.M5)
NOTHING = Decimal(0)

# A sum stated for one rung stands on those below as well; being under way or completed tells of signing, not of paying.
_STANDS_ON: Mapping[Rung, Rung] = {
    Rung.M0: Rung.M0,
    Rung.M1: Rung.M1,
    Rung.M2: Rung.M2,
    Rung.M3: Rung.M2,
    Rung.M4: Rung.M4,
    Rung.M5: Rung.M2,
}


class Step(Noun, frozen=True, kw_only=True):
    """Money that has reached at least `rung`: `low` sure, `high` at most, `claimed` with what only its giver tells."""

    rung: Rung
    low: Decimal
    high: Decimal
    claimed: Decimal


class Ladder(Noun, frozen=True, kw_only=True):
    """The six rungs, lowest first, never rising; apart: what was stopped, what relieves old debt, what has no amount."""

    steps: tuple[Step, ...]
    stopped: Decimal
    relief: Decimal
    without_amount: tuple[str, ...]

    def at(self, rung: Rung) -> Step:
        """The money that has reached at least `rung`."""
        return self.steps[RUNGS.index(rung)]


Sum = Callable[[Proof, Rung], Decimal]


def ladder(proofs: Iterable[Proof], window: Period | None = None) -> Ladder:
    """The ladder over distinct activities and their tree; debt relief is a line of its own (U6), X beside the rungs."""
    every = distinct(proof for proof in proofs if proof.occurrence is not Class.REJECTED)
    new = [proof for proof in every if not proof.relief]
    roots, kin = _forest(new)
    return Ladder(
        steps=tuple(_step(rung, roots, kin, window) for rung in RUNGS),
        stopped=sum((stopped_part(proof) for proof in new), NOTHING),
        relief=sum((largest(proof, estimated=False) for proof in every if proof.relief), NOTHING),
        without_amount=tuple(proof.activity for proof in new if not proof.purses),
    )


def step_at(rung: Rung, proofs: Iterable[Proof], window: Period | None = None) -> Step:
    """One step of the ladder alone."""
    new = [proof for proof in proofs if not proof.relief and proof.occurrence is not Class.REJECTED]
    roots, kin = _forest(distinct(new))
    return _step(rung, roots, kin, window)


def _forest(proofs: list[Proof]) -> tuple[list[Proof], dict[str, list[Proof]]]:
    """The activities that stand in no other, and the children of each."""
    names = {proof.activity for proof in proofs}
    kin: dict[str, list[Proof]] = {}
    roots = []
    for proof in proofs:
        if proof.parent is not None and proof.parent in names and proof.parent != proof.activity:
            kin.setdefault(proof.parent, []).append(proof)
        else:
            roots.append(proof)
    return roots, kin


def _step(rung: Rung, roots: list[Proof], kin: Mapping[str, list[Proof]], window: Period | None) -> Step:
    def sure(proof: Proof, at: Rung) -> Decimal:
        return _sure(proof, at, window) if not proof.self_reported else NOTHING

    def told(proof: Proof, at: Rung) -> Decimal:
        return _sure(proof, at, window)

    def most(proof: Proof, at: Rung) -> Decimal:
        return _most(proof, at, window) if not proof.self_reported else NOTHING

    low = sum((_tree(root, rung, kin, sure, sure_only=True) for root in roots), NOTHING)
    high = sum((_tree(root, rung, kin, most, sure_only=False) for root in roots), NOTHING)
    claimed = sum((_tree(root, rung, kin, told, sure_only=True) for root in roots), NOTHING)
    return Step(rung=rung, low=low, high=max(low, high), claimed=claimed)


def _tree(root: Proof, rung: Rung, kin: Mapping[str, list[Proof]], own: Sum, *, sure_only: bool) -> Decimal:
    """An envelope counts on M0 and M1 and from M2 on by its draw-downs (U1); fully drawn, once (U3); tranches count (U5)."""
    children = kin.get(root.activity, [])
    mine = own(root, rung)
    if not children:
        line = root.is_envelope and rung not in {Rung.M0, Rung.M1} and not root.fully_drawn
        return NOTHING if line else mine
    drawn = sum((_tree(child, rung, kin, own, sure_only=sure_only) for child in children), NOTHING)
    if rung in {Rung.M0, Rung.M1} or root.fully_drawn:
        return max(mine, drawn)
    if root.is_envelope:
        return drawn
    # An undertaking with tranches: they count where they carry money; at most it is worth what it was signed for.
    return drawn if sure_only and any(child.purses for child in children) else max(mine, drawn)


def _sure(proof: Proof, rung: Rung, window: Period | None) -> Decimal:
    usable = (
        proof.grade is Grade.DIRECT
        and proof.verdict is Verdict.PASSED
        and proof.tie is Verdict.PASSED
        and proof.worth in GOOD
    )
    if not usable:
        return NOTHING
    return standing_on(rung, _within(proof, window, sure=True), stopped=proof.stage is None)


def _most(proof: Proof, rung: Rung, window: Period | None) -> Decimal:
    if proof.grade is not Grade.DIRECT or Verdict.FAILED in {proof.verdict, proof.tie} or proof.worth is Class.REJECTED:
        return NOTHING
    purses = _within(proof, window, sure=False)
    certain = standing_on(rung, tuple(purse for purse in purses if not purse.estimated), stopped=proof.stage is None)
    if proof.stage is None:
        return certain
    reached = [purse.value for purse in purses if RUNGS.index(purse.rung) >= RUNGS.index(rung)]
    # Completed without a record of payment: it may all have been paid.
    finished = [purse.value for purse in purses if purse.rung is Rung.M5 and rung in {Rung.M4, Rung.M5}]
    return max([certain, *reached, *finished])


def standing_on(rung: Rung, purses: tuple[Purse, ...], *, stopped: bool = False) -> Decimal:
    """What the purses certainly put on at least `rung`; of a stopped activity only the paid part stands (U8)."""
    sums = _sums(purse for purse in purses if not purse.estimated)
    paid = sums.get(Rung.M4, NOTHING)
    if stopped:
        return paid if rung is not Rung.M5 else NOTHING
    states = {purse.rung for purse in purses}
    if rung is Rung.M5:
        return paid if Rung.M5 in states else NOTHING
    if rung is Rung.M4:
        return paid
    if rung is Rung.M3:
        begun = states & {Rung.M3, Rung.M4, Rung.M5}
        signed = [value for at, value in sums.items() if _STANDS_ON[at] in {Rung.M2, Rung.M4}]
        return max(signed, default=NOTHING) if begun else NOTHING
    return max(
        (value for at, value in sums.items() if RUNGS.index(_STANDS_ON[at]) >= RUNGS.index(rung)), default=NOTHING
    )


def _within(proof: Proof, window: Period | None, *, sure: bool) -> tuple[Purse, ...]:
    """The purses whose own date, or else the activity's, lies in the window."""
    kept = []
    for purse in proof.purses:
        if purse.day is None:
            fits = certainly_in(proof, window) if sure else may_be_in(proof, window)
        else:
            fits = window is None or (window.certainly_holds(purse.day) if sure else window.may_hold(purse.day))
        if fits:
            kept.append(purse)
    return tuple(kept)


def _sums(purses: Iterable[Purse]) -> dict[Rung, Decimal]:
    sums: dict[Rung, Decimal] = {}
    for purse in purses:
        sums[purse.rung] = sums.get(purse.rung, NOTHING) + purse.value
    return sums


def largest(proof: Proof, *, estimated: bool = True) -> Decimal:
    """The largest sum that the activity states for any rung."""
    return max(_sums(one for one in proof.purses if estimated or not one.estimated).values(), default=NOTHING)


def stopped_part(proof: Proof) -> Decimal:
    """What of a suspended or cancelled activity was promised and not paid (X); nothing of one that goes on (U8)."""
    if proof.stage is not None or proof.kind is ActivityKind.DEBT_RELIEF:
        return NOTHING
    paid = _sums(proof.purses).get(Rung.M4, NOTHING)
    return max(NOTHING, largest(proof) - paid)


def deciding_rung(verb: str) -> Rung:
    """Which rung decides a money pledge: M4 where the verb promises to hand money over, else M2 (method, section 6)."""
    return Rung.M4 if verb.casefold() in {"provide", "grant", "disburse", "donate", "give", "contribute"} else Rung.M2
