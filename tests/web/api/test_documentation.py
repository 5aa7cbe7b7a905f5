"""The API is explained on a page without scripts: every address, every parameter."""

import json

from django.test import Client
from selectolax.lexbor import LexborHTMLParser


def test_every_address_is_explained(case_register: str) -> None:  # noqa: ARG001  (opens the register)
    reader = Client(SERVER_NAME="localhost")
    page = LexborHTMLParser(reader.get("/api/docs").content)
    described = json.loads(reader.get("/api/openapi.json").content)
    assert {heading.text() for heading in page.css("h2 code")} == {f"GET {address}" for address in described["paths"]}
    assert not page.css("script")
    assert page.css_first("a[href='/api/openapi.json']") is not None
