"""What two activities are to one another, and why the program thinks so, in words."""

from collections.abc import Mapping

from trecho.core.kinship import KinshipState
from trecho.core.resolving.relation import Relation
from trecho.writers.wording import N_

RELATIONS: Mapping[Relation, str] = {
    Relation.SAME: N_("one deed, told twice"),
    Relation.STEP: N_("steps or shares of one undertaking"),
    Relation.PART: N_("a line or package and a part of it"),
    Relation.EDITION: N_("another phase, batch or edition"),
}
STATES: Mapping[KinshipState, str] = {
    KinshipState.PROPOSED: N_("proposed"),
    KinshipState.ACCEPTED: N_("accepted"),
    KinshipState.REJECTED: N_("rejected"),
}
GROUNDS: Mapping[str, str] = {
    "contained": N_("the words of one title stand in the other"),
    "figures": N_("a figure in common"),
    "other-count": N_("each counts another lot"),
    "names": N_("names of this country alone in common"),
    "told-names": N_("one description names what the other is called after"),
    "other-names": N_("each names something else"),
    "actor": N_("somebody takes part in both"),
    "actor-told": N_("one names who takes part in the other"),
    "thing": N_("about the same thing, rare in this country"),
    "sector": N_("the same sector"),
    "apart": N_("days between them"),
    "same-day": N_("the same day"),
    "same-start": N_("begun on the same day"),
    "same-end": N_("ended on the same day"),
    "other-year": N_("titles of different years"),
    "onward": N_("the later one has got further"),
    "backward": N_("the later one has got less far"),
    "again": N_("both tell the same stage, months apart"),
    "same-sum": N_("the same sum"),
    "numbered": N_("numbered otherwise"),
    "part-told": N_("one says that it is part of such a whole"),
    "mentioned": N_("one record names the other"),
}
