"""One answer of the API: stamped, with the snapshot and revision it comes from, an ETag, and the address of the next page."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from trecho.core.page import Page
from trecho.core.plain import as_json, stamped
from trecho.store import search

MOST = 500
Thing = TypeVar("Thing")


def one(request: HttpRequest, thing: object | None, what: str, *, private: bool = False) -> HttpResponse:
    """The thing, or 404 with a sentence; what is `private` is kept by no cache."""
    if thing is None:
        return refused(404, f"{what}: there is no such thing here; look in the list for what there is")
    answer = _sent(request, what, {"item": thing})
    if private:
        answer.headers["Cache-Control"] = "private, no-store"
        del answer.headers["Access-Control-Allow-Origin"]
    return answer


def many(request: HttpRequest, things: Sequence[Thing], what: str, *, number: int, size: int) -> HttpResponse:
    """A page of things that are at hand as a whole."""
    first = (number - 1) * size
    return paged(
        request, Page(things=tuple(things[first : first + size]), total=len(things), number=number, size=size), what
    )


def paged(request: HttpRequest, page: Page[Thing], what: str) -> HttpResponse:
    """A page of things that the store has cut."""
    following = None
    if page.number * page.size < page.total:
        query = {**request.GET.dict(), "page": str(page.number + 1)}
        following = request.build_absolute_uri(f"{request.path}?{urlencode(query)}")
    return _sent(
        request,
        what,
        {"total": page.total, "page": page.number, "size": page.size, "next": following, "items": page.things},
    )


def refused(status: int, sentence: str) -> HttpResponse:
    """An answer that says in one sentence why there is none."""
    return HttpResponse(as_json({"detail": sentence}), status=status, content_type="application/json")


def _sent(request: HttpRequest, what: str, fields: dict[str, object]) -> HttpResponse:
    latest = next(iter(search.snapshots()), None)
    told = {"snapshot": latest.id if latest else None, "revision": search.revision(), **fields}
    body = as_json(stamped(what, told))
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if tag in request.headers.get("If-None-Match", ""):
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(body, content_type="application/json")
    answer.headers["ETag"] = tag
    answer.headers["Cache-Control"] = "public, no-cache"
    answer.headers["Vary"] = "Authorization"
    answer.headers["Access-Control-Allow-Origin"] = "*"  # everything here is public to read
    return answer
