"""The words for codes, and the catalogues that translate them: one vocabulary for pages, reports and files."""

from collections.abc import Callable, Mapping
from functools import cache
from gettext import NullTranslations, translation
from importlib.resources import files

from trecho.core.activity import ActivityKind, Rung, Stage
from trecho.core.assessment import Flag, Status
from trecho.core.lineage import Relation
from trecho.core.link import Grade, LinkState
from trecho.core.pledge import Comparator, PledgeKind, Strength

LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "es": "Español",
    "pt": "Português",
    "fr": "Français",
    "zh": "中文",
}


def N_(words: str) -> str:
    """The same words: marks them for the catalogues where they stand, so that they are translated where they are shown."""
    return words


@cache
def catalogue(language: str) -> NullTranslations:
    """The catalogue of a language; English, the words of the code, where there is none."""
    folder = files("trecho").joinpath("locale")
    return translation("django", localedir=str(folder), languages=[language], fallback=True)


def in_words_of(language: str) -> Callable[[str], str]:
    """A function from English words to the words of a language."""
    return catalogue(language).gettext


STATUS: Mapping[Status, str] = {
    Status.NOT_RATED: N_("not rated"),
    Status.NOT_ASSESSABLE: N_("not assessable"),
    Status.NO_EVIDENCE: N_("no evidence found"),
    Status.PREPARED: N_("prepared"),
    Status.LIMITED: N_("limited"),
    Status.SUBSTANTIAL: N_("substantial"),
    Status.COMPLETE: N_("complete"),
    Status.NOT_DONE: N_("attested not done"),
    Status.CONTRARY: N_("contrary act"),
}

STATUS_MEANING: Mapping[Status, str] = {
    Status.NOT_RATED: N_("The search for evidence has not been carried out and reviewed."),
    Status.NOT_ASSESSABLE: N_("A statement: no activity could show that it was delivered."),
    Status.NO_EVIDENCE: N_("The search was carried out, and nothing was found that counts or prepares."),
    Status.PREPARED: N_("Only announcements, memoranda, plans or calls; nothing delivered yet."),
    Status.LIMITED: N_("Something was delivered, less than half of what was promised."),
    Status.SUBSTANTIAL: N_("Half or more of what was promised was delivered, not all."),
    Status.COMPLETE: N_("All that was promised was delivered."),
    Status.NOT_DONE: N_("A competent body says that it was not done, or a complete register shows none."),
    Status.CONTRARY: N_("The side that promised acted against its promise."),
}

FLAG: Mapping[Flag, str] = {
    Flag.LATE: N_("late"),
    Flag.VIRTUAL: N_("held online"),
    Flag.OVER_DELIVERED: N_("more than promised"),
    Flag.BASELINE_MISSING: N_("no baseline"),
    Flag.UNIT_AMBIGUOUS: N_("unit unclear"),
    Flag.SHARED_PERIOD: N_("shared with another plan"),
    Flag.MIRROR_OF_PROMISE: N_("claim mirrors the promise"),
    Flag.CONTESTED: N_("contested"),
    Flag.CONDITIONAL: N_("conditional"),
    Flag.COVERAGE_LOW: N_("silence says little"),
    Flag.SEARCH_INCOMPLETE: N_("search incomplete"),
    Flag.THIN: N_("thin evidence"),
}

FLAG_MEANING: Mapping[Flag, str] = {
    Flag.LATE: N_("Delivered after the clock had run out, within the grace that the rule card allows."),
    Flag.VIRTUAL: N_("An edition took place online."),
    Flag.OVER_DELIVERED: N_("More was delivered than the text asks for."),
    Flag.BASELINE_MISSING: N_("A promised increase cannot be judged without figures for the period before."),
    Flag.UNIT_AMBIGUOUS: N_("The text can be read as counting different things."),
    Flag.SHARED_PERIOD: N_("Evidence lies in a time that two plans claim."),
    Flag.MIRROR_OF_PROMISE: N_("The total that was claimed equals the sum that was promised: ask for the register."),
    Flag.CONTESTED: N_("Sources disagree, and the disagreement is open."),
    Flag.CONDITIONAL: N_("The text limits the promise by a condition."),
    Flag.COVERAGE_LOW: N_("Our sources would see less than half of such activities."),
    Flag.SEARCH_INCOMPLETE: N_("Evidence was accepted, but the search is not finished."),
    Flag.THIN: N_("Less than half of what counts rests on strong evidence."),
}

PLEDGE_KIND: Mapping[PledgeKind, str] = {
    PledgeKind.QUANTIFIED: N_("figure"),
    PledgeKind.EVENT: N_("event"),
    PledgeKind.ACT: N_("act"),
    PledgeKind.MONEY: N_("money"),
    PledgeKind.EFFORT: N_("effort"),
    PledgeKind.STATEMENT: N_("statement"),
}

STRENGTH: Mapping[Strength, str] = {
    Strength.STATEMENT: N_("statement"),
    Strength.EFFORT: N_("effort"),
    Strength.ACTION: N_("action"),
    Strength.FIRM: N_("firm"),
}

COMPARATOR: Mapping[Comparator, str] = {
    Comparator.EXACTLY: N_("exactly"),
    Comparator.AT_LEAST: N_("at least"),
    Comparator.MORE_THAN: N_("more than"),
    Comparator.UP_TO: N_("up to"),
    Comparator.LESS_THAN: N_("less than"),
    Comparator.ABOUT: N_("around"),
}

STAGE: Mapping[Stage, str] = {
    Stage.ANNOUNCED: N_("announced"),
    Stage.PLEDGED: N_("pledged"),
    Stage.SIGNED: N_("signed"),
    Stage.UNDER_WAY: N_("under way"),
    Stage.COMPLETED: N_("completed"),
    Stage.SUSPENDED: N_("suspended"),
    Stage.CANCELLED: N_("cancelled"),
}

RUNG: Mapping[Rung, str] = {
    Rung.M0: N_("announced"),
    Rung.M1: N_("pledged"),
    Rung.M2: N_("signed"),
    Rung.M3: N_("under way"),
    Rung.M4: N_("disbursed"),
    Rung.M5: N_("completed"),
    Rung.X: N_("suspended or cancelled"),
}

ACTIVITY_KIND: Mapping[ActivityKind, str] = {
    ActivityKind.AGREEMENT: N_("agreement"),
    ActivityKind.CREDIT_LINE: N_("credit line"),
    ActivityKind.DEBT_RELIEF: N_("debt relief"),
    ActivityKind.DONATION: N_("donation"),
    ActivityKind.EVENT: N_("event"),
    ActivityKind.GRANT: N_("grant"),
    ActivityKind.LOAN: N_("loan"),
    ActivityKind.POLICY: N_("policy"),
    ActivityKind.PROJECT: N_("project"),
    ActivityKind.SCHOLARSHIPS: N_("scholarships"),
    ActivityKind.TECHNICAL_ASSISTANCE: N_("technical assistance"),
    ActivityKind.TRAINING: N_("training"),
    ActivityKind.VISIT: N_("visit"),
}

GRADE: Mapping[Grade, str] = {
    Grade.NONE: N_("no link"),
    Grade.CONTRIBUTES: N_("contributes"),
    Grade.DIRECT: N_("direct"),
}

LINK_STATE: Mapping[LinkState, str] = {
    LinkState.PROPOSED: N_("proposed"),
    LinkState.ACCEPTED: N_("accepted"),
    LinkState.REJECTED: N_("rejected"),
}

RELATION: Mapping[Relation, str] = {
    Relation.KEPT: N_("kept"),
    Relation.REWORDED: N_("reworded"),
    Relation.STRENGTHENED: N_("strengthened"),
    Relation.WEAKENED: N_("weakened"),
    Relation.SPLIT: N_("split"),
    Relation.MERGED: N_("merged"),
    Relation.DROPPED: N_("dropped"),
    Relation.NEW: N_("new"),
}

# Coders and sources write these codes; a code that is not listed is shown as it stands.
ACTOR: Mapping[str, str] = {
    "both": N_("both sides"),
    "china": N_("China"),
    "celac": N_("CELAC"),
    "third": N_("a third party"),
    "CHN": N_("China"),
}

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
