"""The page stands alone and escapes what it is given."""

import msgspec
from selectolax.lexbor import LexborHTMLParser

from tests.dossiers import dossier
from trecho.core.dossier import Dossier
from trecho.core.plan import Doubt
from trecho.writers.html_report import html_of
from trecho.writers.story import story_of


def test_the_page_stands_alone() -> None:
    page = LexborHTMLParser(html_of(story_of(dossier(), "es")))
    html = page.css_first("html")
    assert html is not None
    assert html.attributes["lang"] == "es"
    assert not page.css("script, link, img, iframe")
    anchors = [heading.attributes["id"] for heading in page.css("h2, h3")]
    assert len(anchors) == len(set(anchors))
    assert {"I.1", "I.2", "II.1"} <= set(anchors)


def test_addresses_can_be_followed() -> None:
    page = LexborHTMLParser(html_of(story_of(dossier())))
    assert "https://example.org/register" in {link.attributes.get("href") for link in page.css("a")}


def test_words_from_outside_are_escaped() -> None:
    hostile: Dossier = msgspec.structs.replace(dossier(), doubts=(Doubt(path="I.1", what="<script>alert(1)</script>"),))
    page = html_of(story_of(hostile))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
