"""Do small states look worse because they are less reported? How well each is covered, beside its row. (features B19)"""

from collections.abc import Iterable, Mapping
from statistics import median

from trecho.core.evidence import GOOD, Proof, Side, Voice
from trecho.core.noun import Noun


class Reported(Noun, frozen=True, kw_only=True):
    """How a member is reported: activities, origin groups that speak of them, those of its own side, and its register.

    `unverified` counts activities that are weak as they stand; `little` says that fewer than half as
    many origins speak of it as of the member in the middle: silence about it says little.
    """

    member: str
    activities: int
    origins: int
    own_origins: int
    unverified: int
    register_read: bool
    little: bool


def reported(
    proofs: Iterable[Proof],
    voices: Mapping[str, Iterable[Voice]],
    members: Iterable[str],
    *,
    registers_read: Iterable[str] = (),
) -> tuple[Reported, ...]:
    """One line for each member, in their order; `voices` gives those who speak for each activity."""
    found = {proof.activity: proof for proof in proofs}
    read, rows = set(registers_read), tuple(members)
    speaking = {member: _voices(member, found.values(), voices) for member in rows}
    middle = median(len({voice.group for voice in mine}) for mine in speaking.values()) if rows else 0
    return tuple(_line(member, found.values(), speaking[member], read, middle) for member in rows)


def _line(member: str, proofs: Iterable[Proof], voices: list[Voice], read: set[str], middle: float) -> Reported:
    mine = [proof for proof in proofs if member in proof.countries]
    origins = {voice.group for voice in voices}
    return Reported(
        member=member,
        activities=len(mine),
        origins=len(origins),
        own_origins=len({voice.group for voice in voices if voice.side is Side.RECEIVER}),
        unverified=sum(proof.worth not in GOOD for proof in mine),
        register_read=member in read,
        little=member not in read and len(origins) * 2 < middle,
    )


def _voices(member: str, proofs: Iterable[Proof], voices: Mapping[str, Iterable[Voice]]) -> list[Voice]:
    return [voice for proof in proofs if member in proof.countries for voice in voices.get(proof.activity, ())]
