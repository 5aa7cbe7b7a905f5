"""A story as a DOCX that a ministry can edit: real headings, real tables, drawings with their words."""

import io

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from trecho.writers.blocks import Block, Drawing, Grid, Points, Prose, Reference, Section, Story, framed

SOFT = RGBColor(0x5B, 0x65, 0x70)
# Word names a Chinese font apart from the Latin one.
EASTERN = "Noto Sans CJK SC"


def docx_of(story: Story) -> bytes:
    """The document's bytes."""
    document = docx.Document()
    _dress(document, story)
    document.add_heading(story.title, level=0)
    _paragraph(document, Prose(story.subtitle, soft=True))
    for block in story.blocks:
        _add(document, block)
    page = io.BytesIO()
    document.save(page)
    return page.getvalue()


def _dress(document: Document, story: Story) -> None:
    document.core_properties.title = story.title
    document.core_properties.language = story.language
    document.core_properties.author = "Trecho"
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), EASTERN)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2.2)


def _add(document: Document, block: Block) -> None:
    match block:
        case Section(level=level, text=text, url=url):
            heading = document.add_heading("" if url else text, level=level)
            if url:
                _hyperlink(heading, text, url)
        case Prose():
            _paragraph(document, block)
        case Grid():
            _table(document, block)
        case Drawing():
            _picture(document, block)
        case Points(summary=summary, lines=lines):
            _paragraph(document, Prose(summary, soft=True))
            for line in lines:
                _paragraph(document, line, style="List Bullet")
        case Reference():
            _reference(document, block)


def _paragraph(document: Document, prose: Prose, *, style: str | None = None) -> None:
    paragraph = document.add_paragraph(style=style)
    if prose.url:
        _hyperlink(paragraph, prose.text, prose.url)
    else:
        run = paragraph.add_run(prose.text)
        if prose.soft:
            run.font.color.rgb = SOFT
    for number in prose.references:
        _hyperlink(paragraph, f"[{number}]", "", anchor=f"reference_{number}")


def _reference(document: Document, one: Reference) -> None:
    """A source under its number, which the numbers in the text lead to."""
    paragraph = document.add_paragraph()
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(one.number))
    start.set(qn("w:name"), f"reference_{one.number}")
    paragraph._p.append(start)  # noqa: SLF001  (python-docx has no public way to set a bookmark)
    paragraph.add_run(f"[{one.number}] ")
    paragraph._p.append(end)  # noqa: SLF001  (as above)
    if one.url:
        _hyperlink(paragraph, one.text, one.url)
    else:
        paragraph.add_run(one.text)
    if one.page:
        paragraph.add_run(" · ")
        _hyperlink(paragraph, one.page, one.page)


def _hyperlink(paragraph: Paragraph, text: str, url: str, *, anchor: str = "") -> None:
    """Words that lead to an address, or to a bookmark of the document."""
    link = OxmlElement("w:hyperlink")
    if anchor:
        link.set(qn("w:anchor"), anchor)
    else:
        relation = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), relation)
    run = paragraph.add_run(text)
    run.font.underline = True
    link.append(run._r)  # noqa: SLF001  (python-docx has no public way to put a run into a hyperlink)
    paragraph._p.append(link)  # noqa: SLF001


def _table(document: Document, grid: Grid) -> None:
    table = document.add_table(rows=1, cols=len(grid.columns), style="Light List")
    for line, row in enumerate((grid.columns, *grid.rows)):
        cells = table.add_row().cells if line else table.rows[0].cells
        for position, (cell, text) in enumerate(zip(cells, row, strict=True)):
            url = grid.url(line - 1, position) if line else ""
            if url:
                _hyperlink(cell.paragraphs[0], text, url)
            else:
                cell.text = text
            for paragraph in cell.paragraphs:
                paragraph.style.font.size = Pt(9.5)
                if position in grid.numbers:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph()


def _picture(document: Document, drawing: Drawing) -> None:
    import vl_convert

    picture = vl_convert.svg_to_png(framed(drawing), scale=2)
    document.add_picture(io.BytesIO(picture), width=Cm(min(drawing.width / 40, 16)))
    document.inline_shapes[-1]._inline.docPr.set("descr", drawing.words)  # noqa: SLF001  (the alternative text has no public setter)
