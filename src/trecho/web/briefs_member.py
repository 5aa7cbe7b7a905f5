"""The brief about a member: what its side owes and what it received, two ledgers that are never one number."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from django.conf import settings
from django.utils.translation import gettext, ngettext

from trecho.core.activity import Activity
from trecho.core.member import Member
from trecho.register.figuring.ledgers import Ledgers, ledgers
from trecho.register.figuring.money import Received
from trecho.store import search
from trecho.web.addresses import Addresses
from trecho.web.asking import Asked
from trecho.web.briefs import MOST, above, disputed, foot, how_to_read, tally
from trecho.web.figures import Figures
from trecho.web.references import References, short
from trecho.writers.brief import Brief, Cell, Figure, Part
from trecho.writers.charts_statuses import statuses_svg
from trecho.writers.citing import isolated
from trecho.writers.tables import worded
from trecho.writers.wording import STAGE
from trecho.writers.wording_pages import SOURCE_KIND


def brief_of_member(member: Member, question: Asked) -> Brief:
    """The brief as the register knew the member on the day that is asked for."""
    at, figures = Addresses(question.language, question.as_of_words), Figures(question.language)
    both = ledgers(member, question.now.date(), question.as_of)
    received = search.activities(country=member.id, size=1000, as_of=question.as_of)
    references = References()
    name = member.name.get(question.language) or figures.country(member.id)
    parts = (
        *_owed(both, question, at, figures),
        *_largest(received.things, member, question, at, figures, references),
        *_pledges(both, question, at, figures),
        *_stages(received.things, question, figures),
        *_words(both, question, at),
        *_doubts(received.things, question, at),
        Part(heading=gettext("How to read this"), kind="text", words=how_to_read()),
    )
    return Brief(
        language=question.language,
        author=settings.PUBLISHER,
        above=above(question, figures),
        title=name,
        subtitle=_subtitle(member, figures),
        lead=_lead(name, received.total, both, figures),
        numbers=_numbers(received.total, both, question.site + at.member(member.id), figures),
        parts=parts,
        references=tuple(references.cells),
        sources=gettext("Sources"),
        foot=foot(question.site + at.member(member.id)),
    )


def _subtitle(member: Member, figures: Figures) -> str:
    parts = []
    if member.since:
        parts.append(gettext("member since %(day)s") % {"day": figures.day(member.since)})
    return " · ".join([*parts, *member.groups])


def _lead(name: str, received: int, both: Ledgers, figures: Figures) -> str:
    told = ngettext(
        "%(count)s activity is recorded for %(name)s.", "%(count)s activities are recorded for %(name)s.", received
    ) % {"count": figures.number(received), "name": isolated(name)}
    money = both.money
    if money.with_amount:
        low, high = figures.money(money.signed, "USD"), figures.money(money.signed_at_most, "USD")
        told += " " + gettext(
            "Money signed for it alone: %(sum)s (undertakings with an amount: %(with)s of %(all)s)."
        ) % {
            "sum": low if low == high else gettext("%(low)s to %(high)s") % {"low": low, "high": high},
            "with": figures.number(money.with_amount),
            "all": figures.number(money.deeds),
        }
    return f"{told} {gettext('What reaches a member is never a score of the member.')}"


def _numbers(received: int, both: Ledgers, page: str, figures: Figures) -> tuple[Figure, ...]:
    money = both.money
    return (
        Figure(number=figures.number(received), label=gettext("activities recorded"), url=page),
        Figure(number=figures.number(len(both.receipts)), label=gettext("pledges with accepted evidence"), url=page),
        Figure(number=figures.number(len(both.proposed)), label=gettext("pledges with proposals only"), url=page),
        Figure(number=_sum(money.signed, money, figures), label=gettext("signed, at least"), url=page),
        Figure(number=_sum(money.disbursed, money, figures), label=gettext("disbursed, at least"), url=page),
    )


def _sum(total: Decimal, money: Received, figures: Figures) -> str:
    """A sum in short; a dash where no undertaking states an amount, since what is missing is never zero."""
    return figures.money(total, "USD") if money.with_amount else "–"


def _owed(both: Ledgers, question: Asked, at: Addresses, figures: Figures) -> Iterator[Part]:
    rows = tuple(
        (
            Cell(words=row.plan, url=question.site + at.plan(row.plan)),
            Cell(
                words=tally(row.verified, figures),
                svg=statuses_svg(row.verified, tally(row.verified, figures), height=15).replace('"100%"', '"300"', 1),
                width=210,
            ),
            Cell(words=tally(row.verified, figures)),
            Cell(words=figures.number(row.pledges)),
        )
        for row in both.owed
    )
    if rows:
        yield Part(
            heading=gettext("What its side owes"),
            kind="table",
            note=gettext("Pledges that bind its side as a whole: a score of the side, never of this state."),
            columns=(gettext("Plan"), gettext("Pledges by status"), gettext("In words"), gettext("Pledges")),
            widths=(0, 0, 1, 0),
            numbers=(3,),
            rows=rows,
        )


def _largest(
    received: tuple[Activity, ...],
    member: Member,
    question: Asked,
    at: Addresses,
    figures: Figures,
    references: References,
) -> Iterator[Part]:
    """The activities with the largest sums in US dollars, then the latest of the others."""
    chosen = sorted(received, key=lambda one: (-_dollars(one), [-ord(sign) for sign in str(_day(one))]))[:MOST]
    rows = tuple(
        (
            Cell(words=figures.day(min(one.dates.values())) if one.dates else "–"),
            Cell(
                words=isolated(_title(one, question.language)),
                url=question.site + at.activity(one.id),
                references=references.of(one),
            ),
            Cell(words=gettext(str(STAGE.get(one.status, one.status))) if one.status else "–"),  # type: ignore[call-overload]  # (a stage's code)
            Cell(words=isolated(_how_much(one, figures)) + (" *" if one.countries != (member.id,) else "")),
        )
        for one in chosen
    )
    if rows:
        yield Part(
            heading=gettext("What it received"),
            kind="table",
            note=gettext(
                "The largest sums first, then the latest. Recorded activities, not verified deliveries. * for several members."
            ),
            columns=(gettext("Date"), gettext("Activity"), gettext("Stage"), gettext("How much")),
            widths=(0, 5, 0, 2),
            numbers=(3,),
            rows=rows,
        )


def _pledges(both: Ledgers, question: Asked, at: Addresses, figures: Figures) -> Iterator[Part]:
    shown: dict[str, set[str]] = {}
    for cell in both.receipts or both.proposed:
        shown.setdefault(cell.pledge.rpartition("#")[0], set()).update(cell.activities)
    rows = []
    for commitment, deeds in sorted(shown.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:MOST]:
        one = search.commitment(commitment, question.as_of)
        words = worded(one.words, question.language) if one else ""
        rows.append(
            (
                Cell(words=commitment.partition("/")[2], url=question.site + at.commitment(commitment)),
                Cell(words=isolated(short(words, 110))),
                Cell(words=figures.number(len(deeds))),
            )
        )
    if rows:
        yield Part(
            heading=gettext("Under which pledges, accepted by a person")
            if both.receipts
            else gettext("Under which pledges, as the program proposes"),
            kind="table",
            columns=(gettext("Commitment"), gettext("What was promised"), gettext("Activities")),
            widths=(0, 1, 0),
            numbers=(2,),
            rows=tuple(rows),
        )


def _stages(received: tuple[Activity, ...], question: Asked, figures: Figures) -> Iterator[Part]:
    """How far the activities are, and what kinds of source tell of them, in two lines."""
    kinds = {source.id: source.kind or "" for source in search.sources(question.as_of)}
    stages = Counter(one.status or "" for one in received)
    speakers = Counter(kinds.get(one.source.url or one.source.name, one.source.kind) for one in received)
    if not received:
        return
    by_stage = ", ".join(
        f"{gettext(str(STAGE.get(code, code or 'stage unknown')))} {figures.number(number)}"  # type: ignore[call-overload]  # (a stage's code)
        for code, number in stages.most_common()
    )
    by_speaker = ", ".join(
        f"{gettext(SOURCE_KIND.get(kind, kind or 'unknown'))} {figures.number(number)}"
        for kind, number in speakers.most_common()
    )
    yield Part(
        heading=gettext("Who says so"),
        kind="points",
        points=(
            Cell(words=f"{gettext('By stage')}: {by_stage}"),
            Cell(words=f"{gettext('By kind of source')}: {by_speaker}"),
        ),
    )


def _words(both: Ledgers, question: Asked, at: Addresses) -> Iterator[Part]:
    points = tuple(
        Cell(
            words=isolated(short(f"{one.commitment.partition('/')[2]}: {one.done or one.remarks or ''}", 200)),
            url=question.site + at.commitment(one.commitment),
        )
        for one in both.words
        if one.done or one.remarks
    )
    if points:
        yield Part(heading=gettext("In its own words"), kind="points", points=points[:MOST])


def _doubts(received: tuple[Activity, ...], question: Asked, at: Addresses) -> Iterator[Part]:
    mine = {f"activity:{one.id}" for one in received}
    every = (one for one in search.contradictions(question.as_of) if one.state == "open" and mine & set(one.subjects))
    points = disputed(every, question, at)
    if points:
        yield Part(heading=gettext("Open questions"), kind="points", points=tuple(points[:MOST]))


def _dollars(one: Activity) -> float:
    return max((float(amount.value) for amount in one.amounts if amount.currency == "USD"), default=0.0)


def _day(one: Activity) -> str:
    return max(map(str, one.dates.values()), default="")


def _title(one: Activity, language: str) -> str:
    return short(worded(one.title, language) or one.id, 96)


def _how_much(one: Activity, figures: Figures) -> str:
    for amount in one.amounts[:1]:
        return figures.money(amount.value, amount.currency)
    for quantity in one.quantity[:1]:
        return f"{figures.number(quantity.value)} {short(quantity.unit, 44)}"
    return "–"
