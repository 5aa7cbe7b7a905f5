"""The words of the codebook: every field of a coding, every value that it may have, and what each means."""

from collections.abc import Mapping
from enum import StrEnum

from trecho.core.pledge import Comparator, PledgeKind, Strength
from trecho.writers.wording import ACTOR, COMPARATOR, N_, PLEDGE_KIND, STRENGTH

Values = Mapping[str, tuple[str, str]]  # by code: the name and the meaning

FIELD: Mapping[str, tuple[str, str]] = {
    "verb": (N_("verb"), N_("The first verb of the promise, without its frame (“will”, “agree to”).")),
    "actor": (N_("actor"), N_("Who is to act. A clause that names nobody binds both sides.")),
    "strength": (N_("strength"), N_("How firm the promise is.")),
    "kind": (N_("kind"), N_("How delivery of the pledge is measured.")),
    "object": (N_("object"), N_("What the promise is about, in a short phrase.")),
    "checkability": (N_("checkability"), N_("How well anybody could check it; that of its most checkable pledge.")),
    "targets": (N_("figures"), N_("Promised numbers with their words, comparison, unit and years.")),
    "mechanisms": (N_("mechanisms"), N_("Forums, programmes, meetings and funds that the text names.")),
    "instruments": (N_("instruments"), N_("Conventions, resolutions and agendas that the text cites.")),
    "beneficiaries": (N_("beneficiaries"), N_("Groups that the promise is for.")),
    "conditions": (N_("conditions"), N_("Phrases that limit the promise.")),
    "sdg_goals": (N_("goals"), N_("Sustainable Development Goals, the most specific first, at most three.")),
    "crs_sectors": (N_("sectors"), N_("Sector codes of the OECD Development Assistance Committee, three digits.")),
    "crs_purposes": (
        N_("purposes"),
        N_("Purpose codes of five digits within these sectors, proposed with their words."),
    ),
}

STRENGTH_MEANING: Mapping[Strength, str] = {
    Strength.STATEMENT: N_("Recognises, reaffirms or urges; promises no act."),
    Strength.EFFORT: N_("Promotes, strengthens or encourages, without a definite result."),
    Strength.ACTION: N_("A definite act or event: it was done or it was not."),
    Strength.FIRM: N_("A named activity with a result that can be counted or checked."),
}

KIND_MEANING: Mapping[PledgeKind, str] = {
    PledgeKind.QUANTIFIED: N_("A number to reach: people, places, units."),
    PledgeKind.EVENT: N_("A meeting or another event, counted by its editions."),
    PledgeKind.ACT: N_("One act that is done or not done."),
    PledgeKind.MONEY: N_("A sum of money to be made available or disbursed."),
    PledgeKind.EFFORT: N_("Activities can be counted, but no level is set."),
    PledgeKind.STATEMENT: N_("Nothing that an activity could deliver."),
}

CHECKABILITY: Mapping[int, str] = {
    0: N_("No activity could show it."),
    1: N_("Activities can be counted, no level is set."),
    2: N_("A yes or a no: an event or an act."),
    3: N_("A number to reach."),
}

COMPARATOR_MEANING: Mapping[Comparator, str] = {
    Comparator.EXACTLY: N_("The number itself; also where no word stands before it."),
    Comparator.AT_LEAST: N_("The number or more."),
    Comparator.MORE_THAN: N_("Above the number."),
    Comparator.UP_TO: N_("The number or less; reaching any part keeps within it."),
    Comparator.LESS_THAN: N_("Below the number."),
    Comparator.ABOUT: N_("Near the number."),
}

SIDE = N_("One side of the forum, named by itself.")
ACTOR_MEANING: Mapping[str, str] = {
    "both": N_("Both sides of the forum together, or each of its members."),
    "third": N_("Somebody outside the forum, such as an organisation."),
}


class MechanismKind(StrEnum):
    """What sort of standing arrangement a named mechanism is."""

    FORUM = "forum"
    PROGRAMME = "programme"
    MEETING = "meeting"
    FUND = "fund"
    EXPO = "expo"
    ASSOCIATION = "association"
    SUMMIT = "summit"


class Recurrence(StrEnum):
    """How often a mechanism is to be held."""

    CONTINUE = "continue"
    HOLD = "hold"
    ONCE = "once"
    ANNUAL = "annual"
    UNSPECIFIED = "unspecified"


MECHANISM_KIND: Mapping[str, str] = {
    MechanismKind.FORUM: N_("forum"),
    MechanismKind.PROGRAMME: N_("programme"),
    MechanismKind.MEETING: N_("meeting"),
    MechanismKind.FUND: N_("fund"),
    MechanismKind.EXPO: N_("exhibition"),
    MechanismKind.ASSOCIATION: N_("association"),
    MechanismKind.SUMMIT: N_("summit"),
}

RECURRENCE: Mapping[str, str] = {
    Recurrence.CONTINUE: N_("goes on"),
    Recurrence.HOLD: N_("to be held"),
    Recurrence.ONCE: N_("once"),
    Recurrence.ANNUAL: N_("each year"),
    Recurrence.UNSPECIFIED: N_("not said"),
}

# Every field with a closed list of values, as the codebook's page shows them.
LISTS: Mapping[str, Values] = {
    "actor": {code: (ACTOR[code], meaning) for code, meaning in ACTOR_MEANING.items()},
    "strength": {code.value: (STRENGTH[code], meaning) for code, meaning in STRENGTH_MEANING.items()},
    "kind": {code.value: (PLEDGE_KIND[code], meaning) for code, meaning in KIND_MEANING.items()},
    "checkability": {str(level): ("", meaning) for level, meaning in CHECKABILITY.items()},
    "targets": {code.value: (COMPARATOR[code], meaning) for code, meaning in COMPARATOR_MEANING.items()},
    "mechanisms": {code: (name, "") for code, name in (*MECHANISM_KIND.items(), *RECURRENCE.items())},
}
