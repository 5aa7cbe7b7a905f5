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


def N_(words: str) -> str:  # noqa: N802  (the name that gettext gives to it)
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
    LinkState.UNSURE: N_("unsure"),
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
