"""How far a deed has got, seen with what sort of deed it is: fractions, people at work, money agreed or paid."""

from trecho.core.activity import ActivityKind, Stage
from trecho.core.passage import Span
from trecho.core.telling.anchors import Anchor
from trecho.core.telling.cues import Cue
from trecho.core.telling.mention import Mention
from trecho.core.telling.moments import Moment
from trecho.core.telling.words import TellingWords

_AGREED = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE, ActivityKind.AGREEMENT, ActivityKind.DEBT_RELIEF})
_BUILT = frozenset({"works", "goods", "agreement"})
_MONEY = frozenset({"loan", "credit-line"})
_SUBJECT = 90  # letters that a subject may be long
_AT_WORK = frozenset({"team", "scholarships", "training"})
# What an end means for deeds that do not end by it: a contract concluded is signed, a line in service begins to lend.
_ENDS = (
    (frozenset({"agreement"}), "concluding", Stage.SIGNED),
    (frozenset({"agreement"}), "terminating", Stage.CANCELLED),
    (frozenset({"credit-line"}), "entering", Stage.UNDER_WAY),
    (_AT_WORK, "arriving", Stage.UNDER_WAY),
    (_AT_WORK, "leaving", Stage.UNDER_WAY),
)
_WITH = {Stage.UNDER_WAY: Stage.UNDER_WAY, Stage.SUSPENDED: Stage.UNDER_WAY, Stage.COMPLETED: Stage.COMPLETED,
         Stage.SIGNED: Stage.SIGNED, Stage.ANNOUNCED: Stage.SIGNED}  # fmt: skip


def stage_of(text: str, clause: Span, cue: Cue | None, anchor: Anchor, words: TellingWords) -> Stage | None:
    """The stage of the cue; where people have come, their deed begins, as that of goods ends."""
    if anchor.sort in _MONEY and is_drawn_in_part(text, clause, words):
        return Stage.UNDER_WAY
    if cue is None or cue.stage is not Stage.COMPLETED:
        return cue.stage if cue else None
    said = cue.span.of(text)
    for sorts, name, stage in _ENDS:
        if anchor.sort in sorts and words.pattern("phrases", name).search(said):
            return stage
    share = words.pattern("raw", "fraction").search(text, max(clause.start, cue.span.start - _SUBJECT), cue.span.start)
    if share and anchor.sort in _BUILT:
        return Stage.UNDER_WAY  # "half of the runway has been paved"
    if anchor.sort in _MONEY and not words.pattern("phrases", "paying").fullmatch(said):
        return Stage.SIGNED  # a line that was enlarged or opened is agreed, not paid
    return cue.stage


def is_drawn_in_part(text: str, clause: Span, words: TellingWords) -> bool:
    """Whether the clause says that a share of the money has flowed: "about a third of that sum has been drawn"."""
    return words.pattern("raw", "share_drawn").search(text, clause.start, clause.end) is not None


def stage_by_date(text: str, moment: Moment, kind: ActivityKind, words: TellingWords) -> Stage:
    """How far a deed with a past day has got whose verb no table knows: money was agreed, all else was done or goes on."""
    if words.pattern("raw", "since").match(text, moment.span.start):
        return Stage.UNDER_WAY
    if kind is ActivityKind.SCHOLARSHIPS:
        return Stage.UNDER_WAY  # who left for their studies are studying
    return Stage.SIGNED if kind in _AGREED else Stage.COMPLETED


def as_far(loan: Mention, works: Mention) -> Stage | None:
    """A loan of which an inset says no more than that it pays for the works is as far as they are."""
    inset = works.sentence == loan.sentence and works.sort == "works"
    return _WITH.get(works.stage, loan.stage) if inset and works.stage else loan.stage
