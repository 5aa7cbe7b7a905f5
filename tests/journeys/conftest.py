"""A real browser before a real server that serves the bundled case, as the chain leaves it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


class Stage(NamedTuple):
    """What journeys find: the server's address, a static site, and the links of those who are invited, by name."""

    address: str
    site: Path
    links: dict[str, str]


@pytest.fixture(scope="package")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A server over a register of its own, with people in it."""
    folder = tmp_path_factory.mktemp("stage")
    words = [sys.executable, "-m", "tests.journeys.stage", str(folder)]
    subprocess.run(words, check=True, cwd=Path(__file__).parents[2])
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    serve = [sys.executable, "-m", "trecho", "--quiet", "--register", str(folder / "case.db"), "serve"]
    with subprocess.Popen([*serve, "--port", str(port), "--workers", "1"], cwd=folder) as server:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/en/method")
        yield Stage(address, folder / "site", json.loads((folder / "links.json").read_text()))
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window; closed with the journeys, for its event loop would bar others from Django's database."""
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    if found is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=found, args=list(SWITCHES))
        yield chromium
        chromium.close()


Opener = Callable[..., Page]
_RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "elementRef": False,
    "preload": False,
}


_LOOKED_AT: set[str] = set()  # pages that a journey of this run has shown to axe


def grave(page: Page, *, contrast: bool = True) -> list[str]:
    """What axe finds serious or critical on a page, by the rules of WCAG 2.2 AA."""
    found = (
        Axe().run(page, options={**_RULES, "rules": {"color-contrast": {"enabled": contrast}}}).response["violations"]
    )
    return [
        f"{page.url} {one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0].get('failureSummary', '')[:200]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]


def sound(page: Page) -> Page:
    """The page, in which axe finds nothing serious, and which does not run over the edge of the window.

    What a page is made of is the same in every language: axe looks at it once in each size of window, at its colours on a desk alone.
    """
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
    kind = f"{page.viewport_size} {page.locator('main form, main h2').count()} {urlsplit(page.url).path[3:]}"
    if kind not in _LOOKED_AT:
        _LOOKED_AT.add(kind)
        assert (
            grave(page, contrast=page.viewport_size == dict(zip(("width", "height"), SIZES["desktop"], strict=True)))
            == []
        )
    return page


@pytest.fixture
def opened(browser: Browser, stage: Stage) -> Iterator[Opener]:
    """Opens a page by its address, in a window of its own; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    windows: list[BrowserContext] = []

    def open_page(address: str, size: str = "desktop", **wishes: Any) -> Page:
        width, height = SIZES[size]
        window = browser.new_context(viewport={"width": width, "height": height}, base_url=stage.address, **wishes)
        windows.append(window)
        page = window.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    yield open_page
    for window in windows:
        window.close()
    assert complaints == []


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures go: a folder that is thrown away, or the one that TRECHO_PICTURES names (`docs/pictures`)."""
    wanted = os.environ.get("TRECHO_PICTURES")
    return Path(wanted) if wanted else tmp_path_factory.mktemp("pictures")


def _wait_for(address: str) -> None:
    for _ in range(150):
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"nothing answers at {address}")
