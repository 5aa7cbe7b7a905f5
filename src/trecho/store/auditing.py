"""Who did what, when: events of accounts and claims of persons in one list, the latest first."""

from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat, Substr

from trecho.core.noun import Noun
from trecho.core.page import Page
from trecho.store.events import Event
from trecho.store.models import ClaimRow
from trecho.store.models_people import EventRow
from trecho.store.plain_text import decoded

CLAIM = "claim filed"
KINDS = (*(event.value for event in Event), CLAIM)


class Entry(Noun, frozen=True, kw_only=True):
    """One line: when, who (a user name), what (an event or `claim filed`), about what, from where, and details.

    `claim` is the id of the claim where it is one.
    """

    at: datetime
    by: str
    kind: str
    about: str
    address: str = ""
    details: dict[str, Any] = {}
    claim: str = ""


def entries(
    *,
    kind: str = "",
    by: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    page: int = 1,
    size: int = 100,
) -> Page[Entry]:
    """A page of the list, filtered by kind, person and time; one query to count, one to read."""
    both = [rows for rows in (_events(kind, by), _claims(kind, by)) if rows is not None]
    if since is not None:
        both = [rows.filter(moment__gte=since) for rows in both]
    if until is not None:
        both = [rows.filter(moment__lte=until) for rows in both]
    columns = [rows.values_list("moment", "who", "what", "thing", "origin", "more", "claim") for rows in both]
    total = sum(rows.count() for rows in both)
    joined = columns[0].union(*columns[1:], all=True).order_by("-moment", "what", "thing")
    start = (page - 1) * size
    return Page(things=tuple(_entry(*row) for row in joined[start : start + size]), total=total, number=page, size=size)


def _events(kind: str, by: str) -> QuerySet[Any] | None:
    if kind == CLAIM:
        return None
    rows = EventRow.objects.annotate(
        moment=F("at"),
        who=_text("by"),
        what=_text("kind"),
        thing=F("about"),
        origin=_text("address"),
        more=F("plain"),
        claim=_words(""),
    )
    rows = rows.filter(kind=kind) if kind else rows
    return rows.filter(by=by) if by else rows


def _claims(kind: str, by: str) -> QuerySet[Any] | None:
    if kind not in {"", CLAIM}:
        return None
    rows = (
        ClaimRow.objects.filter(author=f"person:{by}") if by else ClaimRow.objects.filter(author__startswith="person:")
    )
    return rows.annotate(
        moment=F("recorded_at"),
        who=Substr("author", len("person:") + 1),
        what=_words(CLAIM),
        thing=Concat("subject", Value(" "), "property", output_field=TextField()),
        origin=_words(""),
        more=_words("{}"),
        claim=_text("id"),
    )


def _entry(at: datetime, by: str, kind: str, about: str, address: str, more: str, claim: str) -> Entry:
    return Entry(at=at, by=by, kind=kind, about=about, address=address, details=decoded(more), claim=claim)


def _text(name: str) -> Any:
    return Cast(name, TextField())


def _words(words: str) -> Any:
    return Value(words, output_field=TextField())
