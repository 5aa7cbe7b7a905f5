"""Alarms: standing targets, totals that mirror the promise, sums with two homes, each with the passages of both sides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trecho.core.announcement import Announcement
from trecho.core.assessing.findings import Findings
from trecho.reference.parameters import parameters
from trecho.register.figuring.alarms import alarms
from trecho.store import search
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.web.trail import Facts, facts, facts_of_deed


@dataclass(frozen=True)
class Word:
    """One side of an alarm: an announcement (None for an activity), its typed id and what is claimed of it."""

    subject: str
    announcement: Announcement | None
    facts: Facts


@page
def alarms_page(question: Asked) -> Reply:
    """The findings that come out by themselves; none of them is a verdict."""
    found = alarms(question.now.date(), question.as_of)
    known = {one.id: one for one in search.pledges(as_of=question.as_of)}
    names = {name for one in found.standing for name in (one.first, *one.repeated)}
    names |= {name for one in found.mirrors for name in one.promises}
    names |= {name for one in found.ascriptions for name in one.subjects}
    return Reply(
        "alarms.html",
        schema="alarms",
        value={"alarms": found},
        rows=lambda: _rows(found),
        found=found,
        tolerance=parameters().mirror.tolerance,
        words=_words(names, known, question),
        totals={
            one.account: Word(f"activity:{one.account}", None, facts_of_deed(one.account, question.as_of))
            for one in found.mirrors
        },
        activities={one.account: search.activity(one.account, question.as_of) for one in found.mirrors},
    )


def _words(names: Iterable[str], known: dict[str, Announcement], question: Asked) -> dict[str, Word]:
    return {
        name: Word(f"announcement:{name}", known.get(name), facts(f"announcement:{name}", question.as_of))
        for name in sorted(names)
    }


def _rows(found: Findings) -> Iterator[dict[str, object]]:
    """One row an alarm; `figure` is what is repeated or claimed, `promised` what it mirrors."""
    for one in found.standing:
        yield _row("standing target", one.first, one.repeated, figure=one.quantity)
    for mirror in found.mirrors:
        yield _row(
            "claim mirrors the promise",
            mirror.account,
            mirror.promises,
            figure=mirror.claimed,
            promised=mirror.promised,
        )
    for dispute in found.ascriptions:
        yield _row("one sum, two homes", dispute.subjects[0], dispute.subjects[1:], said=" | ".join(dispute.said))


def _row(alarm: str, about: str, others: Iterable[str], **more: object) -> dict[str, object]:
    """The row with every column that some alarm fills."""
    return {
        "alarm": alarm,
        "about": about,
        "others": " ".join(others),
        "figure": more.get("figure"),
        "promised": more.get("promised"),
        "said": more.get("said"),
    }
