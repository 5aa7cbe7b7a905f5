"""How far a clause says that its deed has got, and the date that goes with it."""

import re

from msgspec.structs import replace

from trecho.core.activity import ActivityKind, Stage
from trecho.core.passage import Span
from trecho.core.telling.anchors import Anchor
from trecho.core.telling.cues import RANK, Cue
from trecho.core.telling.moments import Moment, moments
from trecho.core.telling.page import Page
from trecho.core.telling.words import TellingWords

_PART = 30
_AGAINST = 20
# How near a coming date stands to the verb that it puts ahead; Chinese verbs have no other sign of it.
_CLOSE, _CLOSE_HAN = 3, 8
_ABLE = frozenset({Stage.UNDER_WAY, Stage.COMPLETED, Stage.SIGNED})
_MARK = re.compile(r"[,;，；]|\s(?:and|y|e|et)\s")
_STOPPED = frozenset({Stage.SUSPENDED, Stage.CANCELLED})
_AGREED = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE, ActivityKind.GRANT, ActivityKind.AGREEMENT})


def telling_cue(
    text: str, told: tuple[Cue, ...], anchor: Anchor, dates: tuple[Moment, ...], words: TellingWords
) -> Cue | None:
    """The cue that says how far the deed has got: a stop before all, else the furthest; a finish that is denied caps it."""
    if not told:
        return None
    stopped = [c for c in told if c.stage in _STOPPED and not c.coming]
    going_on = [c for c in told if not c.coming and words.pattern("phrases", "resumed").search(c.span.of(text))]
    if stopped and going_on and (going_on[-1].span > stopped[-1].span or stopped[-1].attributive):
        return going_on[-1]  # "was halted in March and resumed in July"
    undone = [c for c in told if c.undone]
    if stopped or undone:
        promised = [c for c in told if c.stage is Stage.PLEDGED]
        stood = {nearest(text, m, told, words).span for m in dates if not m.coming}
        return max(stopped, key=lambda c: (c.span in stood, c.span)) if stopped else (promised or undone)[-1]
    promise = next((c for c in told if c.stage is Stage.PLEDGED and not c.coming), None)
    if words.is_han and promise and promise.span == min(c.span for c in told):
        return promise  # 承诺出资修缮: what follows the promise is what is promised
    # "Financed by a loan signed in 2022" tells of the loan in passing.
    aside = anchor.sort in {"loan", "credit-line"} and all(c.attributive for c in told)
    signed = [c for c in told if c.stage is Stage.SIGNED and not c.coming and (aside or not c.attributive)]
    agreed = signed and anchor.kind in _AGREED  # money that was agreed may be said to be provided, too
    told_on = [c for c in told if not (agreed and c.stage is Stage.COMPLETED and not _is_in_full(text, c, words))]
    at_work = [c for c in told_on if words.pattern("phrases", "at_work").fullmatch(c.span.of(text)) and not c.coming]
    if at_work and at_work[-1] is told_on[-1]:
        return at_work[-1]  # "has finished the piling and is now laying the deck"
    days = [(m, nearest(text, m, told, words).span) for m in dates if not m.coming]
    dated = {span for _, span in days}
    verbs = [c for c in told_on if not c.attributive]
    if verbs and (not all(c.coming for c in verbs) or not any(c.span in dated for c in told_on if c.attributive)):
        told_on = verbs
    last = {span: max(m.date or "" for m, cue in days if cue == span) for span in dated}
    return max(
        told_on,
        key=lambda c: (RANK[c.stage], c.span in dated, last.get(c.span, ""), -abs(c.span.start - anchor.span.start)),
    )


def _is_in_full(text: str, cue: Cue, words: TellingWords) -> bool:
    """Whether all of the money is said to have flowed: "is fully drawn"."""
    return words.pattern("phrases", "in_full").search(text, cue.span.start, cue.span.end) is not None


def moment_of(
    page: Page, clause: Span, sentence: Span, cue: Cue | None, told: tuple[Cue, ...], words: TellingWords
) -> Moment | None:
    """The date that goes with the cue; with an announcement only the day on which it was made."""
    if cue is None:
        return None
    if cue.undone and not cue.coming:  # "began in February and is not complete"
        begun = next((c for c in told if c.stage is cue.stage and not (c.undone or c.coming)), None)
        return moment_of(page, clause, sentence, begun, told, words)
    text = page.text
    if cue.stage is Stage.UNDER_WAY and words.pattern("raw", "progress").match(page.text, cue.span.start):
        return None  # "has reached 62 per cent by the end of August" does not say since when
    able = [m for m in moments(page.text, clause.start, clause.end, page.today, words) if not m.coming]
    if cue.stage is Stage.ANNOUNCED or cue.coming:
        return _announced_on(page, clause, sentence, cue, words)
    if cue.stage is not Stage.COMPLETED:  # "until now it has not resumed" does not say since when
        able = [m for m in able if not words.pattern("raw", "to_date").search(text, m.span.start - 6, m.span.end)]
    if cue.stage in _STOPPED:
        # "Announced on Friday that it had ended": the word is the deed.
        announcing = words.pattern("phrases", "announcing")
        told = tuple(c for c in told if c.attributive or not announcing.fullmatch(c.span.of(text)))
    state = words.pattern("phrases", "state").fullmatch(cue.span.of(text))  # "in use since March": done in March
    if state and page.today:  # "today it serves the town" does not say since when
        able = [m for m in able if m.date != page.today.isoformat()]
    mine = [m for m in able if nearest(text, m, told, words) == cue and not of_saying(text, clause, m, words)]
    if cue.stage is Stage.COMPLETED and not state:  # "since 2010" begins a time and ends none
        mine = [m for m in mine if not words.pattern("raw", "since").match(text, m.span.start)]
    mine = [m for m in mine if m.date] or (
        [] if words.pattern("phrases", "saying").search(text, clause.start, clause.end) else mine
    )
    if not mine:
        return _opening(text, clause, cue, able, words)
    return min(mine, key=lambda m: _gap(m.span, cue.span), default=None)


def _announced_on(page: Page, clause: Span, sentence: Span, cue: Cue, words: TellingWords) -> Moment | None:
    """The day on which what is to come was announced or decided; none where the sentence only tells of it."""
    text = page.text
    said = words.pattern("phrases", "announcing").search(page.text, sentence.start, sentence.end)
    if not cue.coming and (decided := words.pattern("phrases", "decided").search(text, cue.span.start, cue.span.end)):
        said = decided
    reach = max(clause.end, min(sentence.end, said.end() + _CLOSE_HAN)) if said else clause.end
    whole = [m for m in moments(page.text, sentence.start, reach, page.today, words) if not m.coming]
    if not said or cue.undone:
        return None
    whole = [m for m in whole if m.span.start < cue.span.start or not cue.coming or _stands_by(m, said)]
    whole = [m for m in whole if m.date] or whole
    return min(whole, key=lambda m: abs(m.span.start - said.start()), default=None)


def _opening(text: str, clause: Span, cue: Cue, able: list[Moment], words: TellingWords) -> Moment | None:
    """The only date of the clause, where it opens it and nobody only says so then: "On 14 April A and B met and signed"."""
    if len(able) != 1 or cue.attributive or able[0].span.start - clause.start > _CLOSE:
        return None
    between = able[0].span.end, cue.span.start
    said = any(words.pattern("phrases", name).search(text, *between) for name in ("saying", "announcing"))
    began = words.pattern("raw", "since").match(text, able[0].span.start)
    return None if said or began or not able[0].date else able[0]


def _stands_by(moment: Moment, said: re.Match[str]) -> bool:
    """Whether the date follows the verb of announcing at once: "…, announced on Monday the minister"."""
    return 0 <= moment.span.start - said.end() <= _CLOSE_HAN


def of_saying(text: str, clause: Span, moment: Moment, words: TellingWords) -> bool:
    """Whether the date is when somebody said so ("the minister said on Friday"), not when it came about."""
    if words.pattern("raw", "said_behind").match(text, moment.span.end):
        return True  # 部长9日表示
    lead = text[max(clause.start, moment.span.start - 44) : moment.span.start]
    return words.pattern("raw", "told_when").search(lead) is not None


def nearest(text: str, moment: Moment, told: tuple[Cue, ...], words: TellingWords) -> Cue:
    """The cue that the date stands by; a comma or "and" between the two weighs as much as many letters.

    A date belongs rather to the verb that it follows, in Chinese to the one that follows it.
    """

    def distance(cue: Cue) -> int:
        between = text[min(moment.span.end, cue.span.end) : max(moment.span.start, cue.span.start)]
        follows = moment.span.start >= cue.span.end
        against = 0 if follows is not words.is_han else _AGAINST
        return _gap(moment.span, cue.span) + _PART * len(_MARK.findall(between)) + against

    able = tuple(c for c in told if not c.attributive) if words.pattern("raw", "since").match(
        text, moment.span.start
    ) else ()  # fmt: skip
    return min(able or told, key=distance)  # "given by … since March" is no time of giving


def ahead(text: str, told: tuple[Cue, ...], dates: tuple[Moment, ...], words: TellingWords) -> tuple[Cue, ...]:
    """The cues, with those that a coming date stands by as announced: "will be", said by the date alone."""
    coming = {
        cue.span
        for moment in dates
        if moment.coming and told
        for cue in (nearest(text, moment, told, words),)
        if _gap(moment.span, cue.span) <= (_CLOSE_HAN if words.is_han else _CLOSE) and cue.stage in _ABLE
    }
    return tuple(replace(c, stage=Stage.ANNOUNCED, coming=True) if c.span in coming else c for c in told)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
