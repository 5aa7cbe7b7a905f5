"""The deeds that the clauses of an article tell of, each clause for itself."""

from trecho.core.activity import Stage
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.anchors import Anchor, anchors, is_definite, names_near
from trecho.core.telling.clauses import clauses
from trecho.core.telling.counts import Count
from trecho.core.telling.cues import Cue, cues
from trecho.core.telling.dating import moment_of, telling_cue
from trecho.core.telling.details import ordinal, own_count, own_sums, phrase_about
from trecho.core.telling.mention import Mention
from trecho.core.telling.moments import moments
from trecho.core.telling.page import Page
from trecho.core.telling.places import countries, receivers
from trecho.core.telling.sentences import Sentence
from trecho.core.telling.sorting import counted_goods, deciding, kind_of, standing, works_named
from trecho.core.telling.words import TellingWords

_AT_WORK = frozenset({"team", "scholarships"})


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
        head = Anchor(span=before.anchor, sort=before.sort, rank=0)
    for clause in clauses(page.text, sentence.span, places, words):
        if _is_idle(page.text, clause, sentence.span, words):
            continue
        if (
            head
            and head.sort == "loan"
            and paid_for
            and words.pattern("phrases", "cost").search(page.text, clause.start, clause.end)
        ):
            head = paid_for[-1]  # a loan for the railway, which will cost …
        mention = _mention(page, clause, sentence, head, words)
        if listed is not None and (mention is None or mention.stage is None):
            mention = _item(page, clause, sentence, listed, words)
        if mention is not None:
            found.append(mention)
            head = Anchor(span=mention.anchor, sort=mention.sort, rank=0)
            paid_for = [a for a in anchors(page.text, clause.start, clause.end, words) if a.sort == "works"]
    return tuple(found)


def listing(page: Page, sentence: Sentence, words: TellingWords) -> Listed | None:
    """The stage and date of a list that the sentence opens ("the following were signed"); None where it opens none."""
    start, end = sentence.span.start, sentence.span.end
    if words.pattern("phrases", "listing").search(page.text, start, end) is None:
        return None
    told = cues(page.text, start, end, words)
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
        count=own_count(counted, kind_of(page.text, clause, anchor, found, words), anchor),
        countries=receivers(page.text, clause.start, clause.end, words),
        giver=True,
        ordinal=str(clause.start),
    )


def _unlisted(
    page: Page, clause: Span, sentence: Sentence, counted: tuple[Count, ...], told: tuple[Cue, ...], words: TellingWords
) -> Anchor | None:
    """Things handed over that no list names, where the giving side is named or speaks itself."""
    giver = page.official or words.giver_pattern.search(page.text, sentence.span.start, sentence.span.end)
    return counted_goods(page.text, clause, counted, told, words) if giver else None


def _stage(text: str, cue: Cue | None, anchor: Anchor, words: TellingWords) -> Stage | None:
    """The stage of the cue; where people have come, their deed begins, as that of goods ends."""
    if cue is None or cue.stage is not Stage.COMPLETED or anchor.sort not in _AT_WORK:
        return cue.stage if cue else None
    return Stage.UNDER_WAY if words.pattern("phrases", "arriving").search(cue.span.of(text)) else cue.stage


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
    found = standing(page.text, clause, words)
    told = cues(page.text, clause.start, clause.end, words)
    money = tuple(s for s in page.sums if clause.start <= s.span.start < clause.end)
    counted = tuple(c for c in page.counts if clause.start <= c.span.start < clause.end)
    anchor = deciding(page.text, found, told, words) or _unlisted(page, clause, sentence, counted, told, words)
    anchor = anchor or (head if told or money or counted else None)
    if anchor is None or not (told or money or counted):
        return None
    dates = moments(page.text, clause.start, clause.end, page.today, words)
    cue = telling_cue(page.text, told, anchor, dates)
    kind = kind_of(page.text, clause, anchor, found, words, official=page.official)
    stage = _stage(page.text, cue, anchor, words)
    moment = moment_of(page, clause, sentence.span, cue, told, words)
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
        ordinal=ordinal(page.text, anchor, clause, words),
        stage=stage,
        undone=cue.undone if cue else False,
        cue=cue.span if cue else None,
        date=moment.date if moment else None,
        date_span=moment.span if moment else None,
        sums=own_sums(page.text, money, anchor),
        count=own_count(counted, kind, anchor),
        countries=receivers(page.text, clause.start, clause.end, words),
        giver=words.giver_pattern.search(page.text, sentence.span.start, sentence.span.end) is not None,
        inherited=anchor is head,
        supplied=words.pattern("phrases", "supply").search(page.text, clause.start, clause.end) is not None,
        generic=words.pattern("phrases", "generic").fullmatch(page.text, anchor.span.start, anchor.span.end)
        is not None,
        weak=cue is not None and words.pattern("phrases", "providing").search(cue.span.of(page.text)) is not None,
        drawn=words.pattern("phrases", "drawn").search(page.text, clause.start, clause.end) is not None,
    )
