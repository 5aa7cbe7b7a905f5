from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml

from trecho import chain
from trecho.readers.docx import docx_sheet

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LEVELS = [("upperRoman", "%1."), ("decimal", "%2)"), ("lowerLetter", "(%3)"), ("bullet", "-")]


def _bytes(document: Any) -> bytes:
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _numbered(levels: list[tuple[str, str]]) -> Any:
    """A document with a list of the levels, under the number 77."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for place, (form, pattern) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {_W} w:abstractNumId="77">{inner}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {_W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return document


def _add(document: Any, words: str, level: int | None) -> None:
    paragraph = document.add_paragraph(words)
    if level is not None:
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {_W}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'))


_WORDS = [
    ("Plan 2024-2026", None), ("Trade", 0), ("The sides will build:", 1), ("ports;", 2), ("ships.", 2), ("The sides sell.", 1),
    ("Health", 0), ("The sides heal.", 1),
]  # fmt: skip


def test_automatic_numbers_are_those_that_word_shows() -> None:
    document = _numbered(_LEVELS)
    for words, level in _WORDS:
        _add(document, words, level)
    reading = chain.read(_bytes(document), name="plan.docx")
    assert [(item.path, item.number, item.text) for item in reading.items()] == [
        ("I.1", "1)", "The sides will build:"), ("I.1.a", "(a)", "ports;"), ("I.1.b", "(b)", "ships."),
        ("I.2", "2)", "The sides sell."), ("II.1", "1)", "The sides heal."),
    ]  # fmt: skip


def test_decimals_and_chinese_numbers() -> None:
    document = _numbered([("decimal", "%1."), ("decimal", "%1.%2"), ("chineseCounting", "（%3）")])
    for words, level in (
        ("Trade", 0),
        ("Ports are built:", 1),
        ("north", 2),
        ("south", 2),
        ("Ships", 1),
        ("Health", 0),
        ("Care", 1),
    ):
        _add(document, words, level)
    text = docx_sheet(_bytes(document), "plan").text
    assert text.split("\n") == [
        "1. Trade",
        "1.1 Ports are built:",
        "（一） north",
        "（二） south",
        "1.2 Ships",
        "2. Health",
        "2.1 Care",
    ]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next_and_counts_no_number() -> None:
    document = _numbered([("decimal", "%1.")])
    for words in ("One", "Gone", "Two"):
        _add(document, words, 0)
    document.paragraphs[1]._p.pPr.append(parse_xml(f"<w:rPr {_W}><w:del/></w:rPr>"))
    document.paragraphs[1].runs[0].text = "Kept "
    assert docx_sheet(_bytes(document), "plan").text.split("\n") == ["1. One", "2. Kept Two"]


def test_a_number_alone_in_its_cell_numbers_its_row() -> None:
    document = _numbered([("decimal", "%1.")])
    table = document.add_table(rows=0, cols=2)
    for words in ("One", "Two"):
        cells = table.add_row().cells
        properties = cells[0].paragraphs[0]._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {_W}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'))
        cells[1].text = words
    assert docx_sheet(_bytes(document), "plan").text.split("\n") == ["1. One", "2. Two"]


def test_deleted_hidden_and_contents_words_are_left_out() -> None:
    document = docx.Document()
    document.styles.add_style("TOC 1", 1)
    document.add_paragraph("I. Trade\t3", style="TOC 1")
    paragraph = document.add_paragraph("I. Trade")
    paragraph._p.append(parse_xml(f"<w:del {_W}><w:r><w:delText> and war</w:delText></w:r></w:del>"))
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" hidden").font.hidden = True
    sheet = docx_sheet(_bytes(document), "plan")
    assert [(sheet.text[line.start : line.end], line.role) for line in sheet.lines] == [
        ("I. Trade 3", "contents"),
        ("I. Trade", ""),
    ]
