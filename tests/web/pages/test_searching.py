"""Search finds things in five languages, marks what it met, and escapes what it was given."""

import json

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

pytestmark = pytest.mark.usefixtures("case_register")


def asked(address: str) -> LexborHTMLParser:
    answer = Client(SERVER_NAME="localhost").get(address)
    assert answer.status_code == 200
    return LexborHTMLParser(answer.content)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "government scholarships"),
        ("es", "becas gubernamentales"),
        ("pt", "bolsas do governo"),
        ("fr", "bourses"),
        ("zh", "奖学金"),
    ],
)
def test_a_commitment_is_found_in_its_language(language: str, words: str) -> None:
    page = asked(f"/{language}/search?q={words}&kind=commitment")
    links = [link.text() for link in page.css("ol.hits a")]
    assert "celac-china-2019/VII.7" in links
    assert page.css("ol.hits mark")


def test_nothing_found_says_so() -> None:
    assert "Nothing holds these words" in next(
        item.text(strip=True) for item in asked("/en/search?q=xyzzyplugh").css("ol.hits li")
    )


def test_the_bare_page_asks() -> None:
    page = asked("/en/search")
    assert page.css_first("input[name=q]") is not None
    assert not page.css("ol.hits")


def test_what_was_typed_is_escaped() -> None:
    answer = Client(SERVER_NAME="localhost").get("/en/search", {"q": "<script>alert(1)</script>"})
    assert b"<script>alert" not in answer.content


def test_the_same_rows_come_as_json() -> None:
    answer = json.loads(Client(SERVER_NAME="localhost").get("/en/search.json?q=jamaica&kind=member").content)
    assert answer["rows"][0]["id"] == "JAM"
    assert answer["rows"][0]["address"] == "/en/members/JAM"
