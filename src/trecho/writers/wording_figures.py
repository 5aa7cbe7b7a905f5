"""The words of the pages of figures: groups, answers of tests, reasons for printing no number, other projects' yardsticks."""

from collections.abc import Mapping

from trecho.core.assessing.capture_recapture import Refusal
from trecho.core.assessing.emphasis import Answer
from trecho.core.assessing.receipts import NotReached
from trecho.core.assessing.replying import Phase
from trecho.core.matrix import Progress
from trecho.writers.wording import N_

GROUP: Mapping[str, str] = {
    "all": N_("all members"),
    "SIDS": N_("small island developing states"),
    "LDC": N_("least developed countries"),
    "LLDC": N_("landlocked developing countries"),
    "LIC": N_("low income"),
    "LMIC": N_("lower middle income"),
    "UMIC": N_("upper middle income"),
    "MIC": N_("middle income, both classes"),
    "HIC": N_("high income"),
    "Central American Isthmus": N_("Central American Isthmus"),
}

EMPHASIS: Mapping[Answer, str] = {
    Answer.MET: N_("met: both shares rose"),
    Answer.MIXED: N_("mixed: one share rose, one fell or stayed"),
    Answer.NOT_MET: N_("not met: both shares fell"),
    Answer.UNKNOWN: N_("cannot be told: a period without activities or without money"),
}

REFUSAL: Mapping[Refusal, str] = {
    Refusal.FEW_RECAPTURES: N_("too few activities stand on both lists"),
    Refusal.FEW_ACTIVITIES: N_("too few activities in all"),
    Refusal.SCOPES_DIFFER: N_("the lists cannot be cut to one scope"),
    Refusal.ONE_FROM_ANOTHER: N_("one list may be compiled from the other"),
    Refusal.RESOLUTION_UNSURE: N_("nobody has reviewed whether the same deed is recognised on both lists"),
    Refusal.TOO_WIDE: N_("the interval is too wide"),
    Refusal.TOO_DEPENDENT: N_("a moderate dependence between the lists would change the result too far"),
    Refusal.OPEN_PERIOD: N_("the period is still open"),
    Refusal.NO_ESTIMATE: N_("no model has a finite estimate"),
    Refusal.LISTS: N_("two to five lists are needed"),
}

LIST: Mapping[str, str] = {
    "": N_("what was gathered page by page"),
    "giver": N_("the giver's side"),
    "receiver": N_("the receiver's side"),
    "media": N_("media"),
    "scholarly": N_("scholarly"),
    "official": N_("other official body"),
    "implementer": N_("implementing body"),
    "peer_reviewed": N_("peer-reviewed"),
    "civil": N_("civil society"),
    "social": N_("social media or unsigned"),
    "government": N_("government"),
    "unknown": N_("sources of unknown sort"),
}

YARDSTICK: Mapping[str, str] = {
    "OGP": N_("Open Government Partnership, completion"),
    "PolitiFact": N_("PolitiFact"),
    "pledge research": N_("research on election pledges"),
}

YARDSTICK_WORD: Mapping[str, str] = {
    "": N_("left out"),
    "no evidence available": N_("no evidence available"),
    "not started": N_("not started"),
    "limited": N_("limited"),
    "substantial": N_("substantial"),
    "complete": N_("complete"),
    "not yet rated": N_("not yet rated"),
    "in the works": N_("in the works"),
    "stalled": N_("stalled"),
    "compromise": N_("compromise"),
    "promise kept": N_("promise kept"),
    "promise broken": N_("promise broken"),
    "not fulfilled": N_("not fulfilled"),
    "partially fulfilled": N_("partially fulfilled"),
    "fully fulfilled": N_("fully fulfilled"),
}

PHASE: Mapping[Phase, str] = {
    Phase.DRAFT: N_("draft"),
    Phase.OPEN_TO_REPLY: N_("open to answers"),
    Phase.OVERDUE: N_("answers closed, not final yet"),
    Phase.FINAL: N_("final"),
}

NOT_REACHED: Mapping[NotReached, str] = {
    NotReached.NONE_RECORDED: N_("none recorded"),
    NotReached.NOT_ELIGIBLE: N_("not eligible"),
    NotReached.NO_RELATIONS: N_("no relations at the time"),
    NotReached.DECLINED: N_("declined"),
    NotReached.REGIONAL: N_("the activity is regional"),
}

PROGRESS: Mapping[Progress, str] = {
    Progress.NOT_BEGUN: N_("not begun"),
    Progress.ANNOUNCED: N_("announced"),
    Progress.AGREED: N_("agreed"),
    Progress.UNDER_WAY: N_("under way"),
    Progress.DONE: N_("done"),
    Progress.STOPPED: N_("stopped"),
}
