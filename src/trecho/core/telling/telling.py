"""An article → what it tells: deeds with their stage, money, counts and dates, opinions and denials."""

import re
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

from msgspec.structs import replace

from trecho.core.activity import RUNG_OF_STAGE, Activity, ActivityKind, Actor, Amount, Origin, Quantity, Stage
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense
from trecho.core.numerals.figure import Figure
from trecho.core.numerals.finding import numbers_in
from trecho.core.passage import Span
from trecho.core.telling.article import Article, Told
from trecho.core.telling.batches import with_batches
from trecho.core.telling.counts import counts
from trecho.core.telling.deeds import Listed, listed_by, listing, mentions
from trecho.core.telling.denials import denials, rumours
from trecho.core.telling.joining import Deed, joined
from trecho.core.telling.mention import Mention
from trecho.core.telling.moments import moments
from trecho.core.telling.opinions import opinions
from trecho.core.telling.page import Page
from trecho.core.telling.parents import flowing, parents
from trecho.core.telling.places import country_of_money, main_country, receivers, sided
from trecho.core.telling.sentences import Sentence, sentences
from trecho.core.telling.sums import sums
from trecho.core.telling.words import TellingWords

_DATE_OF = {Stage.UNDER_WAY: "start", Stage.COMPLETED: "end"}
_LONGEST = 290
_ITEM = re.compile(
    r"\s*(?:\(?\d{1,2}[.)、]|[IVX]{1,5}\s?[-–—.)]\s|[-–—•·*]\s|[a-h]\)|[（(]?[一二三四五六七八九十]+[)）、])"
)


def tell(
    article: Article,
    words: TellingWords,
    origin: Origin,
    currency_of: Callable[[str], str | None],
    country_of: Callable[[str], str | None],
) -> Told:
    """Everything that the article tells; `currency_of` gives the money of a country, `country_of` the alpha-3 of a code."""
    found = sentences(article.body, words)
    words = sided(article.body, found[0].span if found else None, article.publisher or "", words)
    heads = max((s.span.end for s in found if s.paragraph == 0), default=0)
    rest = tuple(s for s in found if s.paragraph) or found  # a text of one paragraph has no headline
    commentary = words.pattern("phrases", "commentary").search(article.body, 0, heads) is not None
    said = opinions(article.body, rest, words, commentary=commentary)
    denied = denials(article.body, rest, words)
    hidden = (*said, *(d.covers for d in denied), *rumours(article.body, rest, words))
    text = _blanked(article.body, hidden)
    figures = numbers_in(text, words.numerals)
    own = country_of_money(sums(text, figures, words, None), country_of)
    main = main_country(article.body, heads, article.publisher or "", words, own) or own
    page = _page(article, text, figures, currency_of(main) if main else None, words)
    told = _mentions(page, rest, words, commentary=commentary)
    deeds = flowing(joined(_dated(told, page, words)))
    return Told(
        activities=_activities(deeds, article, page, main, origin, words),
        opinions=tuple(span.of(article.body) for span in said),
        denials=tuple(d.span.of(article.body) for d in denied),
    )


def _blanked(body: str, hidden: tuple[Span, ...]) -> str:
    for span in hidden:
        body = body[: span.start] + re.sub(r"[^\n]", " ", span.of(body)) + body[span.end :]
    return body


def _page(article: Article, text: str, figures: tuple[Figure, ...], dollars: str | None, words: TellingWords) -> Page:
    money = sums(text, figures, words, dollars)
    counted = counts(text, figures, tuple(s.span for s in money), words)
    today = article.published.first_day if article.published and article.published.precision == "day" else None
    official = words.giver_pattern.search(article.publisher or "") is not None
    return Page(text=text, today=today, sums=money, counts=counted, official=official)


def _mentions(page: Page, found: tuple[Sentence, ...], words: TellingWords, *, commentary: bool) -> tuple[Mention, ...]:
    told: list[Mention] = []
    listed: Listed | None = None
    for before, sentence in pairwise((None, *found)):
        if sentence is None:
            continue
        opener = before if before and before.paragraph == sentence.paragraph else None
        item = _ITEM.match(page.text, page.text.rfind("\n", 0, sentence.span.start) + 1) is not None
        if not item:
            listed = listing(page, sentence, words) or _by_colon(page, opener, sentence, words)
        heads = listed if item and opener is None else None
        for mention in mentions(page, sentence, words, heads, told[-1] if told else None):
            told = with_batches(page, told, mention, words)
    if commentary:  # what a commentator recounts is a deed only where it is dated or has a sum, and done
        told = [m for m in told if m.stage not in {None, Stage.ANNOUNCED} and m.date and (m.sums or m.count)]
    return tuple(told)


def _by_colon(page: Page, before: Sentence | None, sentence: Sentence, words: TellingWords) -> Listed | None:
    """What the sentence before says of a list that a colon opens: "Nineteen pacts were signed. Among them:"."""
    if before is None or not page.text[sentence.span.start : sentence.span.end].rstrip().endswith((":", "：")):
        return None
    return listed_by(page, before, words)


def _dated(told: tuple[Mention, ...], page: Page, words: TellingWords) -> tuple[Mention, ...]:
    """The mentions with "on the same occasion" replaced by the date told before, and what comes under a pact signed."""
    dated: list[Mention] = []
    latest: PartialDate | None = None
    for each in told:
        mention = _under_pact(each, dated)
        if (
            latest
            and mention.date is None
            and not mention.undone
            and _is_same_day(mention, dated[-1] if dated else None, page, words)
        ):
            mention = replace(mention, date=_occasion(mention, latest, page, words))
        if mention.date is None:
            mention = replace(mention, date=_scene(mention, page, words))
        if mention.date and mention.date.precision == "day":
            latest = max(latest or mention.date, mention.date)
        dated.append(mention)
    return tuple(dated)


def _occasion(mention: Mention, latest: PartialDate, page: Page, words: TellingWords) -> PartialDate:
    """The day told before, or where the words say "the following day" the one behind it."""
    span = mention.date_span
    if span is None or words.pattern("phrases", "next_day").fullmatch(span.of(page.text)) is None:
        return latest
    return PartialDate((latest.first_day + timedelta(days=1)).isoformat())


def _is_same_day(mention: Mention, before: Mention | None, page: Page, words: TellingWords) -> bool:
    """Whether the words say so, or something is announced beside what was just dated."""
    if mention.date_span is not None:
        return True
    lead = page.text[max(0, mention.clause.start - 60) : mention.clause.start]
    start = mention.clause.start - len(re.split(r"[。\n]|[.!?]\s", lead)[-1])
    added = words.pattern("phrases", "added").search(page.text, start, mention.clause.end)
    if mention.stage is Stage.ANNOUNCED:
        told = (
            words.pattern("phrases", "announcing").search(page.text, start, mention.clause.end)
            if page.official
            else None
        )
        return added is not None or (told is not None and mention.giver)
    near = before is not None and mention.sentence - before.sentence <= 1 and before.date is not None
    also = words.pattern("raw", "also").search(page.text, mention.clause.start, mention.clause.end)
    return near and also is not None and mention.stage in _SCENE and not mention.inherited


def _under_pact(mention: Mention, told: list[Mention]) -> Mention:
    """Money that comes under the pact whose signing was just told is agreed with it."""
    money = mention.kind in {ActivityKind.LOAN, ActivityKind.GRANT, ActivityKind.CREDIT_LINE}
    if not (mention.under and money and mention.stage is Stage.ANNOUNCED and mention.sort != "drawdown" and told):
        return mention
    pact = told[-1]
    if pact.stage is not Stage.SIGNED or mention.sentence - pact.sentence > 2:
        return mention
    return replace(mention, stage=Stage.SIGNED, date=pact.date)


_SCENE = frozenset({Stage.SIGNED, Stage.COMPLETED})


def _scene(mention: Mention, page: Page, words: TellingWords) -> PartialDate | None:
    """The day of the meeting or ceremony that the sentence before tells of, for what was signed or given there."""
    if mention.stage not in _SCENE or mention.cue is None or not page.today or mention.inherited:
        return None
    start = page.text.rfind("\n", 0, mention.clause.start) + 1
    lead = page.text[mention.clause.start : mention.cue.start]
    scene = words.pattern("raw", "meeting").search(page.text, start, mention.clause.start)
    if scene is None or words.pattern("raw", "perfect").search(lead) or words.pattern("tense", "participle").fullmatch(
        page.text, mention.cue.start, mention.cue.end
    ):  # fmt: skip
        return None
    days = [m.date for m in moments(page.text, start, mention.clause.start, page.today, words) if not m.coming]
    own = moments(page.text, mention.clause.start, mention.clause.end, page.today, words)
    day = days[-1] if days else None
    return day if day and day.precision == "day" and not own and len(days) == 1 else None


def _activities(
    deeds: tuple[Deed, ...], article: Article, page: Page, main: str | None, origin: Origin, words: TellingWords
) -> tuple[Activity, ...]:
    above = parents(deeds)
    name = (origin.sha256 or "article")[:12]
    return tuple(
        _activity(deed, f"article:{name}:{n + 1}", None if above[n] is None else f"article:{name}:{above[n] + 1}",  # type: ignore[operator]
                  article, page, main, origin, words)
        for n, deed in enumerate(deeds)
    )  # fmt: skip


def _activity(
    deed: Deed, name: str, parent: str | None, article: Article, page: Page, main: str | None, origin: Origin,
    words: TellingWords,
) -> Activity:  # fmt: skip
    telling = deed.telling
    if telling is None or telling.stage is None:
        raise Nonsense("a deed without a stage")
    stage = telling.stage
    money = next((m.sums for m in sorted(deed.mentions, key=lambda m: not m.raised) if m.sums), ())
    counted = next((m.count for m in deed.mentions if m.count), None)
    dating = _dating(deed, telling)
    places = _places(deed, page, main, words)
    spans = {"stage": _evidence(telling, article.body)}
    if telling.cue:
        spans["status"] = telling.cue.of(article.body)
    if money:
        spans["amount"] = money[0].span.of(article.body)
    if counted:
        spans["quantity"] = counted.span.of(article.body)
    if dating.date and dating.date_span:
        spans["date"] = dating.date_span.of(article.body)
    rung = RUNG_OF_STAGE[stage]
    return Activity(
        id=name,
        source=replace(origin, locator=f"chars={telling.clause.start}-{telling.clause.end}"),
        kind=deed.kind,
        title={words.language: _title(deed.mentions[0], article.body)},
        countries=places,
        actors=_actors(telling, page, words),
        status=stage.value,
        rung=rung,
        dates={_DATE_OF.get(stage, stage.value): dating.date} if dating.date else {},
        amounts=tuple(Amount(rung=rung, value=s.value, currency=s.currency) for s in money),
        quantity=(Quantity(value=counted.value, unit=counted.unit),) if counted else (),
        parent=parent,
        flags=() if places else ("regional",),
        spans=spans,
    )


def _dating(deed: Deed, telling: Mention) -> Mention:
    """The mention whose date counts: works are under way since their beginning; else the one that tells the stage."""
    same = [m for m in deed.mentions if m.stage is telling.stage and m.date]
    if telling.stage is Stage.UNDER_WAY and same and deed.kind in {ActivityKind.PROJECT, ActivityKind.GRANT}:
        return min(same, key=lambda m: (m.date or "", m.sentence))
    return telling if telling.date or not same else same[0]


def _places(deed: Deed, page: Page, main: str | None, words: TellingWords) -> tuple[str, ...]:
    first = deed.mentions[0]
    regional = words.pattern("phrases", "regional").search(page.text, first.clause.start, first.clause.end)
    if regional and first.sort in {"credit-line", "visit", "event"}:
        return ()
    for mention in deed.mentions:
        named = tuple(c for c in mention.countries if not words.members or c in words.members)
        if named:
            return named
    if main is None:
        return _paragraph(first, page, words)
    return _elsewhere(first, page, main, words) or (main,)


def _elsewhere(mention: Mention, page: Page, main: str, words: TellingWords) -> tuple[str, ...]:
    """The one receiver that the paragraph names before the clause, where it is not the article's."""
    start = page.text.rfind("\n", 0, mention.clause.start) + 1
    named = receivers(page.text, start, mention.clause.start, words)
    return named if len(named) == 1 and named[0] in words.members and main not in named else ()


def _paragraph(mention: Mention, page: Page, words: TellingWords) -> tuple[str, ...]:
    """The country that was named last in the paragraph before the clause; in an article about several countries."""
    start = page.text.rfind("\n", 0, mention.clause.start) + 1
    return receivers(page.text, start, mention.clause.start, words)[-1:]


def _actors(telling: Mention, page: Page, words: TellingWords) -> tuple[Actor, ...]:
    """The giver as the clause names it: the bank or fund, else the side."""
    clause = telling.clause
    match = words.pattern("phrases", "banks").search(page.text, clause.start, clause.end)
    match = match or words.giver_pattern.search(page.text, clause.start, clause.end)
    if match is None:
        return ()
    country = next(iter(words.givers)) if len(words.givers) == 1 else None
    return (Actor(role="giver", name=match.group(), country=country),)


def _evidence(mention: Mention, body: str) -> str:
    """The clause, or so much of it about the cue that a reader sees why."""
    start, end = mention.clause.start, mention.clause.end
    if end - start > _LONGEST:
        cue = mention.cue or mention.anchor
        start = max(start, cue.start - _LONGEST // 2)
        end = min(end, start + _LONGEST)
    return body[start:end].strip()


def _title(mention: Mention, body: str) -> str:
    lead = body[mention.clause.start : mention.anchor.start]
    start = mention.anchor.start - len(
        re.split(
            r"[,;:.(，；：]|\s(?:the|a|an|la|el|los|las|un|una|o|os|as|um|uma|le|les|une|des|for|of|de|par|por|by)\s",
            lead,
        )[-1]
    )
    behind = re.split(r"[,;.(，。；]", body[mention.anchor.end : mention.clause.end])[0]
    return body[start : mention.anchor.end + min(len(behind), 70)].strip() or mention.head
