"""The whole public face as files for a plain web server: every page, list, feed and drawing, in every language, and a search.

Pages are asked of the views themselves, in several processes, and show one state of the register. A site that was
written before is brought up to date: only files whose bytes changed are written, and those that are gone are taken away.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connections

from trecho import __version__
from trecho.core.trouble import Trouble
from trecho.store import search
from trecho.store.remembering import one_state
from trecho.web.addresses import Addresses
from trecho.web.finding import index
from trecho.web.outside import known_as
from trecho.web.pages.sitemap import robots_text, sitemaps
from trecho.web.static_page import asked_of_the_program, needed, path_of
from trecho.writers.tables import worded
from trecho.writers.wording import LANGUAGES

MANIFEST = ".trecho-site.json"
BATCH = 40
Seals = dict[str, str]  # file below the site's root → hash of its bytes


def static_site(
    out: Path, languages: Iterable[str] = tuple(LANGUAGES), *, address: str = "", workers: int = 1
) -> Iterator[Path]:
    """Brings the site below `out` up to date; gives each file of it, in no order, once it is as it should be.

    `address` is where it will stand, for what needs whole addresses. Raises Trouble for a folder that holds anything
    but a site written before.
    """
    spoken = tuple(languages)
    before, written_for = _sealed(out)
    state = _state(spoken, address)
    if state == written_for and all((out / name).is_file() for name in before):
        yield from (out / name for name in before)
        return
    now: Seals = {}
    for seals in (_extras(out, spoken, address, before), *_pages(out, spoken, address, before, workers)):
        now.update(seals)
        yield from (out / name for name in seals)
    for name in before.keys() - now.keys():
        (out / name).unlink(missing_ok=True)
    _keep(out / MANIFEST, json.dumps({"state": state, "files": dict(sorted(now.items()))}, indent=0).encode())


def _state(spoken: tuple[str, ...], address: str) -> str:
    """What a site depends on: where nothing of it differs, no page does. The day counts, since elapsed time is shown."""
    told = (
        __version__,
        str(connections["default"].settings_dict["NAME"]),
        search.revision(),
        search.latest_moment(),
        datetime.now(UTC).date(),
        spoken,
        address,
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _sealed(out: Path) -> tuple[Seals, str]:
    """The files of a site that was written before, with their hashes, and the state they were written for; none for a new folder."""
    manifest = out / MANIFEST
    if not manifest.is_file():
        if out.exists() and any(out.iterdir()):
            raise Trouble(str(out), "the folder is not empty", "name a new folder, or empty this one")
        return {}, ""
    try:
        held = json.loads(manifest.read_bytes())
        seals: Seals = held["files"]
    except (ValueError, KeyError, OSError):
        raise Trouble(str(manifest), "cannot be read", "name a new folder for the site") from None
    inside = {name: seal for name, seal in seals.items() if (out / name).resolve().is_relative_to(out.resolve())}
    return inside, str(held.get("state", ""))


def _pages(out: Path, spoken: tuple[str, ...], address: str, before: Seals, workers: int) -> Iterator[Seals]:
    """Every page from the front doors on, each batch of addresses in one of the processes."""
    waiting = list(_doors(spoken))
    seen = set(waiting)
    with ExitStack() as stack:
        write = _writers(stack, out, spoken, address, before, workers)
        under_way: set[Future[tuple[Seals, tuple[str, ...]]]] = set()
        while waiting or under_way:
            size = max(1, min(BATCH, len(waiting) // (2 * workers)))
            while waiting and len(under_way) < 2 * workers:
                batch, waiting = waiting[:size], waiting[size:]
                under_way.add(write(batch))
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for one in done:
                seals, found = one.result()
                fresh = [target for target in dict.fromkeys(found) if target not in seen]
                seen.update(fresh)
                waiting += fresh
                yield seals


def _doors(spoken: tuple[str, ...]) -> Iterator[str]:
    """Where the search for pages begins: each front door, and the pictures, which only machines are led to."""
    for language in spoken:
        at = Addresses(language)
        yield from (at.home(), at.portrait())
        subjects = [f"plan:{one.id}" for one in search.plans()]
        subjects += [f"commitment:{one.id}" for plan in search.plans() for one in search.commitments(plan.id)]
        subjects += [f"member:{one.id}" for one in search.members() if one.member]
        yield from map(at.portrait, subjects)


Write = Callable[[Sequence[str]], "Future[tuple[Seals, tuple[str, ...]]]"]


def _writers(stack: ExitStack, out: Path, spoken: tuple[str, ...], address: str, before: Seals, workers: int) -> Write:
    """What writes a batch of addresses: this process, or others that begin with what this one has read."""
    if workers > 1 and hasattr(os, "fork"):
        import multiprocessing

        connections.close_all()  # no two processes share a connection
        pool = stack.enter_context(
            ProcessPoolExecutor(
                workers,
                mp_context=multiprocessing.get_context("fork"),
                initializer=_begin,
                initargs=(address,),
            )
        )
        return lambda batch: pool.submit(_written, batch, out, spoken, before)
    stack.enter_context(known_as(address))
    stack.enter_context(one_state())

    def at_once(batch: Sequence[str]) -> "Future[tuple[Seals, tuple[str, ...]]]":
        done: Future[tuple[Seals, tuple[str, ...]]] = Future()
        done.set_result(_written(batch, out, spoken, before))
        return done

    return at_once


_STATE = ExitStack()  # of a process that writes pages and does nothing else until it ends


def _begin(address: str) -> None:
    _STATE.enter_context(known_as(address))
    _STATE.enter_context(one_state())


def _written(batch: Sequence[str], out: Path, spoken: tuple[str, ...], before: Seals) -> tuple[Seals, tuple[str, ...]]:
    """Writes the files of some addresses; their seals, and the addresses that they lead to."""
    seals: Seals = {}
    found: dict[str, None] = {}
    for address in batch:
        written = asked_of_the_program(address, spoken)
        if written is not None:
            seals.update(_put(out, path_of(address).as_posix(), written.content, before))
            found.update(dict.fromkeys(needed(written.leads_to)))
    return seals, tuple(found)


def _put(out: Path, name: str, content: bytes, before: Seals) -> Seals:
    """The file's seal; its bytes are written only where they are not there yet."""
    seal = hashlib.sha256(content).hexdigest()
    if before.get(name) != seal or not (out / name).is_file():
        _keep(out / name, content)
    return {name: seal}


def _keep(path: Path, content: bytes) -> None:
    """The whole file or what was there before; a site can be written again, so nothing waits for the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name[-80:]}.{os.getpid()}")
    half.write_bytes(content)
    half.replace(path)


def _extras(out: Path, spoken: tuple[str, ...], address: str, before: Seals) -> Seals:
    """What is no page: the front door, the search's words, the style sheets and scripts, what robots read."""
    seals = _put(out, "index.html", _front_door(spoken).encode(), before)
    for language in spoken:
        words: list[dict[str, Any]] = _search_index(language)
        seals |= _put(out, f"{language}/search.json", json.dumps(words, ensure_ascii=False).encode(), before)
    site = address or settings.SITE_ADDRESS or "http://localhost"
    for name, text in sitemaps(site, spoken).items():
        seals |= _put(out, name, text.encode(), before)
    seals |= _put(out, "robots.txt", robots_text(site).encode(), before)
    for root in settings.STATICFILES_DIRS:
        for file in sorted(path for path in Path(root).rglob("*") if path.is_file()):
            seals |= _put(out, f"static/{file.relative_to(root).as_posix()}", file.read_bytes(), before)
    return seals


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
