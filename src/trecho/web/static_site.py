"""The whole public face as files for a plain web server: every page, list and drawing, in every language, and a search.

Pages are asked of the program itself, so that they are what it would serve. Links become relative; what needs the
program (filters, looking back to a date, signing in) is left out. A claim has one page, in the first language.
"""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from trecho.core.trouble import Trouble
from trecho.web.finding import index
from trecho.writers.formats import kept
from trecho.writers.tables import worded
from trecho.writers.wording import LANGUAGES

_LEFT_OUT = ("sign-in", "sign-out", "changes", "source")
_SEARCH = "/static/trecho/static-search.js"
_FORMS = (".csv", ".json", ".svg")


def static_site(out: Path, languages: Iterable[str] = tuple(LANGUAGES)) -> Iterator[Path]:
    """Writes the site below `out`, page by page; gives each file as it is written. Raises Trouble for a used folder."""
    if out.exists() and any(out.iterdir()):
        raise Trouble(str(out), "the folder is not empty", "name a new folder, or empty this one")
    spoken = tuple(languages)
    asking = Client(SERVER_NAME="localhost", raise_request_exception=True)
    waiting = deque(f"/{language}/" for language in spoken)
    seen = set(waiting)
    yield kept(out / "index.html", _front_door(spoken).encode())
    for language in spoken:
        yield kept(out / language / "search.json", json.dumps(_search_index(language), ensure_ascii=False).encode())
    while waiting:
        address = waiting.popleft()
        answer = asking.get(address)
        if answer.status_code != 200:
            continue
        content = answer.getvalue()
        if address.endswith(_FORMS) or not answer.headers.get("Content-Type", "").startswith("text/html"):
            yield kept(_file_of(address, out), content)
            continue
        page = LexborHTMLParser(content)
        for found in _links(page, address, spoken):
            if found not in seen:
                seen.add(found)
                waiting.append(found)
        yield kept(_file_of(address, out), (page.html or "").encode())


def _links(page: LexborHTMLParser, address: str, spoken: tuple[str, ...]) -> Iterator[str]:
    """The addresses that the page leads to, each link made relative on the way; forms and dead links are taken out."""
    here = _path_of(address)
    searching = address.endswith("/search")
    for form in page.css("form, script"):
        if not (searching and form.tag == "form" and form.attributes.get("role") == "search"):
            form.decompose()
    if searching and page.body is not None:
        page.body.insert_child(f'<script src="{_relative(here, PurePosixPath(_SEARCH[1:]))}" defer></script>')
        yield _SEARCH
    for node in page.css("a[href], link[href], img[src]"):
        name = "src" if node.attributes.get("src") else "href"
        target = _inside(node.attributes.get(name) or "", spoken)
        if target is None:
            continue
        if target == "":
            _unlinked(node)
            continue
        fragment = urlsplit(node.attributes.get(name) or "").fragment
        node.attrs[name] = _relative(here, _path_of(target)) + (f"#{fragment}" if fragment else "")
        yield target


def _inside(link: str, spoken: tuple[str, ...]) -> str | None:
    """The address within the site that a link leads to: None for one that leads elsewhere, empty for one left out."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return None
    if parts.path.startswith("/static/"):
        return parts.path
    words = parts.path.strip("/").split("/")
    if words[0] not in spoken or parts.query or (len(words) > 1 and words[1].partition(".")[0] in _LEFT_OUT):
        return ""
    if len(words) > 1 and words[1] == "claims":
        words[0] = spoken[0]
    return "/" + "/".join(words) + ("/" if len(words) == 1 else "")


def _unlinked(node: LexborNode) -> None:
    if node.tag == "a":
        node.attrs["aria-disabled"] = "true"
        del node.attrs["href"]
    else:
        node.decompose()


def _path_of(address: str) -> PurePosixPath:
    """Where the file of an address lies below the site's root."""
    path = PurePosixPath(unquote(address).strip("/"))
    return path if address.startswith("/static/") or address.endswith(_FORMS) else path / "index.html"


def _file_of(address: str, out: Path) -> Path:
    return out.joinpath(*_path_of(address).parts)


def _relative(here: PurePosixPath, there: PurePosixPath) -> str:
    up = len(here.parts) - 1
    return "../" * up + quote(there.as_posix(), safe="/~")


def _front_door(spoken: tuple[str, ...]) -> str:
    links = "".join(f'<li><a href="{code}/index.html" lang="{code}">{LANGUAGES[code]}</a></li>' for code in spoken)
    return f'<!doctype html><html lang="{spoken[0]}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trecho</title><meta http-equiv="refresh" content="0; url={spoken[0]}/index.html"><ul>{links}</ul></html>\n'


def _search_index(language: str) -> list[dict[str, str]]:
    pages = {"plan": "plans", "commitment": "plans", "activity": "activities", "member": "members"}
    return [
        {
            "title": thing.id if thing.kind == "commitment" else worded(thing.title, language),
            "text": " ".join(worded(words, language) for words in thing.texts)[:400],
            "address": f"{pages[thing.kind]}/{thing.id}/index.html",
        }
        for thing in index().things
        if thing.kind in pages
    ]
