"""Who calls the API: anybody, or a program with somebody's token; and how often each may.

Everything is public to read. A token names the caller, so that a server can let it ask more than a passer-by may.
"""

from django.http import HttpRequest
from ninja.throttling import BaseThrottle, SimpleRateThrottle

from trecho.core.permissions import Person
from trecho.store.tokens import person_with

PASSER_BY = "600/m"  # by network address
KNOWN = "6000/m"  # by person


_CALLER = "caller"  # where a request keeps it


class Unknown(Exception):
    """A token came with the call, and none such is open."""


def asked_by(request: HttpRequest) -> Person | bool:
    """The person in whose name a program calls, kept with the request; True for anybody, so that nobody is turned away.

    Raises Unknown where a token came with the call and is no open one.
    """
    sort, _, words = request.headers.get("Authorization", "").partition(" ")
    person = person_with(words.strip()) if sort.casefold() == "bearer" else None
    if sort and person is None:
        raise Unknown
    setattr(request, _CALLER, person)
    return person or True


def caller_of(request: HttpRequest) -> Person | None:
    """The person in whose name a program calls; None for anybody."""
    found: Person | None = getattr(request, _CALLER, None)
    return found


class _Named(SimpleRateThrottle):
    """Counts by person."""

    scope = "named"

    def get_cache_key(self, request: HttpRequest) -> str | None:
        """One key a person; none for passers-by."""
        person = caller_of(request)
        return self.cache_format % {"scope": self.scope, "ident": person.name} if person else None


class _PasserBy(SimpleRateThrottle):
    """Counts by network address."""

    scope = "passer-by"

    def get_cache_key(self, request: HttpRequest) -> str | None:
        """One key an address; none for those who said who they are."""
        if caller_of(request):
            return None
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}


BRAKES: tuple[BaseThrottle, ...] = (_PasserBy(PASSER_BY), _Named(KNOWN))
