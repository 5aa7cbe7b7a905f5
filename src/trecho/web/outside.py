"""The address that a site is known by outside, for what needs whole addresses: feeds, citations, pictures, the list of pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.http import HttpRequest

_TOLD: ContextVar[str] = ContextVar("site", default="")


def site_of(request: HttpRequest) -> str:
    """The beginning of every address of the site, without a slash at its end: as TRECHO_ADDRESS says, else as it was asked."""
    return _TOLD.get() or settings.SITE_ADDRESS or f"{request.scheme}://{request.get_host()}"


@contextmanager
def known_as(address: str) -> Iterator[None]:
    """Inside, the site's addresses begin so: for files that will stand somewhere else than where they are made."""
    token = _TOLD.set(address.rstrip("/"))
    try:
        yield
    finally:
        _TOLD.reset(token)
