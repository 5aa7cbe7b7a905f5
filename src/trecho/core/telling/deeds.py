"""The deeds that the clauses of an article tell of, each clause for itself."""

from typing import Any

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
from trecho.core.telling.pacts import pacts
from trecho.core.telling.page import Page
from trecho.core.telling.places import receivers
from trecho.core.telling.sentences import Sentence
from trecho.core.telling.sifting import busy, is_foreign
from trecho.core.telling.sorting import classes_named, counted_goods, deciding, kind_of, standing, works_named
from trecho.core.telling.staging import as_far, is_drawn_in_part, stage_by_date, stage_of
from trecho.core.telling.sums import Sum
from trecho.core.telling.words import TellingWords

_SEEN = frozenset({"visit", "event"})


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
    head = _head(page, sentence, before, words)
    paid_for: list[Anchor] = []
    views = [
        (view, clause)
        for view, span in insets(page, sentence.span, words)
        for clause in (clauses(view.text, span, places, words) if span == sentence.span else (span,))
    ]
    for view, whole in views:
        inside = words.pattern("raw", "inserted").search(page.text, sentence.span.start, whole.start) is not None
        back = found[0] if inside and found else None
        clause = busy(page.text, whole, words)
        if clause is None or is_foreign(page.text, clause, sentence.span, words):
            continue
        if paid_for and _is_of_the_works(page.text, clause, head, words):
            head = paid_for[-1]
        goes_on = back is not None and back.sort == "works" and _opens_with_verb(view.text, clause, words)
        if goes_on and back is not None:
            head = Anchor(span=back.anchor, sort=back.sort, rank=0, told=back.kind)
        head = head or _paid(view, clause, before, words)
        mention = _mention(view, clause, sentence, head, words, goes_on=goes_on)
        if mention and view.text is page.text and len(views) > 1 and found and (mention.weak or not mention.stage):
            mention = replace(mention, stage=as_far(mention, found[-1]))
        if listed is not None and (mention is None or mention.stage is None):
            mention = _item(page, clause, sentence, listed, words)
        elif listed is not None and mention and mention.stage is listed.stage and mention.date is None:
            mention = replace(mention, date=listed.date, date_span=listed.date_span)
        if mention is not None:
            found += pacts(view, mention, words)
            head = Anchor(span=mention.anchor, sort=mention.sort, rank=0, told=mention.kind)
            paid_for = [a for a in anchors(page.text, clause.start, clause.end, words) if a.sort == "works"]
    return tuple(found)


def _paid(page: Page, clause: Span, before: Mention | None, words: TellingWords) -> Anchor | None:
    """The works told last, where the clause says that they were paid for by a gift."""
    if before is None or before.sort != "works" or not words.pattern("raw", "paid_by").search(
        page.text, clause.start, clause.end
    ):  # fmt: skip
        return None
    return Anchor(span=before.anchor, sort=before.sort, rank=0)


def _is_of_the_works(text: str, clause: Span, head: Anchor | None, words: TellingWords) -> bool:
    """Whether the clause behind a loan is about what it pays for: "a loan for the line, whose works …", "which will cost"."""
    if words.pattern("raw", "whose").match(text, clause.start):
        return True
    costs = words.pattern("phrases", "cost").search(text, clause.start, clause.end)
    return head is not None and head.sort == "loan" and costs is not None


def _head(page: Page, sentence: Sentence, before: Mention | None, words: TellingWords) -> Anchor | None:
    """What was told last, where the sentence goes on about it without a word for it."""
    if before is None or before.paragraph != sentence.paragraph:
        return None
    flows = before.sort == "loan" and is_drawn_in_part(page.text, sentence.span, words)
    if not flows and anchors(page.text, sentence.span.start, sentence.span.end, words):
        return None
    return Anchor(span=before.anchor, sort=before.sort, rank=0, told=before.kind)


def _is_place(text: str, anchor: Anchor, words: TellingWords) -> bool:
    lead = text[max(0, anchor.span.start - 24) : anchor.span.start]
    return anchor.sort == "works" and words.pattern("raw", "locative").search(lead) is not None


def _standing(text: str, clause: Span, head: Anchor | None, words: TellingWords) -> tuple[Anchor, ...]:
    found = standing(text, clause, words)
    if head and words.pattern("raw", "relative").match(text, clause.start):
        found = tuple(a for a in found if not _is_place(text, a, words))  # "which now work in the hospitals"
    if head and words.pattern("raw", "whose").match(text, clause.start):
        found = tuple(a for a in found if not _is_generic(text, a, words))  # "whose construction began"
    return found


def _is_given(text: str, clause: Span, head: Anchor | None, found: tuple[Anchor, ...], words: TellingWords) -> bool:
    """Whether the clause says that the works told before were paid for by a gift."""
    if head is None or head.sort != "works":
        return False
    named = {a.sort for a in found if not _is_generic(text, a, words)}
    paid = words.pattern("raw", "paid_by").search(text, clause.start, clause.end)
    return paid is not None and named <= {"grant", "donation", "goods"}


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


def _without_verb(
    page: Page, clause: Span, dates: tuple[Moment, ...], kind: ActivityKind, words: TellingWords
) -> tuple[Stage | None, Moment | None]:
    """The stage and the day of a deed whose verb no table knows, where a past day dates it."""
    able = (m for m in dates if m.date and not m.coming and not of_saying(page.text, clause, m, words))
    moment = next(able, None)
    if moment is None:
        return None, None
    if any(words.pattern("tense", "coming_word").fullmatch(w) for w in clause.of(page.text).split()):
        return Stage.ANNOUNCED, None
    return stage_by_date(page.text, moment, kind, words), moment


def _opens_with_verb(text: str, clause: Span, words: TellingWords) -> bool:
    """Whether the clause begins with what was done, so that its subject stands before: "the plant, which …, is idle"."""
    first = next(iter(cues(text, clause.start, clause.end, words)), None)
    return first is not None and first.span.start - clause.start <= 1


def _figures(page: Page, clause: Span) -> tuple[tuple[Sum, ...], tuple[Count, ...]]:
    money = tuple(s for s in page.sums if clause.start <= s.span.start < clause.end)
    return money, tuple(c for c in page.counts if clause.start <= c.span.start < clause.end)


def _of_doing(text: str, told: tuple[Cue, ...], anchor: Anchor, words: TellingWords) -> tuple[Cue, ...]:
    """The cues without visits, unless of a visit, and without what works will be like: neither does anything to them."""
    told = tuple(c for c in told if not words.pattern("phrases", "describing").fullmatch(c.span.of(text)))
    if anchor.sort in _SEEN:
        return told
    return tuple(c for c in told if not words.pattern("phrases", "visiting").fullmatch(c.span.of(text)))


def _is_undated(text: str, clause: Span, cue: Cue | None, anchor: Anchor, words: TellingWords) -> bool:
    """Whether the date is that of a loan's signing: "is lending 165 million under an agreement of June"."""
    verb = cue is not None and cue.span.start <= anchor.span.start < cue.span.end
    return anchor.sort == "loan" and (verb or is_drawn_in_part(text, clause, words))


def _flows(text: str, clause: Span, head: Anchor | None, words: TellingWords) -> bool:
    """Whether the clause goes on about the loan just told: "three fifths of that sum has been drawn"."""
    named = any(a.sort == "loan" for a in anchors(text, clause.start, clause.end, words))
    return head is not None and head.sort == "loan" and not named and is_drawn_in_part(text, clause, words)


def _told_by(cue: Cue | None, moment: Moment | None) -> dict[str, Any]:
    """The fields of a mention that its cue and its date give."""
    found: dict[str, Any] = {"cue": cue.span, "undone": cue.undone} if cue else {}
    return found | ({"date": moment.date, "date_span": moment.span} if moment else {})


def _is_weak(text: str, cue: Cue | None, words: TellingWords) -> bool:
    return cue is not None and words.pattern("phrases", "providing").search(cue.span.of(text)) is not None


def _pays_for(text: str, clause: Span, anchor: Anchor, words: TellingWords) -> bool:
    """Whether a gift is said to pay for works told before: "the building will be paid for by a grant"."""
    works = next((a for a in anchors(text, clause.start, anchor.span.start, words) if a.sort == "works"), None)
    return anchor.sort == "grant" and works is not None and is_definite(text, works, words)


def _marks(text: str, clause: Span, sentence: Span, anchor: Anchor, words: TellingWords) -> dict[str, Any]:
    """What words mark: a giver, a word that refers back or names nothing, a pact it comes under, supply, renewal, a draw."""
    named = {"under": "under", "supplied": "supply", "renewing": "renewing", "drawn": "drawn", "raised": "raised"}
    return {
        "giver": words.giver_pattern.search(text, sentence.start, sentence.end) is not None,
        "definite": is_definite(text, anchor, words) or _pays_for(text, clause, anchor, words),
        "generic": _is_generic(text, anchor, words),
    } | {
        field: words.pattern("phrases", name).search(text, clause.start, clause.end) is not None
        for field, name in named.items()
    }


def _mention(
    page: Page, clause: Span, sentence: Sentence, head: Anchor | None, words: TellingWords, *, goes_on: bool = False
) -> Mention | None:
    flows = _flows(page.text, clause, head, words)
    found = () if goes_on or flows else _standing(page.text, clause, head, words)
    dates = moments(page.text, clause.start, clause.end, page.today, words)
    told = ahead(page.text, cues(page.text, clause.start, clause.end, words), dates, words)
    money, counted = _figures(page, clause)
    given = _is_given(page.text, clause, head, found, words)
    anchor = None if given else deciding(page.text, found, told, words)
    spare = head if told or money or counted or flows else None
    anchor = anchor or _unlisted(page, clause, sentence, counted, told, words) or spare
    if anchor is None:
        return None
    told = _of_doing(page.text, told, anchor, words)
    if not (told or money or counted or flows or _is_topic(page.text, anchor, words)):
        return None
    cue = telling_cue(page.text, told, anchor, dates, words)
    kind = ActivityKind.GRANT if given else kind_of(page.text, clause, anchor, found, words, official=page.official)
    stage = stage_of(page.text, clause, cue, anchor, words)
    undated = stage is Stage.UNDER_WAY and _is_undated(page.text, clause, cue, anchor, words)
    moment = None if undated else moment_of(page, clause, sentence.span, cue, told, words)
    if cue is None and not told and anchor is not head and (money or counted):
        stage, moment = _without_verb(page, clause, dates, kind, words)
    return Mention(
        clause=clause,
        sentence=sentence.number,
        paragraph=sentence.paragraph,
        kind=kind,
        sort=anchor.sort,
        head=anchor.span.of(page.text).casefold(),
        anchor=anchor.span,
        names=names_near(page.text, *phrase_about(page.text, anchor, clause), words),
        works=(works := works_named(page.text, found, words)),
        classes=classes_named(works, words),
        ordinal=ordinal(page.text, anchor, clause, words),
        stage=stage,
        **_told_by(cue, moment),
        sums=own_sums(page.text, money, anchor),
        count=own_count(page.text, counted, kind, anchor, words),
        countries=receivers(page.text, clause.start, clause.end, words),
        weak=_is_weak(page.text, cue, words),
        **_marks(page.text, clause, sentence.span, anchor, words),
        inherited=anchor is head,
    )
