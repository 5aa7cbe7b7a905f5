"""Which status do the figures give? (method, section 3: the scale and its decision order)"""

from collections.abc import Iterable

from trecho.core.assessment import Status
from trecho.core.evidence import Attestation, Class
from trecho.core.noun import Noun
from trecho.core.parameters import Band
from trecho.core.pledge import PledgeKind

# What figures can give, least first.
REACHED = (None, Status.LIMITED, Status.SUBSTANTIAL, Status.COMPLETE)


class Found(Noun, frozen=True, kw_only=True):
    """What the evidence of one pledge gives before the decision: codes at its low and high end, None for nothing."""

    low: Status | None = None
    high: Status | None = None
    prepared: bool = False
    searched: bool = False


def code_of(r: float | None, band: Band) -> Status | None:
    """LI, SU or CO for a progress `r`; None where nothing counts."""
    if r is None or r <= 0:
        return None
    if r >= band.complete:
        return Status.COMPLETE
    return Status.SUBSTANTIAL if r >= band.substantial else Status.LIMITED


def higher(one: Status | None, other: Status | None) -> Status | None:
    """The further of two codes that figures give; nothing is below LI."""
    return max(one, other, key=REACHED.index)


def decided(kind: PledgeKind, found: Found, attestations: Iterable[Attestation] = ()) -> tuple[Status, Status | None]:
    """The status, and the other one that the high end gives where it differs: first rule that fits.

    A contrary act and an attestation of failure count only once a person confirmed them (steps 1 and 3).
    """
    confirmed = [one for one in attestations if one.confirmed_by]
    if any(one.contrary and one.worth is Class.STRONG for one in confirmed):
        return Status.CONTRARY, None
    if kind is PledgeKind.STATEMENT:
        return Status.NOT_ASSESSABLE, None
    if any(not one.contrary and one.worth is not Class.REJECTED for one in confirmed):
        return Status.NOT_DONE, None
    status = found.low or _without_deeds(found)
    return status, found.high if found.high not in {None, status} else None


def _without_deeds(found: Found) -> Status:
    if found.prepared:
        return Status.PREPARED
    return Status.NO_EVIDENCE if found.searched else Status.NOT_RATED
