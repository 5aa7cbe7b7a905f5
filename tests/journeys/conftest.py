"""A real browser before a real server that serves the bundled case, as the chain leaves it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

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


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over a register of its own."""
    folder = tmp_path_factory.mktemp("served")
    trecho = [sys.executable, "-m", "trecho", "--quiet", "--register", str(folder / "case.db")]
    subprocess.run([*trecho, "load-case", "celac-china"], check=True, cwd=folder)
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    with subprocess.Popen([*trecho, "serve", "--port", str(port), "--workers", "1"], cwd=folder) as server:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/en/method")
        yield address
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


@pytest.fixture
def opened(browser: Browser, served: str) -> Iterator[Opener]:
    """Opens a page by its address, in a window of its own; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    windows = []

    def open_page(address: str, size: str = "desktop", **wishes: object) -> Page:
        width, height = SIZES[size]
        window = browser.new_context(viewport={"width": width, "height": height}, base_url=served, **wishes)  # type: ignore[arg-type]  # (whatever a context takes)
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
