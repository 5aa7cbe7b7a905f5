"""One page of the site as a file: asked of the view itself, its links made relative, what needs the program left out."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, QueryDict
from django.urls import Resolver404, resolve
from django.utils import translation

from trecho.core.trouble import Trouble

SEARCH = "/static/trecho/static-search.js"
_LEFT_OUT = frozenset({"sign-in", "sign-out", "changes", "source", "review", "coding"})
_ONE_TONGUE = frozenset({"claims"})  # a claim has one page, in the first language
_FORMS = (".csv", ".json", ".svg", ".png", ".pdf", ".bib", ".atom", ".xml", ".docx")
# Lists that are turned over page by page, or cut to one country or commitment, each a file of its own.
_QUERIES = frozenset({"page", "country", "link_to"})
_DEAD = re.compile(r"<form\b.*?</form>\s*|<script\b.*?</script>\s*", re.DOTALL)
_DEAD_BESIDE_SEARCH = re.compile(r'<form\b(?![^>]*role="search").*?</form>\s*|<script\b.*?</script>\s*', re.DOTALL)
_LINK = re.compile(r'<link\b[^>]*\shref="(/[^"]*)"[^>]*>\n?')
_HREF = re.compile(r'\s(href|src)="(/[^"]*)"')


class Written(NamedTuple):
    """The bytes of a file of the site and the addresses that it leads to."""

    content: bytes
    leads_to: tuple[str, ...]


def asked_of_the_program(address: str, languages: tuple[str, ...]) -> Written | None:
    """What the program answers to an address, fit to lie in a folder; None where there is nothing for everyone to read."""
    path, _, query = address.partition("?")
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = unquote(path)
    request.META = {"SERVER_NAME": "localhost", "SERVER_PORT": "80"}
    request.GET = QueryDict(query)
    request.user = AnonymousUser()
    with translation.override(path.split("/")[1]):
        try:
            view, words, named = resolve(request.path_info)
            if _is_desk(view):
                return None
            answer = view(request, *words, **named)
        except (Http404, Resolver404, Trouble):
            return None
    if answer.status_code != 200:
        return None
    if not str(answer.headers["Content-Type"]).startswith("text/html"):
        return Written(answer.content, ())
    return _relative(answer.content.decode(), path_of(address), languages)


def _is_desk(view: object) -> bool:
    """Whether only people with an account get something from the view."""
    return any(hasattr(view, mark) for mark in ("act", "shows", "view_class"))


def path_of(address: str) -> PurePosixPath:
    """Where the file of an address lies below the site's root."""
    where, _, query = address.partition("?")
    path = PurePosixPath(unquote(where).strip("/"))
    if where.startswith("/static/") or where.endswith(_FORMS):
        return path
    turned = "-".join(f"{name}-{value.replace('/', '-')}" for name, value in sorted(parse_qsl(query)))
    return path / turned / "index.html" if turned else path / "index.html"


@lru_cache(maxsize=65536)
def _view_of(path: str, language: str) -> object:
    with translation.override(language):
        try:
            return resolve(unquote(path)).func
        except Resolver404:
            return None


def _relative(page: str, here: PurePosixPath, languages: tuple[str, ...]) -> Written:
    """The page with every link made relative; forms, scripts and links to what is left out are taken out."""
    found: dict[str, None] = {}
    searching = here.parts[1:] == ("search", "index.html")
    page = _DEAD_BESIDE_SEARCH.sub("", page) if searching else _DEAD.sub("", page)
    up = "../" * (len(here.parts) - 1)

    def kept(match: re.Match[str]) -> str:
        return match[0] if inside(match[1], languages) else ""

    def turned(match: re.Match[str]) -> str:
        link = match[2].replace("&amp;", "&")
        target = inside(link, languages)
        if not target:
            return ' aria-disabled="true"'
        found[target] = None
        fragment = urlsplit(link).fragment
        return f' {match[1]}="{up}{_quoted(target)}{"#" + fragment if fragment else ""}"'

    page = _HREF.sub(turned, _LINK.sub(kept, page))
    if searching:
        page = page.replace("</body>", f'<script src="{up}{SEARCH[1:]}" defer></script>\n</body>')
    return Written(page.encode(), tuple(found))


@lru_cache(maxsize=65536)
def inside(link: str, languages: tuple[str, ...]) -> str:
    """The address within the site that a link leads to; empty for one that the site leaves out."""
    parts = urlsplit(link.replace("&amp;", "&"))
    if parts.path.startswith("/static/"):
        return parts.path
    words = parts.path.strip("/").split("/")
    asked = dict(parse_qsl(parts.query))
    if words[0] not in languages or not asked.keys() <= _QUERIES or (parts.path.endswith(_FORMS) and asked):
        return ""
    if len(words) > 1 and (words[1].partition(".")[0] in _LEFT_OUT or _is_desk(_view_of(parts.path, words[0]))):
        return ""
    if len(words) > 1 and words[1] in _ONE_TONGUE:
        words[0] = languages[0]
    if asked.get("page") == "1":
        del asked["page"]
    query = "&".join(f"{name}={quote(value)}" for name, value in sorted(asked.items()))
    return "/" + "/".join(words) + ("/" if len(words) == 1 else "") + (f"?{query}" if query else "")


@lru_cache(maxsize=65536)
def _quoted(target: str) -> str:
    return quote(path_of(target).as_posix(), safe="/~")


def needed(addresses: tuple[str, ...]) -> Iterator[str]:
    """Those of the addresses that are pages or files of the program, not of its style."""
    return (address for address in addresses if not address.startswith("/static/"))
