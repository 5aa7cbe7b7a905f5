"""Parts that a clause tells of together with their whole: the first forty of 120 buses, the part of a loan paid out."""

from itertools import pairwise

from msgspec.structs import replace

from trecho.core.activity import ActivityKind, Stage
from trecho.core.passage import Span
from trecho.core.telling.counts import Count
from trecho.core.telling.mention import Mention
from trecho.core.telling.moments import moments
from trecho.core.telling.page import Page
from trecho.core.telling.words import TellingWords


def with_parts(page: Page, mention: Mention, words: TellingWords) -> tuple[Mention, ...]:
    """The mention, or in its place the whole and the part that the clause tells apart."""
    if mention.kind is ActivityKind.LOAN and mention.drawn and mention.sums and mention.sort == "loan":
        return _paid_out(page, mention, words)
    if mention.sort == "drawdown":
        return _drawn_on(page, mention, words)
    if mention.stage is Stage.COMPLETED and mention.count and _is_first_of(page, mention, words):
        return (replace(mention, stage=Stage.UNDER_WAY),)
    lot, part = _shared(page, mention, words)
    if lot and part:
        mention = replace(mention, count=part)
    lot = lot or _total(page, mention, words)
    if lot is None or mention.count is None or mention.count.value >= lot.value:
        return (mention,)
    kind = ActivityKind.AGREEMENT if mention.supplied and mention.kind is ActivityKind.PROJECT else mention.kind
    whole = replace(mention, kind=kind, count=lot, whole=True, stage=mention.stage and _going_on(mention.stage))
    return whole, replace(mention, part=True, sums=(), definite=False, ordinal="first")


def _is_first_of(page: Page, mention: Mention, words: TellingWords) -> bool:
    """Whether only the first one of those counted is told of: "handed over the first of 16 ambulances"."""
    start, count = mention.clause.start, mention.count
    found = words.pattern("raw", "first_of").finditer(page.text, start, mention.clause.end)
    return count is not None and any(0 <= count.span.start - match.end() <= 1 for match in found)


def _shared(page: Page, mention: Mention, words: TellingWords) -> tuple[Count | None, Count | None]:
    """The whole and the part of "5,000 sets, of which 1,200 have been installed"; None twice where nothing is parted so."""
    clause = mention.clause
    counted = [c for c in page.counts if clause.start <= c.span.start < clause.end]
    for part, whole in pairwise(counted):  # "two of the five trains"
        if not part.unit and part.value < whole.value:
            return whole, replace(part, unit=whole.unit)
    for match in words.pattern("raw", "of_whole").finditer(
        page.text, clause.start, clause.end
    ):  # "of the 11 roads seven"
        behind = [c for c in counted if c.span.start >= match.end()][:2]
        if len(behind) > 1 and behind[0].span.start == match.end() and behind[1].value < behind[0].value:
            return behind[0], replace(behind[1], unit=behind[0].unit)
    for match in words.pattern("raw", "first_lot").finditer(page.text, clause.start, clause.end):  # 首船运来七千五百吨
        behind = [c for c in counted if 0 <= c.span.start - match.end() <= 1]
        before = [c for c in counted if c.span.end <= match.start() and behind and behind[0].value < c.value]
        if before:
            return before[-1], behind[0]
    for match in words.pattern("raw", "of_which").finditer(page.text, clause.start, clause.end):
        before = [c for c in page.counts if clause.start <= c.span.start < match.start()]
        behind = [c for c in page.counts if match.end() <= c.span.start < clause.end]
        if before and behind and behind[0].value < before[-1].value:
            return before[-1], behind[0]
    return None, None


def _going_on(stage: Stage) -> Stage:
    return Stage.UNDER_WAY if stage is Stage.COMPLETED else stage


def _total(page: Page, mention: Mention, words: TellingWords) -> Count | None:
    """The count that the clause calls the total."""
    for match in words.pattern("phrases", "total").finditer(page.text, mention.clause.start, mention.clause.end):
        for count in page.counts:
            if 0 <= count.span.start - match.end() <= 4:
                return count
    return None


def _paid_out(page: Page, mention: Mention, words: TellingWords) -> tuple[Mention, ...]:
    """A loan and, where the clause states the sum paid out so far, that disbursement."""
    match = words.pattern("phrases", "drawn").search(page.text, mention.clause.start, mention.clause.end)
    inside = [s for s in page.sums if mention.clause.start <= s.span.start < mention.clause.end]
    if match is None or not (mention.inherited or len(inside) > 1):
        return (mention,)
    paid = min(inside, key=lambda s: abs(s.span.start - match.end()))
    rest = tuple(s for s in inside if s is not paid)[:1]
    days = moments(page.text, mention.clause.start, mention.clause.end, page.today, words)
    days = tuple(m for m in days if m.date and page.today and m.date.first_day <= page.today)
    day = min(days, key=lambda m: abs(m.span.start - match.end()), default=None)
    so_far = words.pattern("raw", "cumulative").search(page.text, mention.clause.start, mention.clause.end) is not None
    event = (
        day is not None
        and not so_far
        and not day.coming
        and day.date is not None
        and page.today is not None
        and day.date != page.today.isoformat()
    )
    going_on = replace(
        mention, stage=Stage.UNDER_WAY, date=day.date if day and event else None, date_span=None, sums=rest
    )
    return going_on, replace(
        mention, sort="drawdown", sums=(paid,), stage=Stage.COMPLETED, part=True, definite=False, inherited=False,
        date=day.date if day else mention.date, date_span=day.span if day else mention.date_span,
    )  # fmt: skip


def _drawn_on(page: Page, mention: Mention, words: TellingWords) -> tuple[Mention, ...]:
    """A draw and the loan that it is drawn on, which is thereby under way, with its sum where the clause has it.

    A draw of which no sum is told is no more than the beginning of the loan.
    """
    if mention.inherited and not mention.sums:
        return ()  # "shareholders contribute what remains" tells of no draw
    if not mention.sums and mention.stage in _FLOWED:
        said = mention.clause.of(page.text).split()
        if any(words.pattern("tense", "coming_word").fullmatch(word.strip(".,;")) for word in said):
            return ()  # "the first draw will follow in January"
        last = words.pattern("phrases", "last_draw").match(page.text, mention.anchor.start)
        stage = Stage.COMPLETED if last else Stage.UNDER_WAY
        return (replace(mention, sort="loan", stage=stage, definite=True, ordinal=None, drawn=True),)
    match = words.pattern("kinds", "loan").search(page.text, mention.anchor.end, mention.clause.end)
    if match is None:
        flowed = mention.sums and mention.drawn and mention.stage is Stage.UNDER_WAY
        return (replace(mention, stage=Stage.COMPLETED) if flowed else mention,)
    behind = [s for s in page.sums if match.end() <= s.span.start < min(match.end() + 24, mention.clause.end)]
    loan = replace(
        mention, sort="loan", head=match.group().casefold(), anchor=Span(*match.span()), definite=True, ordinal=None,
        sums=tuple(s for s in behind if s not in mention.sums[:1])[:1], stage=Stage.UNDER_WAY,
    )  # fmt: skip
    return loan, replace(mention, part=True, stage=_done(mention.stage))


_FLOWED = frozenset({Stage.COMPLETED, Stage.UNDER_WAY})


def _done(stage: Stage | None) -> Stage | None:
    return Stage.COMPLETED if stage in {Stage.UNDER_WAY, Stage.SIGNED, None} else stage
