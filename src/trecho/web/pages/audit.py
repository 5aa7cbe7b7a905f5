"""Who did what, when: events of accounts and claims of persons in one list, for those who answer for the register."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense
from trecho.core.page import Page
from trecho.core.permissions import Act, Person
from trecho.store.auditing import KINDS, Entry, entries
from trecho.web.answering import Reply
from trecho.web.asking import Asked, moment
from trecho.web.guarding import desk
from trecho.writers.wording_people import DETAIL

_SIZE = 100
_MOST_ROWS = 50_000  # in a file


@desk(Act.AUDIT)
def audit(question: Asked, person: Person) -> Reply:  # noqa: ARG001  (every desk is asked by somebody)
    """A page of the list, filtered by `kind`, `by`, `since` and `until`; as a file, all of it."""
    wanted = {name: question.filter(name) for name in ("kind", "by", "since", "until")}
    shown = _found(wanted, question.page, _SIZE)
    return Reply(
        "audit.html",
        schema="audit",
        value={"total": shown.total},
        rows=lambda: _rows(wanted),
        entries=shown,
        wanted=wanted,
        kinds=KINDS,
        detail=DETAIL,
    )


def _found(wanted: dict[str, str], number: int, size: int) -> Page[Entry]:
    since, until = wanted["since"], wanted["until"]
    return entries(
        kind=wanted["kind"],
        by=wanted["by"],
        since=_beginning(since) if since else None,
        until=moment(until, "until") if until else None,
        page=number,
        size=size,
    )


def _beginning(words: str) -> datetime:
    """The first moment that a date of any precision may mean (UTC); raises Trouble where it is no date."""
    last = moment(words, "since")
    try:
        return datetime.combine(PartialDate(words).first_day, time.min, UTC)
    except Nonsense:
        return last


def _rows(wanted: dict[str, str]) -> Iterator[dict[str, object]]:
    for one in _found(wanted, 1, _MOST_ROWS).things:
        yield {
            "at": one.at.isoformat(timespec="seconds"),
            "by": one.by,
            "kind": one.kind,
            "about": one.about,
            "address": one.address,
            "details": "; ".join(f"{name}: {value}" for name, value in one.details.items() if value),
            "claim": one.claim,
        }
