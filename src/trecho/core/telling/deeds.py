"""The deeds that the clauses of an article tell of, each clause for itself."""

import re
from itertools import pairwise

from msgspec.structs import replace

from trecho.core.activity import ActivityKind, Stage
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.anchors import Anchor, anchors, is_definite, names_near
from trecho.core.telling.clauses import clauses
from trecho.core.telling.counts import Count
from trecho.core.telling.cues import Cue, cues
from trecho.core.telling.dating import ahead, moment_of, of_saying, telling_cue
from trecho.core.telling.details import ordinal, own_count, own_sums, phrase_about
from trecho.core.telling.insets import insets
from trecho.core.telling.mention import Mention
from trecho.core.telling.moments import Moment, moments
from trecho.core.telling.page import Page
from trecho.core.telling.places import countries, receivers
from trecho.core.telling.sentences import Sentence
from trecho.core.telling.sorting import classes_named, counted_goods, deciding, kind_of, standing, works_named
from trecho.core.telling.words import TellingWords

_AGREED = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE, ActivityKind.AGREEMENT, ActivityKind.DEBT_RELIEF})
_BUILT = frozenset({"works", "goods", "agreement"})
_MONEY = frozenset({"loan", "credit-line"})
_SEEN = frozenset({"visit", "event"})
_SUBJECT = 90  # letters that a subject may be long
# Where one thing that is said ends and the next begins.
_PART = re.compile(r"[,;，；](?=\s|[^\d\s])|\s(?:and|y|e|et|but|pero|mas|mais)\s")
_AT_WORK = frozenset({"team", "scholarships", "training"})
_WITH = {Stage.UNDER_WAY: Stage.UNDER_WAY, Stage.SUSPENDED: Stage.UNDER_WAY, Stage.COMPLETED: Stage.COMPLETED,
         Stage.SIGNED: Stage.SIGNED, Stage.ANNOUNCED: Stage.SIGNED}  # fmt: skip


class Listed(Noun, frozen=True, kw_only=True):
    """What a sentence says of all items of the list that follows it."""

    stage: Stage
    cue: Span
    date: PartialDate | None
    date_span: Span | None


def mentions(
    page: Page, sentence: Sentence, words: TellingWords, listed: Listed | None = None, before: Mention | None = None
) -> tuple[Mention, ...]:
    """What each clause of the sentence tells; nothing of clauses that are idle, third parties' or without a deed.

    `listed` is the stage and date that the words above a list give to all its items; `before` what was told last,
    which a sentence of the same paragraph may value without naming it.
    """
    places = tuple(s.span.start for s in page.sums) + tuple(c.span.start for c in page.counts)
    found: list[Mention] = []
    head: Anchor | None = None
    paid_for: list[Anchor] = []
    if (
        before
        and before.paragraph == sentence.paragraph
        and not anchors(page.text, sentence.span.start, sentence.span.end, words)
    ):
        head = Anchor(span=before.anchor, sort=before.sort, rank=0, told=before.kind)
    views = [
        (view, clause)
        for view, span in insets(page, sentence.span, words)
        for clause in (clauses(view.text, span, places, words) if span == sentence.span else (span,))
    ]
    for view, whole in views:
        inside = words.pattern("raw", "inserted").search(page.text, sentence.span.start, whole.start) is not None
        back = found[0] if inside and found else None
        clause = _busy(page.text, whole, words)
        if clause is None or _is_foreign(page.text, clause, sentence.span, words):
            continue
        whose = paid_for and words.pattern("raw", "whose").match(page.text, clause.start)
        if whose:
            head = paid_for[-1]  # a loan for the line, whose works …
        if (
            head
            and head.sort == "loan"
            and paid_for
            and words.pattern("phrases", "cost").search(page.text, clause.start, clause.end)
        ):
            head = paid_for[-1]  # a loan for the railway, which will cost …
        goes_on = back is not None and back.sort == "works" and _opens_with_verb(view.text, clause, words)
        if goes_on and back is not None:
            head = Anchor(span=back.anchor, sort=back.sort, rank=0, told=back.kind)
        head = head or _paid(view, clause, before, words)
        mention = _mention(view, clause, sentence, head, words, goes_on=goes_on)
        if mention and view.text is page.text and len(views) > 1 and found and (mention.weak or not mention.stage):
            mention = replace(mention, stage=_as_far(mention, found[-1], clause))
        if listed is not None and (mention is None or mention.stage is None):
            mention = _item(page, clause, sentence, listed, words)
        elif listed is not None and mention and mention.stage is listed.stage and mention.date is None:
            mention = replace(mention, date=listed.date, date_span=listed.date_span)
        if mention is not None:
            found += _pacts(view, mention, words)
            head = Anchor(span=mention.anchor, sort=mention.sort, rank=0, told=mention.kind)
            paid_for = [a for a in anchors(page.text, clause.start, clause.end, words) if a.sort == "works"]
    return tuple(found)


def _pacts(page: Page, mention: Mention, words: TellingWords) -> list[Mention]:
    """The mention, and one more for each further pact that the same verb signs: "signed a protocol and an agreement on…"."""
    clause = mention.clause
    if mention.stage is not Stage.SIGNED or mention.sort != "agreement" or mention.cue is None:
        return [mention]
    starts = [
        m.end()
        for m in words.pattern("raw", "another_pact").finditer(page.text, mention.anchor.end, clause.end)
        if m.start() > mention.cue.start
    ]
    if not starts:
        return [mention]
    found = [replace(mention, clause=Span(clause.start, starts[0]), ordinal=mention.ordinal or str(clause.start))]
    for start, end in pairwise((*starts, clause.end)):
        part = Span(start, end)
        named = anchors(page.text, start, end, words)
        pact = next((a for a in named if a.sort == "agreement"), None)
        if pact is None:
            continue
        kind = kind_of(page.text, part, pact, named, words)
        counted = tuple(c for c in page.counts if start <= c.span.start < end)
        found.append(
            replace(
                mention, clause=part, anchor=pact.span, kind=kind, head=pact.span.of(page.text).casefold(),
                names=names_near(page.text, *phrase_about(page.text, pact, part), words), ordinal=str(start),
                works=works_named(page.text, named, words), count=own_count(page.text, counted, kind, pact, words),
                sums=own_sums(page.text, tuple(s for s in page.sums if start <= s.span.start < end), pact),
            )
        )  # fmt: skip
    return found


def _as_far(loan: Mention, works: Mention, clause: Span) -> Stage | None:
    """A loan of which an inset says no more than that it pays for the works is as far as they are."""
    inset = works.sentence == loan.sentence and works.sort == "works"
    return _WITH.get(works.stage, loan.stage) if inset and works.stage else loan.stage


def _paid(page: Page, clause: Span, before: Mention | None, words: TellingWords) -> Anchor | None:
    """The works told last, where the clause says that they were paid for by a gift."""
    if before is None or before.sort != "works" or not words.pattern("raw", "paid_by").search(
        page.text, clause.start, clause.end
    ):  # fmt: skip
        return None
    return Anchor(span=before.anchor, sort=before.sort, rank=0)


def _is_place(text: str, anchor: Anchor, words: TellingWords) -> bool:
    lead = text[max(0, anchor.span.start - 24) : anchor.span.start]
    return anchor.sort == "works" and words.pattern("raw", "locative").search(lead) is not None


def _is_topic(text: str, anchor: Anchor, words: TellingWords) -> bool:
    """Whether a clause that tells nothing still says what the next one is about: "The port, by contrast, waits"."""
    known = words.is_han or is_definite(text, anchor, words)
    return anchor.sort == "works" and known and not _is_generic(text, anchor, words)


def _is_generic(text: str, anchor: Anchor, words: TellingWords) -> bool:
    return words.pattern("phrases", "generic").fullmatch(text, anchor.span.start, anchor.span.end) is not None


def listing(page: Page, sentence: Sentence, words: TellingWords) -> Listed | None:
    """The stage and date of a list that the sentence opens ("the following were signed"); None where it opens none."""
    if words.pattern("phrases", "listing").search(page.text, sentence.span.start, sentence.span.end) is None:
        return None
    return listed_by(page, sentence, words)


def listed_by(page: Page, sentence: Sentence, words: TellingWords) -> Listed | None:
    """The stage and date that the sentence gives to all items of a list; None where it tells of none."""
    told = cues(page.text, sentence.span.start, sentence.span.end, words)
    if not told:
        return None
    moment = moment_of(page, sentence.span, sentence.span, told[-1], told, words)
    return Listed(
        stage=told[-1].stage,
        cue=told[-1].span,
        date=moment.date if moment else None,
        date_span=moment.span if moment else told[-1].span,  # without a date of its own: that of the occasion
    )


def _item(page: Page, clause: Span, sentence: Sentence, listed: Listed, words: TellingWords) -> Mention | None:
    found = anchors(page.text, clause.start, clause.end, words)
    anchor = deciding(page.text, found, (), words)
    if anchor is None:
        return None
    money = tuple(s for s in page.sums if clause.start <= s.span.start < clause.end)
    counted = tuple(c for c in page.counts if clause.start <= c.span.start < clause.end)
    return Mention(
        clause=clause,
        sentence=sentence.number,
        paragraph=sentence.paragraph,
        kind=kind_of(page.text, clause, anchor, found, words),
        sort=anchor.sort,
        head=page.text[anchor.span.start : anchor.span.end].casefold(),
        anchor=anchor.span,
        names=names_near(page.text, *phrase_about(page.text, anchor, clause), words),
        stage=listed.stage,
        cue=listed.cue,
        date=listed.date,
        date_span=listed.date_span,
        sums=own_sums(page.text, money, anchor),
        count=own_count(page.text, counted, kind_of(page.text, clause, anchor, found, words), anchor, words),
        countries=receivers(page.text, clause.start, clause.end, words),
        giver=True,
        ordinal=str(clause.start),
    )


def _unlisted(
    page: Page, clause: Span, sentence: Sentence, counted: tuple[Count, ...], told: tuple[Cue, ...], words: TellingWords
) -> Anchor | None:
    """Things handed over that no list names, where the giving side is named or speaks itself."""
    giver = page.official or words.giver_pattern.search(page.text, sentence.span.start, sentence.span.end)
    goods = counted_goods(page.text, clause, counted, told, words) if giver else None
    return goods or _travellers(page.text, clause, counted, told, words)


def _travellers(
    text: str, clause: Span, counted: tuple[Count, ...], told: tuple[Cue, ...], words: TellingWords
) -> Anchor | None:
    """Persons who are counted and go to the giving side: they go to learn."""
    gone = words.pattern("raw", "travelling").search(text, clause.start, clause.end)
    persons = next((c for c in counted if c.sort == "persons"), None)
    return Anchor(span=persons.span, sort="training", rank=99) if persons and told and gone else None


def _stage(text: str, clause: Span, cue: Cue | None, anchor: Anchor, words: TellingWords) -> Stage | None:
    """The stage of the cue; where people have come, their deed begins, as that of goods ends."""
    if cue is None or cue.stage is not Stage.COMPLETED:
        return cue.stage if cue else None
    share = words.pattern("raw", "fraction").search(text, max(clause.start, cue.span.start - _SUBJECT), cue.span.start)
    if share and anchor.sort in _BUILT:
        return Stage.UNDER_WAY  # "half of the runway has been paved"
    if anchor.sort in _MONEY and not words.pattern("phrases", "paying").fullmatch(cue.span.of(text)):
        return Stage.SIGNED  # a line that was enlarged or opened is agreed, not paid
    if anchor.sort not in _AT_WORK:
        return cue.stage
    return Stage.UNDER_WAY if words.pattern("phrases", "arriving").search(cue.span.of(text)) else cue.stage


def _is_valued(page: Page, span: Span, words: TellingWords) -> bool:
    """Whether a sentence only says what something costs: "It is worth two million"."""
    told = any(span.start <= s.span.start < span.end for s in page.sums)
    return told and not anchors(page.text, span.start, span.end, words)


def _busy(text: str, clause: Span, words: TellingWords) -> Span | None:
    """So much of the clause as is neither wish nor thanks nor trade figure; None where that tells of nothing done."""
    start, end = clause.start, clause.end
    told = cues(text, start, end, words)
    if words.pattern("raw", "remainder").match(text, start + _blank(text, start), end) and all(c.coming for c in told):
        return None  # the rest of a lot, still to come, is no deed of its own
    idle = words.pattern("phrases", "idle").search(text, start, end)
    if idle:
        marks = [m.start() for m in _PART.finditer(text, start, idle.start())]
        if not marks or not any(c.span.end <= marks[-1] and not c.coming for c in told):
            return None
        end = marks[-1]
    thanks = words.pattern("phrases", "courtesy").search(text, start, end)
    behind = _PART.search(text, thanks.end(), end) if thanks else None
    if thanks and (behind is None or any(c.span.end <= thanks.start() for c in told)):
        return Span(start, end) if any(c.span.end <= thanks.start() for c in told) else None
    return Span(behind.end() if behind else start, end)


def _blank(text: str, start: int) -> int:
    return len(text[start : start + 4]) - len(text[start : start + 4].lstrip(" ,，"))


def _is_foreign(text: str, clause: Span, sentence: Span, words: TellingWords) -> bool:
    """Whether the clause tells of somebody else's deed."""
    giver = words.giver_pattern.search(text, sentence.start, sentence.end)
    if words.pattern("phrases", "third").search(text, clause.start, clause.end) and not giver:
        return True
    named = [code for _, code in countries(text, clause.start, clause.end, words) if code not in words.givers]
    strangers = [code for code in named if words.members and code not in words.members]
    return bool(strangers) and not giver


def _by_date(text: str, moment: Moment, kind: ActivityKind, words: TellingWords) -> Stage:
    """How far a deed with a past day has got whose verb no table knows: money was agreed, all else was done or goes on."""
    if words.pattern("raw", "since").match(text, moment.span.start):
        return Stage.UNDER_WAY
    return Stage.SIGNED if kind in _AGREED else Stage.COMPLETED


def _opens_with_verb(text: str, clause: Span, words: TellingWords) -> bool:
    """Whether the clause begins with what was done, so that its subject stands before: "the plant, which …, is idle"."""
    first = next(iter(cues(text, clause.start, clause.end, words)), None)
    return first is not None and first.span.start - clause.start <= 1


def _mention(
    page: Page, clause: Span, sentence: Sentence, head: Anchor | None, words: TellingWords, *, goes_on: bool = False
) -> Mention | None:
    found = standing(page.text, clause, words)
    if head and words.pattern("raw", "relative").match(page.text, clause.start):
        found = tuple(a for a in found if not _is_place(page.text, a, words))  # "which now work in the hospitals"
    if head and words.pattern("raw", "whose").match(page.text, clause.start):
        found = tuple(a for a in found if not _is_generic(page.text, a, words))  # "whose construction began"
    dates = moments(page.text, clause.start, clause.end, page.today, words)
    if goes_on:
        found = ()
    told = ahead(page.text, cues(page.text, clause.start, clause.end, words), dates, words)
    money = tuple(s for s in page.sums if clause.start <= s.span.start < clause.end)
    counted = tuple(c for c in page.counts if clause.start <= c.span.start < clause.end)
    given = head is not None and head.sort == "works" and words.pattern("raw", "paid_by").search(
        page.text, clause.start, clause.end
    ) is not None and {a.sort for a in found if not _is_generic(page.text, a, words)} <= {"grant", "donation", "goods"}  # fmt: skip
    anchor = None if given else deciding(page.text, found, told, words)
    anchor = anchor or _unlisted(page, clause, sentence, counted, told, words)
    anchor = anchor or (head if told or money or counted else None)
    if anchor and anchor.sort not in _SEEN:  # who visits the works does nothing to them
        told = tuple(c for c in told if not words.pattern("phrases", "visiting").fullmatch(c.span.of(page.text)))
    if anchor is None or not (told or money or counted or _is_topic(page.text, anchor, words)):
        return None
    cue = telling_cue(page.text, told, anchor, dates, words)
    kind = ActivityKind.GRANT if given else kind_of(page.text, clause, anchor, found, words, official=page.official)
    stage = _stage(page.text, clause, cue, anchor, words)
    moment = moment_of(page, clause, sentence.span, cue, told, words)
    if cue is None and not told and anchor is not head and (money or counted):
        moment = next((m for m in dates if m.date and not m.coming and not of_saying(page.text, clause, m, words)), None)
        stage = _by_date(page.text, moment, kind, words) if moment else stage
        if moment and any(words.pattern("tense", "coming_word").fullmatch(w) for w in clause.of(page.text).split()):
            stage, moment = Stage.ANNOUNCED, None
    return Mention(
        clause=clause,
        sentence=sentence.number,
        paragraph=sentence.paragraph,
        kind=kind,
        sort=anchor.sort,
        head=page.text[anchor.span.start : anchor.span.end].casefold(),
        anchor=anchor.span,
        definite=is_definite(page.text, anchor, words),
        under=words.pattern("phrases", "under").search(page.text, clause.start, clause.end) is not None,
        names=names_near(page.text, *phrase_about(page.text, anchor, clause), words),
        works=works_named(page.text, found, words),
        classes=classes_named(works_named(page.text, found, words), words),
        ordinal=ordinal(page.text, anchor, clause, words),
        stage=stage,
        undone=cue.undone if cue else False,
        cue=cue.span if cue else None,
        date=moment.date if moment else None,
        date_span=moment.span if moment else None,
        sums=own_sums(page.text, money, anchor),
        count=own_count(page.text, counted, kind, anchor, words),
        countries=receivers(page.text, clause.start, clause.end, words),
        giver=words.giver_pattern.search(page.text, sentence.span.start, sentence.span.end) is not None,
        inherited=anchor is head,
        supplied=words.pattern("phrases", "supply").search(page.text, clause.start, clause.end) is not None,
        generic=_is_generic(page.text, anchor, words),
        weak=cue is not None and words.pattern("phrases", "providing").search(cue.span.of(page.text)) is not None,
        renewing=words.pattern("phrases", "renewing").search(page.text, clause.start, clause.end) is not None,
        drawn=words.pattern("phrases", "drawn").search(page.text, clause.start, clause.end) is not None,
    )
