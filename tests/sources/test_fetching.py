"""Addresses: only http(s), never private ones, within limits."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from trecho.core.trouble import Trouble
from trecho.sources import fetching
from trecho.sources.fetching import ALLOWED, fetched, is_address


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/round":
            self.send_response(302)
            self.send_header("Location", "/round")
        elif self.path == "/inside":
            self.send_response(302)
            self.send_header("Location", "http://127.0.0.1:1/secret")
        else:
            self.send_response(200 if self.path == "/a.csv" else 404)
        self.end_headers()
        self.wfile.write(b"a,b\n1,2\n" if self.path == "/a.csv" else b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's name)
        pass


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(ALLOWED, f"127.0.0.1:{server.server_port}")
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_file_is_there_while_it_is_needed(served: str) -> None:
    with fetched(f"{served}/a.csv") as path:
        assert (path.name, path.read_text()) == ("a.csv", "a,b\n1,2\n")
    assert not path.exists()


@pytest.mark.parametrize("page", ["/round", "/missing", "/inside"])
def test_what_cannot_be_had(served: str, page: str) -> None:
    with pytest.raises(Trouble), fetched(served + page):
        pass


def test_what_is_too_large(served: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 4)
    with pytest.raises(Trouble, match="too large"), fetched(f"{served}/a.csv"):
        pass


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/x",
        "http://localhost/x",
        "http://10.0.0.1/x",
        "http://[::1]/x",
        "http://169.254.169.254/meta",
        "ftp://example.org/x",
        "http://u:p@example.org/x",
        "http://0x7f000001/x",
    ],
)
def test_private_addresses(address: str) -> None:
    with pytest.raises(Trouble), fetched(address):
        pass


def test_paths_are_no_addresses() -> None:
    assert [is_address(place) for place in ("https://a.example/x", Path("a.csv"), "C:\\a.csv")] == [True, False, False]
