"""The deeds that the clauses of an article tell of, each clause for itself."""

import re
from datetime import date

from trecho.core.activity import ActivityKind, Stage
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.anchors import Anchor, anchors, is_definite, names_near
from trecho.core.telling.clauses import clauses
from trecho.core.telling.counts import Count
from trecho.core.telling.cues import RANK, Cue, cues
from trecho.core.telling.mention import Mention
from trecho.core.telling.moments import Moment, moments
from trecho.core.telling.places import countries, receivers
from trecho.core.telling.sentences import Sentence
from trecho.core.telling.sums import Sum
from trecho.core.telling.words import TellingWords

_PART = 30
_MARK = re.compile(r"[,;，；]|\s(?:and|y|e|et)\s")
_STOPPED = frozenset({Stage.SUSPENDED, Stage.CANCELLED})
_PERSONS = frozenset({ActivityKind.TRAINING, ActivityKind.SCHOLARSHIPS})
_AGREED = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE, ActivityKind.GRANT, ActivityKind.AGREEMENT})
_TALKED_OF = frozenset({"training", "scholarships", "policy", "event", "visit", "debt-relief"})
_WORKS = frozenset({ActivityKind.PROJECT, ActivityKind.GRANT})
_MONEY = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE, ActivityKind.DEBT_RELIEF, ActivityKind.EVENT,
                    ActivityKind.POLICY})  # fmt: skip


class Page(Noun, frozen=True, kw_only=True):
    """The article's text with what was found in all of it; `text` has opinions and denials blanked out.

    `official` where the giving side itself, such as its embassy, is the publisher.
    """

    text: str
    today: date | None
    sums: tuple[Sum, ...]
    counts: tuple[Count, ...]
    official: bool = False


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
    if (
        before
        and before.paragraph == sentence.paragraph
        and not anchors(page.text, sentence.span.start, sentence.span.end, words)
    ):
        head = Anchor(span=before.anchor, sort=before.sort, rank=0)
    for clause in clauses(page.text, sentence.span, places, words):
        if _is_idle(page.text, clause, sentence.span, words):
            continue
        mention = _mention(page, clause, sentence, head, words)
        if listed is not None and (mention is None or mention.stage is None):
            mention = _item(page, clause, sentence, listed, words)
        if mention is not None:
            found.append(mention)
            head = Anchor(span=mention.anchor, sort=mention.sort, rank=0)
    return tuple(found)


def listing(page: Page, sentence: Sentence, words: TellingWords) -> Listed | None:
    """The stage and date of a list that the sentence opens ("the following were signed"); None where it opens none."""
    start, end = sentence.span.start, sentence.span.end
    if words.pattern("phrases", "listing").search(page.text, start, end) is None:
        return None
    told = cues(page.text, start, end, words)
    if not told:
        return None
    moment = _moment(page, sentence.span, sentence.span, told[-1], told, words)
    return Listed(
        stage=told[-1].stage,
        cue=told[-1].span,
        date=moment.date if moment else None,
        date_span=moment.span if moment else told[-1].span,  # without a date of its own: that of the occasion
    )


def _item(page: Page, clause: Span, sentence: Sentence, listed: Listed, words: TellingWords) -> Mention | None:
    found = anchors(page.text, clause.start, clause.end, words)
    anchor = _deciding(page.text, found, (), words)
    if anchor is None:
        return None
    money = tuple(s for s in page.sums if clause.start <= s.span.start < clause.end)
    counted = tuple(c for c in page.counts if clause.start <= c.span.start < clause.end)
    return Mention(
        clause=clause,
        sentence=sentence.number,
        paragraph=sentence.paragraph,
        kind=_kind(page.text, clause, anchor, found, words),
        sort=anchor.sort,
        head=page.text[anchor.span.start : anchor.span.end].casefold(),
        anchor=anchor.span,
        names=names_near(page.text, *_around(page.text, anchor, clause), words),
        stage=listed.stage,
        cue=listed.cue,
        date=listed.date,
        date_span=listed.date_span,
        sums=_own_sums(page.text, money, anchor),
        count=_count(counted, _kind(page.text, clause, anchor, found, words), anchor),
        countries=receivers(page.text, clause.start, clause.end, words),
        giver=True,
        ordinal=str(clause.start),
    )


def _is_valued(page: Page, span: Span, words: TellingWords) -> bool:
    """Whether a sentence only says what something costs: "It is worth two million"."""
    told = any(span.start <= s.span.start < span.end for s in page.sums)
    return told and not anchors(page.text, span.start, span.end, words)


def _is_idle(text: str, clause: Span, sentence: Span, words: TellingWords) -> bool:
    """Whether the clause is a wish, a trade figure or the deed of somebody else."""
    if words.pattern("phrases", "idle").search(text, clause.start, clause.end):
        return True
    giver = words.giver_pattern.search(text, sentence.start, sentence.end)
    if words.pattern("phrases", "third").search(text, clause.start, clause.end) and not giver:
        return True
    named = [code for _, code in countries(text, clause.start, clause.end, words) if code not in words.givers]
    strangers = [code for code in named if words.members and code not in words.members]
    return bool(strangers) and not giver


def _mention(page: Page, clause: Span, sentence: Sentence, head: Anchor | None, words: TellingWords) -> Mention | None:
    found = _standing(page.text, clause, words)
    told = cues(page.text, clause.start, clause.end, words)
    money = tuple(s for s in page.sums if clause.start <= s.span.start < clause.end)
    counted = tuple(c for c in page.counts if clause.start <= c.span.start < clause.end)
    anchor = _deciding(page.text, found, told, words) or (head if told or money or counted else None)
    if anchor is None or not (told or money or counted):
        return None
    dates = moments(page.text, clause.start, clause.end, page.today, words)
    cue = _telling(page.text, told, anchor, dates)
    kind = _kind(page.text, clause, anchor, found, words, official=page.official)
    stage = cue.stage if cue else None
    moment = _moment(page, clause, sentence.span, cue, told, words)
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
        names=names_near(page.text, *_around(page.text, anchor, clause), words),
        works=_works(page.text, found, words),
        ordinal=_ordinal(page.text, anchor, clause, words),
        stage=stage,
        undone=cue.undone if cue else False,
        cue=cue.span if cue else None,
        date=moment.date if moment else None,
        date_span=moment.span if moment else None,
        sums=_own_sums(page.text, money, anchor),
        count=_count(counted, kind, anchor),
        countries=receivers(page.text, clause.start, clause.end, words),
        giver=words.giver_pattern.search(page.text, sentence.span.start, sentence.span.end) is not None,
        inherited=anchor is head,
        supplied=words.pattern("phrases", "supply").search(page.text, clause.start, clause.end) is not None,
        generic=words.pattern("phrases", "generic").fullmatch(page.text, anchor.span.start, anchor.span.end)
        is not None,
        weak=cue is not None and words.pattern("phrases", "providing").search(cue.span.of(page.text)) is not None,
        drawn=words.pattern("phrases", "drawn").search(page.text, clause.start, clause.end) is not None,
    )


def _works(text: str, found: tuple[Anchor, ...], words: TellingWords) -> frozenset[str]:
    """What is built, by name of its sort; "the works" and "the project" name none."""
    named = (a.span.of(text) for a in found if a.sort == "works")
    return frozenset(w.casefold() for w in named if not words.pattern("phrases", "generic").fullmatch(w))


def _standing(text: str, clause: Span, words: TellingWords) -> tuple[Anchor, ...]:
    """The words for deeds but those that only tell the occasion ("during the visit")."""
    asides = [m.span() for m in words.pattern("phrases", "occasion").finditer(text, clause.start, clause.end)]
    found = anchors(text, clause.start, clause.end, words)
    return tuple(a for a in found if not any(start <= a.span.start < end for start, end in asides))


def _deciding(text: str, found: tuple[Anchor, ...], told: tuple[Cue, ...], words: TellingWords) -> Anchor | None:
    """The word that decides what is told; a word inside a name of an institution does not."""
    valued = found and words.pattern("phrases", "value").search(text, found[0].span.start, found[-1].span.end + 40)
    able = [a for a in found if a.sort != "goods" or told or valued]
    lines = [a for a in able if a.sort == "credit-line"]
    loans = [a for a in able if a.sort == "loan"]
    if lines and loans and is_definite(text, lines[0], words) and not is_definite(text, loans[0], words):
        able = [a for a in able if a.sort != "credit-line"]
    first = min(able, key=lambda a: (a.rank, a.span.start), default=None)
    if first is None:
        return None
    pact = next((a for a in able if a.sort == "agreement"), None)
    if pact and first.sort in _TALKED_OF and any(c.stage is Stage.SIGNED for c in told):
        return pact
    goods = next((a for a in able if a.sort == "goods" and told and a.span.start < first.span.start), None)
    return goods if goods and first.sort == "works" and not words.is_han else first


def _telling(text: str, told: tuple[Cue, ...], anchor: Anchor, dates: tuple[Moment, ...]) -> Cue | None:
    """The cue that says how far the deed has got: a stop before all, else the furthest; a finish that is denied caps it."""
    if not told:
        return None
    stopped = [c for c in told if c.stage in _STOPPED and not c.coming]
    undone = [c for c in told if c.undone]
    if stopped or undone:
        promised = [c for c in told if c.stage is Stage.PLEDGED]
        return stopped[-1] if stopped else (promised or undone)[-1]
    signed = [c for c in told if c.stage is Stage.SIGNED and not c.coming]
    if signed and anchor.kind in _AGREED:
        told_on = [c for c in told if c.stage is not Stage.COMPLETED]
    else:
        told_on = list(told)
    dated = {_nearest(text, m, told).span for m in dates if not m.coming}
    return max(told_on, key=lambda c: (RANK[c.stage], c.span in dated, -abs(c.span.start - anchor.span.start)))


def _kind(
    text: str, clause: Span, anchor: Anchor, found: tuple[Anchor, ...], words: TellingWords, *, official: bool = False
) -> ActivityKind:
    """The kind that the deciding word speaks for, seen with the others: works paid for by a gift are a grant."""
    kind, sorts = anchor.kind, {a.sort for a in found}
    if kind is ActivityKind.DONATION and "works" in sorts and not sorts & {"goods"}:
        works = next(a for a in found if a.sort == "works")
        built = words.pattern("phrases", "building").search(text, clause.start, clause.end)
        return ActivityKind.GRANT if built or works.span.start < anchor.span.start else kind
    if kind is ActivityKind.GRANT and "goods" in sorts and "works" not in sorts:
        return ActivityKind.DONATION
    supplied = words.pattern("phrases", "supply").search(text, clause.start, clause.end)
    handed = words.pattern("phrases", "handing").search(text, clause.start, clause.end)
    by_state = official or any(
        pattern.search(text, clause.start, clause.end)
        for pattern in (words.giver_pattern, words.pattern("phrases", "envoy"))
    )
    if anchor.sort == "goods" and handed and by_state:
        return (
            kind if words.pattern("phrases", "trade").search(text, clause.start, clause.end) else ActivityKind.DONATION
        )
    if anchor.sort == "agreement" and "works" in sorts:
        works_contract = words.pattern("phrases", "works_contract").search(text, clause.start, clause.end)
        return ActivityKind.PROJECT if works_contract and not supplied else kind
    return kind


def _around(text: str, anchor: Anchor, clause: Span) -> tuple[int, int]:
    """The noun phrase about the anchor: what stands before it in its part of the clause, and some words behind it."""
    before = text[clause.start : anchor.span.start]
    start = clause.start + max((before.rfind(mark) + 1 for mark in (",", ";", "(", "。", "，")), default=0)
    behind = re.search(r"[,;.(]", text[anchor.span.end : clause.end])
    return max(start, anchor.span.start - 70), anchor.span.end + min(behind.start() if behind else 70, 70)


def _ordinal(text: str, anchor: Anchor, clause: Span, words: TellingWords) -> str | None:
    start, end = max(clause.start, anchor.span.start - 36), min(clause.end, anchor.span.end + 30)
    for name in words.names("ordinals"):
        if words.pattern("ordinals", name).search(text, start, end):
            return name
    return None


def _own_sums(text: str, money: tuple[Sum, ...], anchor: Anchor) -> tuple[Sum, ...]:
    """The sums of the clause, the one nearest behind the anchor first."""

    def distance(s: Sum) -> int:
        gap = s.span.start - anchor.span.end
        return gap if gap >= 0 else -gap * 2

    ordered = sorted(money, key=distance)
    if ordered:
        bracketed = [
            s for s in ordered[1:] if re.search(r"[(（=]\D{0,24}$", text[max(0, s.span.start - 28) : s.span.start])
        ]
        return (ordered[0], *bracketed)
    return ()


def _count(counted: tuple[Count, ...], kind: ActivityKind, anchor: Anchor) -> Count | None:
    if kind in _MONEY or not counted:
        return None
    order = ("persons", "things", "measure") if kind in _PERSONS else ("measure", "things", "persons")
    if kind not in _WORKS and kind not in _PERSONS:
        order = ("things", "measure", "persons")
    able = [c for c in counted if c.sort != "persons" or kind in _PERSONS or kind is ActivityKind.PROJECT]
    return min(able, key=lambda c: (order.index(c.sort), abs(c.span.start - anchor.span.start)), default=None)


def _moment(
    page: Page, clause: Span, sentence: Span, cue: Cue | None, told: tuple[Cue, ...], words: TellingWords
) -> Moment | None:
    """The date that goes with the cue; with an announcement only the day on which it was made."""
    if cue is None or (cue.undone and not cue.coming):
        return None
    able = [m for m in moments(page.text, clause.start, clause.end, page.today, words) if not m.coming]
    text = page.text
    if cue.stage is Stage.ANNOUNCED or cue.coming:
        said = words.pattern("phrases", "announcing").search(page.text, sentence.start, sentence.end)
        whole = [m for m in moments(page.text, sentence.start, sentence.end, page.today, words) if not m.coming]
        if not said or cue.undone:
            return None
        whole = [m for m in whole if m.span.start < cue.span.start or not cue.coming]
        whole = [m for m in whole if m.date] or whole
        return min(whole, key=lambda m: abs(m.span.start - said.start()), default=None)
    mine = [m for m in able if _nearest(text, m, told) == cue]
    if cue.stage is Stage.COMPLETED:  # "since 2010" begins a time and ends none
        mine = [m for m in mine if not words.pattern("raw", "since").match(text, m.span.start)]
    mine = [m for m in mine if m.date] or (
        [] if words.pattern("phrases", "saying").search(text, clause.start, clause.end) else mine
    )
    if not mine and cue is told[0]:
        return None
    return min(mine, key=lambda m: _gap(m.span, cue.span), default=None)


def _nearest(text: str, moment: Moment, told: tuple[Cue, ...]) -> Cue:
    """The cue that the date stands by; a comma or "and" between the two weighs as much as many letters."""

    def distance(cue: Cue) -> int:
        between = text[min(moment.span.end, cue.span.end) : max(moment.span.start, cue.span.start)]
        return _gap(moment.span, cue.span) + _PART * len(_MARK.findall(between))

    return min(told, key=distance)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
