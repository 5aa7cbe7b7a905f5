"""The brief about a plan: what a minister asks, in the order in which they ask it, every figure with its page and its sources."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils.translation import gettext

from trecho.core.activity import Activity
from trecho.core.assessment import Status
from trecho.core.contradiction import Contradiction
from trecho.core.dates import Period
from trecho.core.link import Link, LinkState
from trecho.core.plan import Plan
from trecho.core.rule_card import Goal
from trecho.core.vocabulary import id_of, type_of
from trecho.register.figuring.alarms import alarms
from trecho.register.figuring.ledgers import money_proofs
from trecho.register.figuring.money import rungs
from trecho.register.figuring.weighing import of_one_list, scales
from trecho.store import search
from trecho.web.addresses import Addresses
from trecho.web.asking import Asked
from trecho.web.figures import Figures
from trecho.web.overview import Overview, PledgeLine, overview
from trecho.web.references import References, short
from trecho.writers.brief import Brief, Cell, Figure, Part
from trecho.writers.charts_rungs import rungs_svg
from trecho.writers.charts_statuses import ORDER, statuses_svg
from trecho.writers.charts_stretch import stretch_of, stretch_svg
from trecho.writers.citing import isolated
from trecho.writers.tables import worded
from trecho.writers.wording import COMPARATOR, STATUS

MOST = 12
_DONE = (Status.COMPLETE, Status.SUBSTANTIAL)


def brief_of_plan(plan: Plan, question: Asked) -> Brief:
    """The brief as the register knew the plan on the day that is asked for."""
    whole = overview(plan, question.now, question.as_of)
    at, figures = Addresses(question.language, question.as_of_words), Figures(question.language)
    references, site = References(), question.site
    parts = (
        _areas(whole, site, at, figures),
        *_figures_found(whole, site, at, figures),
        *_money(plan, question, figures),
        *_evidence(whole, question, at, figures, references),
        *_doubts(plan, question, at),
        Part(heading=gettext("How to read this"), kind="text", words=how_to_read()),
    )
    title = worded(plan.title, question.language) or plan.id
    return Brief(
        language=question.language,
        author=settings.PUBLISHER,
        above=above(question, figures),
        title=title,
        subtitle=_subtitle(plan, figures),
        lead=_lead(whole, figures),
        numbers=_numbers(whole, site, at, figures),
        parts=parts,
        references=tuple(references.cells),
        sources=gettext("Sources"),
        foot=foot(site + at.plan(plan.id)),
    )


def above(question: Asked, figures: Figures) -> str:
    """The line over the title: what this is, and as known on which day."""
    day = question.as_of or search.latest_moment(None) or question.now
    return gettext("Brief · as known on %(day)s") % {"day": figures.day(day)}


def foot(url: str) -> str:
    """The line below every page: where all of it opens."""
    return gettext("Every figure opens at %(address)s") % {"address": url}


def how_to_read() -> str:
    """What the words and drawings mean."""
    return gettext(
        "Verified: independent sources or both sides bear it out, and a person has accepted the evidence. Claimed: what "
        "the side that promised says itself. Provisional: what the program proposes and nobody has reviewed; no finding. "
        "On the line from word to deed, solid is verified, hatched is claimed, dashed is provisional; the triangle marks "
        "the time gone by. “Not rated” never means “not done”."
    )


def _subtitle(plan: Plan, figures: Figures) -> str:
    parts = [figures.period(plan.period)]
    if plan.adopted_on:
        parts.append(gettext("adopted %(day)s") % {"day": figures.day(plan.adopted_on)})
    if plan.adopted_at:
        parts.append(isolated(plan.adopted_at))
    return " · ".join(parts)


def _lead(whole: Overview, figures: Figures) -> str:
    """The answer in two or three sentences."""
    pledges, verified, provisional = len(whole.pledges), whole.verified, whole.provisional
    rated = pledges - verified[Status.NOT_RATED] - verified[Status.NOT_ASSESSABLE]
    gone = (
        gettext("Its time has run out.")
        if whole.elapsed >= 1
        else gettext("%(share)s of its time has gone by.") % {"share": figures.share(whole.elapsed)}
    )
    if not verified.total():
        return f"{gettext('The plan has not been assessed yet.')} {gone}"
    if not rated:
        found = provisional.total() - provisional[Status.NOT_RATED] - provisional[Status.NOT_ASSESSABLE]
        first = gettext(
            "Of %(pledges)s pledges none has been rated, because no person has reviewed the evidence yet. The program "
            "proposes evidence for %(found)s of them; if it were accepted, %(done)s would stand at half or more."
        ) % {
            "pledges": figures.number(pledges),
            "found": figures.number(found),
            "done": figures.number(sum(provisional[one] for one in _DONE)),
        }
        return f"{first} {gone}"
    first = gettext(
        "Of %(pledges)s pledges %(rated)s have been rated: %(done)s are verified as half done or more, %(less)s as less. "
        "By the word of those who promised, %(claimed)s would be half done or more."
    ) % {
        "pledges": figures.number(pledges),
        "rated": figures.number(rated),
        "done": figures.number(sum(verified[one] for one in _DONE)),
        "less": figures.number(rated - sum(verified[one] for one in _DONE)),
        "claimed": figures.number(sum(whole.claimed[one] for one in _DONE)),
    }
    return f"{first} {gone}"


def _numbers(whole: Overview, site: str, at: Addresses, figures: Figures) -> tuple[Figure, ...]:
    page = site + at.plan(whole.plan.id)
    links = whole.links
    return (
        Figure(number=figures.number(len(whole.commitments)), label=gettext("commitments"), url=page),
        Figure(number=figures.number(len(whole.pledges)), label=gettext("pledges"), url=page),
        Figure(number=figures.number(links.get(LinkState.ACCEPTED, 0)), label=gettext("links accepted"), url=page),
        Figure(number=figures.number(links.get(LinkState.PROPOSED, 0)), label=gettext("proposals to review"), url=page),
        Figure(number=figures.share(whole.elapsed), label=gettext("of its time gone by"), url=page),
    )


def _areas(whole: Overview, site: str, at: Addresses, figures: Figures) -> Part:
    proposed = not whole.links.get(LinkState.ACCEPTED, 0) and whole.provisional != whole.verified
    rows = []
    for area in whole.areas:
        counts = area.provisional if proposed else area.verified
        if counts.total():
            words = tally(counts, figures)
            bar = statuses_svg(counts, words, provisional=proposed, height=15).replace('"100%"', '"300"', 1)
            name = f"{area.heading.path} {worded(area.heading.title, at.language)}".strip()
            url = site + at.plan(whole.plan.id, area=area.heading.path)
            rows.append(
                (
                    Cell(words=isolated(short(name, 62)), url=url),
                    Cell(words=words, svg=bar, width=210),
                    Cell(words=figures.number(counts.total())),
                )
            )
    note = tally(whole.provisional if proposed else whole.verified, figures)
    if proposed:
        note = f"{gettext('What unreviewed proposals would give')}: {note}"
    return Part(
        heading=gettext("Statuses by area"),
        kind="table",
        note=note,
        columns=(gettext("Area"), gettext("Pledges by status"), gettext("Pledges")),
        widths=(1, 0, 0),
        numbers=(2,),
        rows=tuple(rows),
    )


def tally(counts: object, figures: Figures) -> str:
    """Counts by status in words, what is done first."""
    known = dict(counts)  # type: ignore[call-overload]  # (a counter of statuses)
    return ", ".join(f"{gettext(STATUS[code])} {figures.number(known[code])}" for code in ORDER if known.get(code))


def _figures_found(whole: Overview, site: str, at: Addresses, figures: Figures) -> Iterator[Part]:
    chosen = sorted(whole.figures, key=lambda line: -(line.goal.quantity if line.goal else 0))[:MOST]
    if not chosen:
        return
    yield Part(
        heading=gettext("Figures promised and figures found"),
        kind="table",
        columns=(
            gettext("Commitment"),
            gettext("Promised"),
            gettext("Claimed"),
            gettext("Verified"),
            gettext("From word to deed"),
        ),
        widths=(0, 1, 0, 0, 0),
        numbers=(2, 3),
        rows=tuple(_figure_row(line, line.goal, whole.elapsed, site, at, figures) for line in chosen if line.goal),
    )


def _figure_row(
    line: PledgeLine, goal: Goal, elapsed: float, site: str, at: Addresses, figures: Figures
) -> tuple[Cell, ...]:
    found = line.assessment
    commitment = line.id.rpartition("#")[0]
    comparator = "" if goal.comparator == "exactly" else f"{gettext(COMPARATOR[goal.comparator])} "
    promised = f"{comparator}{goal.currency + ' ' if goal.currency else ''}{figures.number(goal.quantity)} {goal.unit}"
    words = gettext(STATUS[found.status_v]) if found else ""
    verified = figures.interval(found.n_lo, found.n_hi) if found and found.n_hi else "–"
    claimed = figures.number(found.n_claimed) if found and found.n_claimed else "–"
    way = (
        Cell(words=words, svg=_padded(stretch_svg(stretch_of(found, elapsed), words)), width=112)
        if found
        else Cell(words="")
    )
    return (
        Cell(words=line.id.partition("/")[2].partition("#")[0], url=site + at.commitment(commitment)),
        Cell(words=isolated(short(promised, 70))),
        Cell(words=claimed),
        Cell(words=verified),
        way,
    )


def _padded(svg: str) -> str:
    """The stretch with room for its dots, which stand on the ends of the line."""
    inner = svg.replace("<svg ", '<svg x="6" y="0" ', 1)
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="146" height="20">{inner}</svg>'


def _money(plan: Plan, question: Asked, figures: Figures) -> Iterator[Part]:
    today = question.now.date()
    told = rungs(
        plan.id, money_proofs(today, question.as_of), of_one_list(scales(today, question.as_of)), Period(*plan.period)
    )
    if not told.deeds:
        return
    title = gettext("Money that reached at least each rung, in US dollars: sure, and at most.")
    svg = rungs_svg(told.ladder.steps, title, gettext, lambda value: figures.money(value, "USD"))
    yield Part(
        heading=gettext("The money ladder"),
        kind="drawing",
        note=gettext(
            "Loans, credit lines, grants and donations in the plan’s years, each undertaking once; pale is what weak sources or estimates would add."
        ),
        svg=svg,
        width=560,
        words=title,
    )


def _evidence(
    whole: Overview, question: Asked, at: Addresses, figures: Figures, references: References
) -> Iterator[Part]:
    links = [link for link in search.links_of(as_of=question.as_of) if link.commitment.startswith(f"{whole.plan.id}/")]
    accepted = [link for link in links if link.state is LinkState.ACCEPTED]
    shown = accepted or [link for link in links if link.state is LinkState.PROPOSED]
    best: dict[str, Link] = {}
    for link in sorted(shown, key=lambda link: (-int(link.grade), -link.score)):
        best.setdefault(link.activity, link)
    rows = [
        _evidence_row(link, one, question, at, figures, references)
        for link in list(best.values())[:MOST]
        if (one := search.activity(link.activity, question.as_of)) is not None
    ]
    if rows:
        yield Part(
            heading=gettext("Evidence accepted") if accepted else gettext("Evidence proposed, not reviewed"),
            kind="table",
            columns=(gettext("Commitment"), gettext("Activity"), gettext("Where"), gettext("When")),
            widths=(0, 1, 0, 0),
            rows=tuple(rows),
        )


def _evidence_row(
    link: Link, one: Activity, question: Asked, at: Addresses, figures: Figures, references: References
) -> tuple[Cell, ...]:
    places = ", ".join(figures.country(code) for code in one.countries[:2]) + (" …" if len(one.countries) > 2 else "")
    title = worded(one.title, question.language)
    return (
        Cell(words=link.commitment.partition("/")[2], url=question.site + at.commitment(link.commitment)),
        Cell(words=isolated(short(title, 96)), url=question.site + at.activity(one.id), references=references.of(one)),
        Cell(words=places or "–"),
        Cell(words=figures.day(min(one.dates.values())) if one.dates else "–"),
    )


def _doubts(plan: Plan, question: Asked, at: Addresses) -> Iterator[Part]:
    """What is disputed, and what stands out."""
    mine = {f"plan:{plan.id}", *(f"announcement:{one.id}" for one in search.pledges(plan.id, question.as_of))}
    every = search.contradictions(question.as_of)
    points = disputed(
        (
            one
            for one in every
            if one.state == "open"
            and any(subject in mine or subject.startswith(f"commitment:{plan.id}/") for subject in one.subjects)
        ),
        question,
        at,
    )
    figures = Figures(question.language)
    announced = {one.id for one in search.pledges(plan.id, question.as_of)}
    for alarm in alarms(question.now.date(), question.as_of).mirrors:
        if announced & {promise.partition(":")[2] or promise for promise in alarm.promises}:
            words = gettext(
                "A claimed total of %(claimed)s or more mirrors the %(promised)s that were promised: ask for the register."
            )
            points.append(
                Cell(
                    words=words
                    % {"claimed": figures.number(int(alarm.claimed)), "promised": figures.number(alarm.promised)},
                    url=question.site + at.figures("alarms"),
                )
            )
    if points:
        yield Part(heading=gettext("Open questions"), kind="points", points=tuple(points[:MOST]))


def disputed(every: Iterable[Contradiction], question: Asked, at: Addresses) -> list[Cell]:
    """Contradictions as points, each said once, with the name of what is disputed, opening where they are listed."""
    points: dict[str, Cell] = {}
    for one in every:
        words = worded(one.gist, question.language) or " / ".join(one.said)
        deeds = (search.activity(id_of(name), question.as_of) for name in one.subjects if type_of(name) == "activity")
        named = [worded(deed.title, question.language) for deed in deeds if deed is not None]
        told = f"{short(named[0], 90)}: {words}" if named else words
        points.setdefault(words, Cell(words=isolated(short(told, 200)), url=question.site + at.contradictions()))
    return list(points.values())
