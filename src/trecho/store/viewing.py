"""Views, stored or of the past: found by kind, place and tags."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from django.db import connection
from django.db.models import Count, Max, QuerySet

from trecho.core.folding.views import KINDS, views_at
from trecho.core.page import Page
from trecho.core.plain import value_of
from trecho.core.source import Source
from trecho.core.view import View
from trecho.core.words import folded
from trecho.store.claims import claims_until
from trecho.store.models import ClaimRow, RegisterRow, ViewRow
from trecho.store.plain_text import decoded
from trecho.store.rules import rules

# One page looks at up to a dozen kinds: enough for five days looked back to at the same time.
PASTS_KEPT = 64


def listed(
    kind: str, as_of: datetime | None, *, within: str | None = None, tags: Mapping[str, str] | None = None
) -> tuple[View, ...]:
    """The views of a kind in their order, those within one thing, those that bear all the tags."""
    if as_of is not None:
        return tuple(view for view in _past(kind, as_of) if _fits(view, within, tags or {}, ""))
    return tuple(_view(row) for row in _rows(kind, within, tags or {}, ""))


def single(kind: str, identifier: str, as_of: datetime | None) -> View | None:
    """The view of a kind and id."""
    if as_of is not None:
        return next((view for view in _past(kind, as_of) if view.id == identifier), None)
    row = ViewRow.objects.filter(kind=kind, key=identifier).first()
    return None if row is None else _view(row)


def page(
    kind: str, as_of: datetime | None, *, number: int, size: int, words: str, tags: Mapping[str, str]
) -> Page[View]:
    """One page of the views that hold all `words` and bear all `tags`; a number beyond the last gives the last page."""
    size = max(1, min(size, 1000))
    if as_of is not None:
        found = [view for view in _past(kind, as_of) if _fits(view, None, tags, words)]
        number = _existing(number, size, len(found))
        return Page(
            things=tuple(found[(number - 1) * size : number * size]), total=len(found), number=number, size=size
        )
    rows = _rows(kind, None, tags, words)
    total = rows.count()
    number = _existing(number, size, total)
    things = tuple(_view(row) for row in rows[(number - 1) * size : number * size])
    return Page(things=things, total=total, number=number, size=size)


def sources(as_of: datetime | None, identifier: str | None = None) -> tuple[Source, ...]:
    """Sources that claims name, with their number of claims, by id; one of them where `identifier` says so."""
    rows = ClaimRow.objects.all() if as_of is None else ClaimRow.objects.filter(recorded_at__lte=as_of)
    rows = rows if identifier is None else rows.filter(source=identifier)
    counted = dict(rows.values_list("source").annotate(Count("id")).order_by())
    known = {view.id: view.plain for view in listed("source", as_of) if identifier in {None, view.id}}
    return tuple(
        value_of(Source, {"id": name, **_address(name), **known.get(name, {}), "claims": counted.get(name, 0)})
        for name in sorted(counted.keys() | known.keys())
    )


def _address(name: str) -> dict[str, str]:
    return {"url": name} if name.startswith(("http://", "https://")) else {}


def _existing(number: int, size: int, total: int) -> int:
    return max(1, min(number, -(-total // size)))


def _rows(kind: str, within: str | None, tags: Mapping[str, str], words: str) -> QuerySet[ViewRow]:
    rows = ViewRow.objects.filter(kind=kind)
    if within is not None:
        rows = rows.filter(within=within)
    for name, value in tags.items():
        rows = rows.filter(tags__name=name, tags__value=value)
    for word in folded(words).split():
        rows = rows.filter(words__contains=word)
    return rows.order_by("position")


def _fits(view: View, within: str | None, tags: Mapping[str, str], words: str) -> bool:
    return (
        within in {None, view.within}
        and all(view.has(name, value) for name, value in tags.items())
        and all(word in view.words for word in folded(words).split())
    )


def _view(row: ViewRow) -> View:
    return value_of(View, decoded(row.plain))


def _past(kind: str, as_of: datetime) -> tuple[View, ...]:
    latest = RegisterRow.objects.aggregate(latest=Max("revision"))["latest"] or 0
    return _folded(str(connection.settings_dict["NAME"]), latest, kind, as_of)


@lru_cache(maxsize=PASTS_KEPT)
def _folded(register: str, revision: int, kind: str, as_of: datetime) -> tuple[View, ...]:  # noqa: ARG001  (the register and its revision are part of the key)
    types = () if kind not in KINDS else (kind, "source")
    found = views_at(claims_until(as_of, types=types).claims, None, rules())
    return tuple(view for view in found if view.kind == kind)
