"""What a report shows before it goes through the plan: areas in one chart, the figures promised and found, the money ladder."""

from collections.abc import Iterator
from html import escape

from trecho.core.dossier import Dossier
from trecho.core.pledge import PledgeKind
from trecho.writers import wording
from trecho.writers.blocks import Block, Drawing, Grid, Prose, Section
from trecho.writers.charts_palette import PALETTE
from trecho.writers.charts_rungs import rungs_svg
from trecho.writers.charts_statuses import ORDER, statuses_svg
from trecho.writers.citing import isolated
from trecho.writers.figures import Figures
from trecho.writers.story_trail import Trail
from trecho.writers.tables import worded

WIDTH, ROW, NAMES = 640, 26, 250
_FONTS = "Noto Sans, DejaVu Sans, Noto Sans CJK SC, sans-serif"


def overview_blocks(dossier: Dossier, language: str, trail: Trail) -> Iterator[Block]:
    """The charts with their tables; each is left out where there is nothing to show."""
    yield from _areas(dossier, language)
    yield from _figures(dossier, language, trail)
    yield from _money(dossier, language)


def _areas(dossier: Dossier, language: str) -> Iterator[Block]:
    """One bar an area: verified where evidence was accepted, else what proposals would give, framed."""
    tr = wording.in_words_of(language)
    verified = dossier.statuses()
    proposed = dossier.provisional_statuses()
    provisional = set(verified) <= {ORDER[-1], ORDER[-2]} and proposed != verified
    rows = []
    for heading in dossier.headings:
        counts = dossier.provisional_statuses(heading.path) if provisional else dossier.statuses(heading.path)
        if counts:
            told = ", ".join(f"{counts[code]} {tr(wording.STATUS[code])}" for code in ORDER if counts[code])
            rows.append((f"{heading.path} {worded(heading.title, language)}", told, counts))
    if not rows:
        return
    bars = "".join(
        f'<text x="0" y="{n * ROW + 15}" font-size="11" fill="{PALETTE["ink"]}">{escape(_fitting(name))}</text>'
        f'<g transform="translate({NAMES} {n * ROW + 2})">{_sized(statuses_svg(counts, told, provisional=provisional, height=18))}</g>'
        for n, (name, told, counts) in enumerate(rows)
    )
    words = "; ".join(f"{name}: {told}" for name, told, _ in rows)
    height = len(rows) * ROW
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(words)}" font-family="{_FONTS}">{bars}</svg>'
    title = tr("What unreviewed proposals would give") if provisional else tr("Pledges by status")
    yield Prose(title, soft=True)
    yield Drawing(svg, words, WIDTH)


def _sized(svg: str) -> str:
    return svg.replace('width="100%"', f'width="{WIDTH - NAMES}"', 1)


def _fitting(name: str) -> str:
    """A name that has room before its bar; a Chinese character takes the room of two letters."""
    room = 0
    for place, letter in enumerate(name):
        room += 2 if letter >= "⺀" else 1
        if room > 40:
            return name[:place].rstrip() + "…"
    return name


def _figures(dossier: Dossier, language: str, trail: Trail) -> Iterator[Block]:
    tr, figures = wording.in_words_of(language), Figures(language)
    rows, urls = [], []
    for promise in dossier.promises:
        pledges = promise.commitment.coding.pledges if promise.commitment.coding else ()
        for place, one in enumerate(promise.assessments):
            kind = pledges[place].kind if place < len(pledges) else None
            if one.need and kind is PledgeKind.QUANTIFIED:
                page = trail.page("plans", promise.commitment.id)
                found = figures.interval(one.n_lo, one.n_hi) if one.n_hi else "–"
                claimed = figures.number(one.n_claimed) if one.n_claimed else "–"
                status = tr(wording.STATUS[one.status_v])
                rows.append(
                    (
                        promise.commitment.path,
                        isolated(pledges[place].object[:80]),
                        figures.number(one.need),
                        claimed,
                        found,
                        status,
                    )
                )
                urls.append((page, "", page, f"{page}#trail" if page else "", f"{page}#trail" if page else "", ""))
    if rows:
        columns = (tr("Commitment"), tr("Of what"), tr("Promised"), tr("Claimed"), tr("Verified"), tr("Status"))
        yield Section(1, tr("Figures promised and figures found"), "figures")
        yield Grid(columns, tuple(rows), (2, 3, 4), tuple(urls))


def _money(dossier: Dossier, language: str) -> Iterator[Block]:
    if dossier.ladder is None or not any(step.high for step in dossier.ladder.steps):
        return
    tr, figures = wording.in_words_of(language), Figures(language)
    title = tr("Money that reached at least each rung, in US dollars: sure, and at most.")
    steps = dossier.ladder.steps
    yield Section(1, tr("The money ladder"), "money")
    yield Drawing(rungs_svg(steps, title, tr, lambda value: figures.money(value, "USD"), WIDTH), title, WIDTH)
    rows = tuple(
        (tr(wording.RUNG[step.rung]), *(figures.money(total, "USD") for total in (step.low, step.high, step.claimed)))
        for step in steps
    )
    columns = (tr("rung"), tr("sure, USD"), tr("at most, USD"), tr("with what only the giver tells, USD"))
    yield Grid(columns, rows, (1, 2, 3))
