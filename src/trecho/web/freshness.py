"""A public page is rendered once for each state of the register: after that the same bytes go out, or only "unchanged".

The state is the register's revision, which every change raises; the day belongs to it too, since elapsed time is shown.
Readers who are signed in, and everything but GET and HEAD, pass by.
"""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from trecho.store import search
from trecho.writers.wording import LANGUAGES

MOST_BYTES = 64 * 1024 * 1024
# Readers who want the same page wait for the first of them; two pages share a turn only by chance.
TURNS = 64
_PREFIXES = (*(f"/{code}/" for code in LANGUAGES), "/sitemap", "/robots.txt")
Key = tuple[int, str, str]
_KEPT_HEADERS = ("Content-Type", "Content-Disposition", "Content-Language")


class Rendered(NamedTuple):
    """The bytes of a page, plain and compressed, with the headers that belong to them."""

    headers: tuple[tuple[str, str], ...]
    body: bytes
    packed: bytes
    tag: str


class RenderedOnce:
    """Keeps rendered pages by state and address, the least recently read ones dropped first."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponse]) -> None:
        self.following = following
        self.pages: OrderedDict[Key, Rendered] = OrderedDict()
        self.bytes = 0
        self.lock = Lock()
        self.turns = tuple(Lock() for _ in range(TURNS))

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page as it was rendered for this state, else rendered now."""
        if not _public(request):
            return self.following(request)
        asked_at = f"{request.scheme}://{request.META.get('HTTP_HOST', '')}{request.get_full_path()}"
        key = (search.revision(), datetime.now(UTC).date().isoformat(), asked_at)
        rendered = self._kept(key)
        if rendered is None:
            with self.turns[hash(key) % TURNS]:
                rendered = self._kept(key)
                if rendered is None:
                    answer = self.following(request)
                    if answer.status_code != 200 or answer.streaming or answer.cookies:
                        return answer
                    rendered = self._keep(key, answer)
        return _sent(request, rendered)

    def _kept(self, key: Key) -> Rendered | None:
        with self.lock:
            if key in self.pages:
                self.pages.move_to_end(key)
            return self.pages.get(key)

    def _keep(self, key: Key, answer: HttpResponse) -> Rendered:
        body = answer.content
        headers = tuple((name, answer.headers[name]) for name in _KEPT_HEADERS if name in answer.headers)
        rendered = Rendered(headers, body, gzip.compress(body, 6, mtime=0), hashlib.sha256(body).hexdigest()[:32])
        with self.lock:
            self.pages[key] = rendered
            self.bytes += len(rendered.body) + len(rendered.packed)
            while self.bytes > MOST_BYTES and len(self.pages) > 1:
                _, gone = self.pages.popitem(last=False)
                self.bytes -= len(gone.body) + len(gone.packed)
        return rendered


def _public(request: HttpRequest) -> bool:
    return (
        request.method in {"GET", "HEAD"}
        and request.path.startswith(_PREFIXES)
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not settings.DEBUG
    )


def _sent(request: HttpRequest, rendered: Rendered) -> HttpResponse:
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    tag = f'"{rendered.tag}{"-gz" if packed else ""}"'
    unchanged = tag in request.headers.get("If-None-Match", "")
    answer = HttpResponse(b"" if unchanged else rendered.packed if packed else rendered.body)
    if unchanged:
        answer.status_code = 304
    for name, value in rendered.headers:
        answer.headers[name] = value
    if packed:
        answer.headers["Content-Encoding"] = "gzip"
    if not unchanged:
        answer.headers["Content-Length"] = str(len(answer.content))
    answer.headers["ETag"] = tag
    answer.headers["Cache-Control"] = "public, no-cache"
    answer.headers["Vary"] = "Accept-Encoding, Cookie"
    answer.headers["X-Frame-Options"] = "DENY"
    return answer
