"""A file from an http(s) address into a folder: never from private addresses, with limits of size, time and redirects."""

from __future__ import annotations

import ipaddress
import os
import socket
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from trecho.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

MOST_BYTES = 4 << 30
MOST_SECONDS = 1_800
MOST_REDIRECTS = 5
_SECONDS_TO_CONNECT, _SECONDS_TO_WAIT = 10, 30
# Hosts (`127.0.0.1:8123`) that may be asked although they are private: for tests, and for a mirror inside an institution.
ALLOWED = "TRECHO_ALLOWED_HOSTS"


def is_address(place: Path | str) -> bool:
    """Whether the place is an address of the web rather than a path."""
    return urlsplit(str(place)).scheme in {"http", "https"}


@contextmanager
def fetched(address: str) -> Iterator[Path]:
    """The file at the address, for as long as it is needed; raises Trouble where it may not or cannot be had."""
    import httpx  # a quarter of a second, which files at hand need not wait for

    with tempfile.TemporaryDirectory(prefix="trecho-") as folder:
        target = Path(folder) / (Path(unquote(urlsplit(address).path)).name or "download")
        try:
            _follow(address, target)
        except httpx.HTTPError as error:
            raise Trouble(
                address, "cannot be fetched (%(reason)s)", "download it yourself", reason=error or type(error).__name__
            ) from None
        yield target


def _follow(address: str, target: Path) -> None:
    import httpx

    deadline = time.monotonic() + MOST_SECONDS
    timeout = httpx.Timeout(_SECONDS_TO_WAIT, connect=_SECONDS_TO_CONNECT)
    with httpx.Client(timeout=timeout, follow_redirects=False, trust_env=False) as client:
        for _ in range(MOST_REDIRECTS + 1):
            with _asked(client, address) as response:
                if not response.is_redirect:
                    _save(response, address, target, deadline)
                    return
                address = urljoin(address, response.headers["location"])
    raise Trouble(address, "more than %(most)s redirects", "give the final address", most=MOST_REDIRECTS)


@contextmanager
def _asked(client: httpx.Client, address: str) -> Iterator[httpx.Response]:
    """The response of the very address that was checked: the name is not looked up a second time."""
    import httpx

    parts = urlsplit(address)
    host = parts.hostname or ""
    checked = _checked(address)
    shown = f"[{checked}]" if ":" in checked else checked
    port = f":{parts.port}" if parts.port else ""
    url = httpx.URL(parts._replace(netloc=f"{shown}{port}").geturl())
    headers = {"Host": f"{host}{port}", "User-Agent": "trecho"}
    with client.stream("GET", url, headers=headers, extensions={"sni_hostname": host}) as response:
        yield response


def _checked(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        raise Trouble(address, "no plain http or https address", "give one that starts with https://")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = [str(info[4][0]) for info in socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)]
    except OSError:
        raise Trouble(address, "the host %(host)s is not known", "check the address", host=parts.hostname) from None
    if f"{parts.hostname}:{port}" not in os.environ.get(ALLOWED, "").split(","):
        private = [each for each in found if not ipaddress.ip_address(each.partition("%")[0]).is_global]
        if private:
            raise Trouble(address, "it leads to a private address", "download the file yourself")
    return found[0]


def _save(response: httpx.Response, address: str, target: Path, deadline: float) -> None:
    response.raise_for_status()
    size = 0
    with target.open("wb") as out:
        for block in response.iter_bytes():
            size += len(block)
            if size > MOST_BYTES or time.monotonic() > deadline:
                raise Trouble(address, "too large or too slow", "download it yourself")
            out.write(block)
