"""That two activities belong together, as the program proposes it and as people leave it; always to be taken back."""

from enum import StrEnum

from trecho.core.link import Reason
from trecho.core.noun import Noun
from trecho.core.resolving.relation import Relation


class KinshipState(StrEnum):
    """Who stands behind it: the program alone, or a person who accepted or rejected it."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Kinship(Noun, frozen=True, kw_only=True):
    """Two activities by id, in order, and what they are to one another; `by` and `why` are the last person's."""

    left: str
    right: str
    relation: Relation = Relation.STEP
    score: float = 0.0
    reasons: tuple[Reason, ...] = ()
    state: KinshipState = KinshipState.PROPOSED
    by: str | None = None
    why: str = ""

    @property
    def joins(self) -> bool:
        """Whether the two are one deed or steps of one undertaking by a person's word: they count once."""
        return self.state is KinshipState.ACCEPTED and self.relation in {Relation.SAME, Relation.STEP}
