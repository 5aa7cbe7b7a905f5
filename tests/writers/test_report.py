"""The report stands alone, escapes what it is given, and says verified, claimed and provisional apart."""

import msgspec
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.dossiers import dossier
from trecho.core.dossier import Dossier
from trecho.core.plan import Doubt
from trecho.writers.report import report_html


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_every_commitment_stands_in_the_report(language: str) -> None:
    page = LexborHTMLParser(report_html(dossier(), language))
    html = page.css_first("html")
    assert html is not None
    assert html.attributes["lang"] == language
    assert [article.attributes["id"] for article in page.css("article")] == ["I.1", "I.2", "II.1"]
    assert not page.css("script, link, img, iframe")


def test_verified_claimed_and_provisional_are_told_apart() -> None:
    page = report_html(dossier(), "en")
    assert "verified limited, claimed substantial" in page
    assert "provisional: limited" in page
    assert "10–12" in page


def test_words_from_outside_are_escaped() -> None:
    hostile: Dossier = msgspec.structs.replace(dossier(), doubts=(Doubt(path="I.1", what="<script>alert(1)</script>"),))
    page = report_html(hostile, "en")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_sources_and_snapshot_are_named() -> None:
    page = report_html(dossier(), "en")
    assert "ab" * 32 in page
    assert "cd" * 32 in page
    assert "https://example.org/register" in page
