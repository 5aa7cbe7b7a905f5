"""Articles as files."""

from pathlib import Path

import pytest

from trecho.core.activity import Activity
from trecho.core.trouble import Trouble
from trecho.sources import article
from trecho.sources.gathering import gathered

TEXT = """Publisher: Blue Ridge Post
Date: 2024-05-10
URL: https://news.example.org/bridge

Bridge handed over

KINGSTON - China on Wednesday handed over the Rio Cobre bridge in Jamaica.
"""
HTML = """<!doctype html><html lang="en"><head><title>Bridge handed over in Jamaica</title>
<meta property="og:site_name" content="Blue Ridge Post">
<meta property="article:published_time" content="2024-05-10T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bridge handed over in Jamaica</h1>
<p>KINGSTON - China on Wednesday handed over the Rio Cobre bridge, a project that cost 14 million dollars, to the
works ministry of Jamaica in the presence of the ambassador and of the mayor.</p>
<p>The crossing replaces a ford that was washed away when a storm cut off the parish for three weeks.</p>
</article><footer>Contact us</footer></body></html>"""


def test_a_text_with_a_header_is_told_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    said = article.told(path, sha256="ab" * 32)
    assert said["source"] == {
        "kind": "article",
        "name": "a.txt",
        "sha256": "ab" * 32,
        "publisher": "Blue Ridge Post",
        "published_on": "2024-05-10",
        "url": "https://news.example.org/bridge",
        "language": "en",
    }
    (activity,) = said["activities"]
    assert (activity.countries, activity.status, dict(activity.dates)) == (("JAM",), "completed", {"end": "2024-05-08"})


def test_a_page_is_read_without_its_furniture(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(HTML, "utf-8")
    found = article.article_of(path)
    assert found.published == "2024-05-10"
    assert "Contact us" not in found.body
    (activity,) = list(gathered("article", [path]))
    assert isinstance(activity, Activity)
    assert str(activity.amounts[0].value) == "14000000"


def test_an_old_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("China donó una clínica a Perú el lunes.".encode("cp1252"))
    assert article.article_of(path).language == "es"


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"a\0b"])
def test_what_is_no_text_is_refused_with_a_remedy(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(Trouble, match="is no text"):
        article.article_of(path)


def test_an_empty_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body></body></html>", "utf-8")
    with pytest.raises(Trouble):
        article.article_of(path)


def test_an_empty_text_tells_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("", "utf-8")
    assert list(article.activities(path)) == []


def test_a_text_of_one_paragraph_has_no_headline(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("China handed over a clinic to Guyana. China donated 40 laptops to Jamaica.", "utf-8")
    assert [activity.countries for activity in article.told(path)["activities"]] == [("GUY",), ("JAM",)]


def test_an_article_comes_in_any_encoding_and_is_no_book(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    words = "Date: 2024-03-05\n\nChina entregó 200 computadoras al Ministerio de Educación del Ecuador.\n"
    for encoding in ("utf-8", "utf-16", "cp1252"):
        path.write_bytes(words.encode(encoding))
        assert article.article_of(path).body.startswith("China entregó 200 computadoras"), encoding
    path.write_text(words + "Palabras. " * 40_000)
    with pytest.raises(Trouble, match="as no article has"):
        article.article_of(path)


def test_documents_are_told_through_the_words_that_a_reader_gives(tmp_path: Path) -> None:
    from tests.readers.renderings import as_docx, as_pdf
    from trecho import chain

    paragraphs = [line for line in TEXT.splitlines() if line.strip()]
    for name, data in (("a.pdf", as_pdf(paragraphs)), ("a.docx", as_docx(paragraphs))):
        path = tmp_path / name
        path.write_bytes(data)
        (activity,) = list(chain.gather("article", [path]))
        assert isinstance(activity, Activity)
        assert (activity.countries, activity.status, dict(activity.dates)) == (
            ("JAM",),
            "completed",
            {"end": "2024-05-08"},
        )
