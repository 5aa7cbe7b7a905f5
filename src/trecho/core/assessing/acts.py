"""Which stage has a yes/no act reached, and where? (method, 3.3)"""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from trecho.core.assessing.clock import certainly_in, may_be_in
from trecho.core.assessment import Status
from trecho.core.dates import Period
from trecho.core.evidence import GOOD, Class, Proof, Verdict
from trecho.core.link import Grade

BEGUN, DONE = 3, 4


def act_code(proofs: Iterable[Proof], places: tuple[str, ...] = ()) -> Status | None:
    """LI once begun, SU when done in a part of the places named, CO when done in all; None below that."""
    found = tuple(proofs)
    done = [proof for proof in found if proof.stage == DONE]
    if done:
        reached = {place for proof in done for place in (*proof.places, *proof.countries)}
        if not places or set(places) <= reached:
            return Status.COMPLETE
        return Status.SUBSTANTIAL if set(places) & reached else Status.LIMITED
    return Status.LIMITED if any(proof.stage == BEGUN for proof in found) else None


def sure_acts(proofs: Iterable[Proof], window: Period | None) -> tuple[Proof, ...]:
    """The proofs that may be relied on: direct, tested, good enough, certainly begun in the window, as far as done in it."""
    return tuple(
        _as_far_as(proof, window)
        for proof in proofs
        if proof.grade is Grade.DIRECT
        and proof.verdict is Verdict.PASSED
        and proof.occurrence in GOOD
        and certainly_in(proof, window)
    )


def possible_acts(proofs: Iterable[Proof], window: Period | None) -> tuple[Proof, ...]:
    """The proofs that nothing rules out, for the high end."""
    return tuple(
        proof
        for proof in proofs
        if proof.grade is Grade.DIRECT
        and proof.verdict is not Verdict.FAILED
        and proof.occurrence is not Class.REJECTED
        and may_be_in(proof, window)
    )


def is_prepared(proofs: Iterable[Proof], today: date | None = None) -> bool:
    """Whether anything prepares delivery: an announcement, a plan, a memorandum, a call, accepted and not rejected."""
    return any(
        proof.stage in {1, 2}
        and proof.occurrence is not Class.REJECTED
        and proof.verdict is not Verdict.FAILED
        and (today is None or proof.day is None or proof.day.first_day <= today)
        for proof in proofs
    )


def _as_far_as(proof: Proof, window: Period | None) -> Proof:
    """The proof with the stage it had when the window closed: finished later, it was only begun."""
    if proof.stage != DONE or window is None or proof.until is None or proof.until.first_day <= window.end.last_day:
        return proof
    return replace(proof, stage=BEGUN)
