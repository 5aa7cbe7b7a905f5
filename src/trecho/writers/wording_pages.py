"""The words for properties, roles, sorts and kinds that sources and coders write: a code that is not listed is shown as it stands."""

from collections.abc import Mapping

from trecho.core.pledge import PledgeKind
from trecho.writers.wording import N_

ACT: Mapping[str, str] = {
    "offered": N_("offered"),
    "awarded": N_("awarded"),
    "started": N_("started"),
    "finished": N_("finished"),
    "invited": N_("invited"),
    "travelled": N_("travelled"),
    "happened": N_("happened"),
}

KIND_MEASURE: Mapping[PledgeKind, str] = {
    PledgeKind.QUANTIFIED: N_("What was delivered, over what was promised."),
    PledgeKind.EVENT: N_("Editions held, over editions expected."),
    PledgeKind.ACT: N_("The stage reached: announced, agreed, begun, done."),
    PledgeKind.MONEY: N_("The money ladder, at the rung that the verb asks for."),
    PledgeKind.EFFORT: N_("Activities over the years, members reached, things listed; never complete."),
    PledgeKind.STATEMENT: N_("Not assessed; only acts against it are noted."),
}

SEARCH_SORT: Mapping[str, str] = {
    "giver": N_("a source on the giver's side"),
    "receiver": N_("a source on the receiver's side"),
    "dataset": N_("a dataset"),
    "news": N_("a news search"),
}

STATE: Mapping[str, str] = {"open": N_("open"), "resolved": N_("settled")}

NUMBER: Mapping[str, str] = {
    "n_lo": N_("verified, at least"),
    "n_hi": N_("verified, at most"),
    "n_claimed": N_("claimed"),
    "need": N_("needed"),
    "r_lo": N_("share verified, at least"),
    "r_hi": N_("share verified, at most"),
    "r_incl": N_("share with activities shared with another plan"),
    "r_excl": N_("share without activities shared with another plan"),
    "r_grace_lo": N_("share with grace, at least"),
    "r_grace_hi": N_("share with grace, at most"),
    "r_claimed": N_("share claimed"),
    "r_m2": N_("share signed"),
    "r_m4": N_("share disbursed"),
    "status_v": N_("verified status"),
    "status_c": N_("claimed status"),
    "provisional": N_("provisional status"),
}

DATE: Mapping[str, str] = {
    "announced": N_("announced"),
    "signed": N_("signed"),
    "start": N_("begun"),
    "end": N_("ended"),
    "held": N_("held"),
}

ROLE: Mapping[str, str] = {
    "giver": N_("Giver"),
    "receiver": N_("Receiver"),
    "implementer": N_("Implementer"),
    "partner": N_("Partner"),
}

SIDE: Mapping[str, str] = {
    "giver": N_("the giver's side"),
    "receiver": N_("the receiver's side"),
    "third": N_("a third party"),
}

WARNING: Mapping[str, str] = {
    "date-inferred": N_("date inferred"),
    "figures-disputed": N_("figures disputed"),
    "own-evidence": N_("filed by the government itself"),
    "figure-is-stock": N_("a total, not one activity"),
    "account": N_("a total, not one activity"),
    "weak-source": N_("weak source"),
    "same-project": N_("one step of a longer undertaking"),
    "contested": N_("contested"),
}

SOURCE_KIND: Mapping[str, str] = {
    "1": N_("government"),
    "2": N_("implementing body"),
    "3": N_("other official body"),
    "4": N_("peer-reviewed"),
    "5": N_("other scholarly"),
    "6": N_("civil society"),
    "7": N_("media"),
    "8": N_("social media or unsigned"),
    "official-china": N_("official, China"),
    "official-lac": N_("official, Latin America and the Caribbean"),
    "official-other": N_("other official body"),
    "news": N_("media"),
    "media": N_("media"),
    "academic": N_("scholarly"),
    "scholarly": N_("scholarly"),
    "research": N_("scholarly"),
    "un": N_("other official body"),
    "ngo": N_("civil society"),
    "company": N_("company"),
    "dataset": N_("dataset"),
    "other": N_("other"),
}

MECHANISM_KIND: Mapping[str, str] = {
    "summit": N_("summit"),
    "ministerial": N_("meeting of ministers"),
    "dialogue": N_("dialogue"),
    "forum": N_("forum"),
    "sub-forum": N_("forum"),
    "programme": N_("programme"),
    "fund": N_("fund"),
    "expo": N_("expo"),
    "network": N_("network"),
    "meeting": N_("meeting"),
    "training": N_("training"),
}

RELATIONS: Mapping[str, str] = {"PRC": N_("People's Republic of China"), "ROC": N_("Taipei"), "Taipei": N_("Taipei")}

INITIATIVE: Mapping[str, str] = {"bri": N_("Belt and Road memorandum"), "belt-and-road": N_("Belt and Road memorandum")}

PROPERTY: Mapping[str, str] = {
    "title": N_("title"),
    "description": N_("description"),
    "words": N_("text"),
    "name": N_("name"),
    "gist": N_("in short"),
    "kind": N_("kind"),
    "status": N_("stage"),
    "countries": N_("countries"),
    "actors": N_("actors"),
    "sectors": N_("sectors"),
    "dates": N_("date"),
    "amounts": N_("amount"),
    "quantity": N_("quantity"),
    "flags": N_("warnings"),
    "estimated": N_("inferred"),
    "source": N_("source"),
    "related": N_("related"),
    "parent": N_("part of"),
    "covers": N_("covers"),
    "family": N_("undertaking"),
    "area": N_("area"),
    "activity": N_("activity"),
    "rung": N_("rung"),
    "note": N_("note"),
    "disputed": N_("disputed"),
    "official": N_("adopted text"),
    "coding": N_("coding"),
    "card": N_("rule card"),
    "proposal": N_("proposal"),
    "judgement": N_("judgement"),
    "url": N_("address"),
    "language": N_("language"),
    "publisher": N_("publisher"),
    "plan": N_("plan"),
    "path": N_("number"),
    "start": N_("start"),
    "end": N_("end"),
    "adopted_on": N_("adopted"),
    "adopted_at": N_("adopted at"),
    "meeting": N_("meeting"),
    "announced_on": N_("announced"),
    "announced_by": N_("announced by"),
    "event": N_("occasion"),
    "currency": N_("currency"),
    "comparator": N_("words before the figure"),
    "conflicts": N_("in conflict with"),
    "sources": N_("sources"),
    "held_on": N_("held"),
    "ended_on": N_("ended"),
    "edition": N_("edition"),
    "city": N_("place"),
    "country": N_("country"),
    "host": N_("host"),
    "since": N_("since"),
    "groups": N_("groups"),
    "income": N_("income class"),
    "relations": N_("relations with"),
    "relations_since": N_("relations since"),
    "joined": N_("joined"),
    "first_held": N_("first held"),
    "periodicity": N_("how often"),
    "in_plan_text": N_("in the plan's text"),
    "subjects": N_("about"),
    "attribute": N_("property"),
    "retraction": N_("taken back"),
    "resolution": N_("decision"),
}

REASON: Mapping[str, str] = {
    "sector": N_("sector"),
    "instrument": N_("instrument"),
    "actor": N_("actor"),
    "actors": N_("actors"),
    "recipient": N_("recipient"),
    "place": N_("place"),
    "time": N_("time"),
    "mechanism": N_("mechanism"),
    "quantity": N_("quantity"),
    "unit": N_("unit"),
    "words": N_("words in common"),
    "meaning": N_("meaning"),
    "prior": N_("how often such links hold"),
    "base": N_("how often such links hold"),
}
