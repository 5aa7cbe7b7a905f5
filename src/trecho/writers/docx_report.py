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

from trecho.writers.story import Block, Drawing, Grid, Points, Prose, Section, Story, framed

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
        case Section(level=level, text=text):
            document.add_heading(text, level=level)
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


def _paragraph(document: Document, prose: Prose, *, style: str | None = None) -> None:
    paragraph = document.add_paragraph(style=style)
    if prose.url:
        _hyperlink(paragraph, prose.text, prose.url)
        return
    run = paragraph.add_run(prose.text)
    if prose.soft:
        run.font.color.rgb = SOFT


def _hyperlink(paragraph: Paragraph, text: str, url: str) -> None:
    relation = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run = paragraph.add_run(text)
    run.font.underline = True
    link.append(run._r)  # noqa: SLF001  (python-docx has no public way to put a run into a hyperlink)
    paragraph._p.append(link)  # noqa: SLF001


def _table(document: Document, grid: Grid) -> None:
    table = document.add_table(rows=1, cols=len(grid.columns), style="Light List")
    for row in (grid.columns, *grid.rows):
        cells = table.rows[0].cells if row is grid.columns else table.add_row().cells
        for position, (cell, text) in enumerate(zip(cells, row, strict=True)):
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
