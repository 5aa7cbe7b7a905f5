from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from trecho.writers.handover_index import PAPERS, Index, index_html


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_the_first_page_tells_what_lies_in_the_pack(language: str) -> None:
    page = LexborHTMLParser(
        index_html(
            Index(
                language=language,
                made_on=date(2026, 3, 2),
                claims=8418,
                counts={"contradictions": 33},
                method="0.1",
                register="register.jsonl.gz",
                sums="SHA256SUMS",
            )
        )
    )
    links = [node.attributes["href"] for node in page.css("a")]
    assert [f"open/{name}.json" for name in PAPERS] == [link for link in links if str(link).startswith("open/")]
    assert len([link for link in links if str(link).startswith("index.")]) == 4
    text = page.body.text() if page.body else ""
    assert "33" in text
    assert "2026" in text
    assert "restore" in text
