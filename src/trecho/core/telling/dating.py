"""How far a clause says that its deed has got, and the date that goes with it."""

import re

from trecho.core.activity import ActivityKind, Stage
from trecho.core.passage import Span
from trecho.core.telling.anchors import Anchor
from trecho.core.telling.cues import RANK, Cue
from trecho.core.telling.moments import Moment, moments
from trecho.core.telling.page import Page
from trecho.core.telling.words import TellingWords

_PART = 30
_MARK = re.compile(r"[,;，；]|\s(?:and|y|e|et)\s")
_STOPPED = frozenset({Stage.SUSPENDED, Stage.CANCELLED})
_AGREED = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE, ActivityKind.GRANT, ActivityKind.AGREEMENT})


def telling_cue(text: str, told: tuple[Cue, ...], anchor: Anchor, dates: tuple[Moment, ...]) -> Cue | None:
    """The cue that says how far the deed has got: a stop before all, else the furthest; a finish that is denied caps it."""
    if not told:
        return None
    stopped = [c for c in told if c.stage in _STOPPED and not c.coming]
    undone = [c for c in told if c.undone]
    if stopped or undone:
        promised = [c for c in told if c.stage is Stage.PLEDGED]
        return stopped[-1] if stopped else (promised or undone)[-1]
    signed = [c for c in told if c.stage is Stage.SIGNED and not c.coming]
    agreed = signed and anchor.kind in _AGREED  # money that was agreed may be said to be provided, too
    told_on = [c for c in told if not (agreed and c.stage is Stage.COMPLETED)]
    dated = {nearest(text, m, told).span for m in dates if not m.coming}
    verbs = [c for c in told_on if not c.attributive]
    if verbs and (not all(c.coming for c in verbs) or not any(c.span in dated for c in told_on if c.attributive)):
        told_on = verbs
    return max(told_on, key=lambda c: (RANK[c.stage], c.span in dated, -abs(c.span.start - anchor.span.start)))


def moment_of(
    page: Page, clause: Span, sentence: Span, cue: Cue | None, told: tuple[Cue, ...], words: TellingWords
) -> Moment | None:
    """The date that goes with the cue; with an announcement only the day on which it was made."""
    if cue is None or (cue.undone and not cue.coming):
        return None
    text = page.text
    if cue.stage is Stage.UNDER_WAY and words.pattern("raw", "progress").match(page.text, cue.span.start):
        return None  # "has reached 62 per cent by the end of August" does not say since when
    able = [m for m in moments(page.text, clause.start, clause.end, page.today, words) if not m.coming]
    if cue.stage is Stage.ANNOUNCED or cue.coming:
        said = words.pattern("phrases", "announcing").search(page.text, sentence.start, sentence.end)
        if not cue.coming and (
            decided := words.pattern("phrases", "decided").search(text, cue.span.start, cue.span.end)
        ):
            said = decided
        whole = [m for m in moments(page.text, sentence.start, sentence.end, page.today, words) if not m.coming]
        if not said or cue.undone:
            return None
        whole = [m for m in whole if m.span.start < cue.span.start or not cue.coming]
        whole = [m for m in whole if m.date] or whole
        return min(whole, key=lambda m: abs(m.span.start - said.start()), default=None)
    mine = [m for m in able if nearest(text, m, told) == cue and not _of_saying(text, clause, m, words)]
    if cue.stage is Stage.COMPLETED:  # "since 2010" begins a time and ends none
        mine = [m for m in mine if not words.pattern("raw", "since").match(text, m.span.start)]
    mine = [m for m in mine if m.date] or (
        [] if words.pattern("phrases", "saying").search(text, clause.start, clause.end) else mine
    )
    if not mine and cue is told[0]:
        return None
    return min(mine, key=lambda m: _gap(m.span, cue.span), default=None)


def _of_saying(text: str, clause: Span, moment: Moment, words: TellingWords) -> bool:
    """Whether the date is when somebody said so ("the minister said on Friday"), not when it came about."""
    lead = text[max(clause.start, moment.span.start - 44) : moment.span.start]
    return words.pattern("raw", "told_when").search(lead) is not None


def nearest(text: str, moment: Moment, told: tuple[Cue, ...]) -> Cue:
    """The cue that the date stands by; a comma or "and" between the two weighs as much as many letters."""

    def distance(cue: Cue) -> int:
        between = text[min(moment.span.end, cue.span.end) : max(moment.span.start, cue.span.start)]
        return _gap(moment.span, cue.span) + _PART * len(_MARK.findall(between))

    return min(told, key=distance)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
