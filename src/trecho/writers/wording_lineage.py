"""The words for what became of a promise: in what it changed, who stands behind a finding, how language versions differ."""

from collections.abc import Mapping

from trecho.core.aligning.drift import Difference
from trecho.core.lineage import Aspect
from trecho.core.tie import TieAct, TieState
from trecho.writers.wording import N_

ASPECT: Mapping[Aspect, str] = {
    Aspect.FIGURE: N_("figure"),
    Aspect.VERB: N_("verb"),
    Aspect.CONDITION: N_("condition"),
    Aspect.DEADLINE: N_("deadline"),
    Aspect.FREQUENCY: N_("how often"),
    Aspect.SCOPE: N_("scope"),
    Aspect.NAME: N_("name"),
    Aspect.WORDS: N_("words in common"),
    Aspect.MEANING: N_("meaning in common"),
    Aspect.PLACE: N_("same place in the plan"),
    Aspect.PARTS: N_("several commitments in one row"),
}

DIRECTION: Mapping[int, str] = {1: N_("firmer"), -1: N_("weaker")}

TIE_STATE: Mapping[TieState, str] = {
    TieState.PROPOSED: N_("found by the program, not reviewed"),
    TieState.CONFIRMED: N_("confirmed by a person"),
    TieState.CHANGED: N_("changed by a person"),
    TieState.UNLINKED: N_("separated by a person"),
    TieState.LINKED: N_("tied by a person"),
}

TIE_ACT: Mapping[TieAct, str] = {
    TieAct.CONFIRM: N_("Confirm"),
    TieAct.CHANGE: N_("Change the relation"),
    TieAct.UNLINK: N_("Separate"),
    TieAct.LINK: N_("Tie"),
}

DIFFERENCE: Mapping[Difference, str] = {
    Difference.FIGURE: N_("another figure"),
    Difference.ACTOR: N_("another actor"),
    Difference.DATE: N_("another year"),
    Difference.STRENGTH: N_("another strength"),
    Difference.NUMBERING: N_("another number"),
    Difference.MISSING: N_("missing in one version"),
}
