"""Our own text files go out small and are asked for once a year; everything else is left alone."""

import gzip
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from trecho.web.packing import addressed

SHEET = Path(settings.STATICFILES_DIRS[0]) / "trecho" / "trecho.css"


def test_an_address_names_the_content() -> None:
    address, _, digits = addressed("trecho/trecho.css").partition("?")
    assert address == "/static/trecho/trecho.css"
    assert len(digits) == 12
    assert digits != addressed("trecho/desk.js").partition("?")[2]
    assert addressed("none.css") == "/static/none.css"


@pytest.mark.usefixtures("case_register")
def test_a_style_sheet_travels_packed_where_the_browser_takes_it() -> None:
    browser = Client(SERVER_NAME="localhost")
    packed = browser.get(addressed("trecho/trecho.css"), headers={"accept-encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Cache-Control"].endswith("immutable")
    assert packed.headers["Content-Type"].startswith("text/css")
    assert gzip.decompress(packed.content) == SHEET.read_bytes()
    assert len(packed.content) < SHEET.stat().st_size / 3
    again = browser.get(addressed("trecho/trecho.css"), headers={"accept-encoding": "gzip"})
    assert again.content == packed.content


@pytest.mark.usefixtures("case_register")
def test_others_get_it_plain_and_a_bare_address_is_asked_again_soon() -> None:
    plain = Client(SERVER_NAME="localhost").get("/static/trecho/trecho.css")
    assert plain.getvalue() == SHEET.read_bytes()
    plain.close()
    assert "immutable" not in plain.headers["Cache-Control"]
    assert "Content-Encoding" not in plain.headers
    assert Client(SERVER_NAME="localhost").get("/static/none.css?x").status_code == 404
    only_asked = Client(SERVER_NAME="localhost").head("/static/trecho/trecho.css", headers={"accept-encoding": "gzip"})
    assert only_asked.status_code == 200
    only_asked.close()
