"""Marks a session as seen, for those who are signed in alone, and ends it a working day after it began."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

OFTEN = timedelta(minutes=5)


class Presence:
    """Writes when a session was last seen, at most every five minutes; readers without a session cost nothing."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponse]) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the rest of the house."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.session.get("_auth_user_id"):
            now = datetime.now(UTC)
            began = datetime.fromisoformat(request.session.setdefault("began", now.isoformat()))
            if now - began > timedelta(seconds=settings.SESSION_COOKIE_AGE):
                logout(request)
            elif now - _seen(request) > OFTEN:
                mark(request, now)
        return self.following(request)


def mark(request: HttpRequest, now: datetime) -> None:
    """Notes the moment, the device and the network address in the session."""
    session = request.session
    session.setdefault("began", now.isoformat())
    session["seen"], session["device"], session["address"] = now.isoformat(), device_of(request), address_of(request)


def address_of(request: HttpRequest) -> str:
    """The network address that the request came from, as the server in front was told it."""
    return str(request.META.get("REMOTE_ADDR", ""))[:64]


def device_of(request: HttpRequest) -> str:
    """Browser and system by their names, out of what the browser says of itself: `Firefox, Windows`."""
    said = request.headers.get("User-Agent", "")
    browser = next((name for mark, name in _BROWSERS if mark in said), "")
    system = next((name for mark, name in _SYSTEMS if mark in said), "")
    return ", ".join(filter(None, (browser, system)))


# The order matters: most browsers claim to be others as well.
_BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrom", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari"), ("curl", "curl"), ("python", "Python"))  # fmt: skip
_SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"))  # fmt: skip


def _seen(request: HttpRequest) -> datetime:
    words = request.session.get("seen", "")
    return datetime.fromisoformat(words) if words else datetime.min.replace(tzinfo=UTC)
