from tests.core.outlining.plain_reading import DOCUMENT, WORDS
from trecho.core.outlining import outlined
from trecho.core.plan import Reading
from trecho.readers.html import html_sheet
from trecho.reference.reading_words import words_by_language


def _read(page: str) -> Reading:
    return outlined(html_sheet(page.encode(), "page.html"), DOCUMENT, WORDS, words_by_language())


_PAGE = """<html lang=en><head><title>Site</title></head><body>
<div class="main-menu"><ul><li><a href=/>Home</a></li><li><a href=/n>News</a></li></ul></div>
<h1>Programme 2025-2027</h1><p>Approved today.</p><ul><li><a href="#a">Water</a></li><li><a href="#b">Trade</a></li></ul>
<h3>Water</h3><p>Water is scarce.</p><p><b>Activities</b></p>
<ul><li><p>Basins.</p><p>They are shared.</p></li><li>Dams<ul><li>small</li><li>large</li></ul></li></ul>
<h3>Trade &amp; ports</h3><p><b>Activities</b></p><ul><li>Fairs</li><li>3 missions<sup><a href="#f">1</a></sup> of firms</li></ul>
<h3>Sport</h3><p><b>Activities</b></p><ul><li>Games</li></ul><h3>Follow-up</h3><p>Officials will meet.</p>
<div class="footnotes"><ol><li>A note.</li></ol></div><footer><p>Imprint</p></footer></body></html>"""


def test_bullets_below_unnumbered_headings() -> None:
    reading = _read(_PAGE)
    assert [(item.path, item.parent, item.text) for item in reading.items()] == [
        ("1.1", None, "Basins. They are shared."), ("1.2", None, "Dams"), ("1.2.1", "1.2", "small"), ("1.2.2", "1.2", "large"),
        ("2.1", None, "Fairs"), ("2.2", None, "3 missions of firms"), ("3.1", None, "Games"),
    ]  # fmt: skip
    assert [area.title for area in reading.areas] == ["Water", "Trade & ports", "Sport"]
    assert [paragraph.text for paragraph in reading.back] == ["Follow-up", "Officials will meet."]
    assert "Home" not in reading.text
    assert "Imprint" not in reading.text


def test_ordered_lists_have_the_numbers_that_a_browser_shows() -> None:
    reading = _read(
        "<main><h1>Plan</h1><ol type=I><li><b>Water</b><ol><li>Basins.</li><li>Dams.<ol type=a><li>small;</li><li>large.</li></ol></li></ol></li>"
        "<li><b>Trade</b><ol start=3><li>Fairs.</li><li>Ships.</li></ol></li></ol></main>"
    )
    assert [item.path for item in reading.items()] == ["I.1", "I.2", "I.2.a", "I.2.b", "II.3", "II.4"]


def test_bold_paragraphs_may_be_headings_and_typed_bullets_items() -> None:
    reading = _read(
        "<body><h2>Plan 2024-2026</h2><p><strong>WATER</strong></p><p>• Basins.</p><p>• Dams.</p><p><strong>TRADE</strong></p>"
        "<p>• Fairs.</p><p>• Ships.</p><p><strong>LAST WORDS</strong></p><p>The Plan binds nobody.</p></body>"
    )
    assert [item.path for item in reading.items()] == ["1.1", "1.2", "2.1", "2.2"]
    assert [paragraph.text for paragraph in reading.back] == ["LAST WORDS", "The Plan binds nobody."]


def test_a_declared_encoding_is_obeyed() -> None:
    page = '<html><meta charset="iso-8859-1"><p>Cooperación técnica</p></html>'
    assert html_sheet(page.encode("latin-1"), "page").text == "Cooperación técnica"
