"""One text as DOCX, HTML and PDF, as a ministry might send it: headers, footers, page numbers, notes."""

import html
from io import BytesIO


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text whose lines are separated by single blank lines and paragraphs by more."""
    found: list[list[str]] = [[]]
    blank = 0
    for line in text.splitlines():
        words = " ".join(line.split())
        if not words:
            blank += 1
            continue
        if blank > 1 or (blank == 0 and _begins(words)):
            found.append([])
        found[-1].append(words)
        blank = 0
    return [" ".join(lines) for lines in found if lines]


def _begins(words: str) -> bool:
    number = words.split(maxsplit=1)[0]
    return number.endswith(".") and (number[:-1].isdecimal() or (number[:-1].isupper() and len(number) < 6))


def as_html(paragraphs: list[str]) -> bytes:
    """A page with a menu and a footer, headings for the lines with Roman numbers."""
    body = "".join(
        f"<h2>{html.escape(words)}</h2>" if _is_heading(words) else f"<p>{html.escape(words)}</p>"
        for words in paragraphs
    )
    menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'
    return f"<!DOCTYPE html><html><head><title>Plan</title></head><body>{menu}<main>{body}</main><footer>© 2019</footer></body></html>".encode()


def _is_heading(words: str) -> bool:
    number = words.split(maxsplit=1)[0].rstrip(".")
    return number.isupper() and set(number) <= set("IVX") and len(words) < 60


def as_docx(paragraphs: list[str]) -> bytes:
    """A Word document with a running header and footer."""
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "CELAC-China Joint Plan of Action"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    for words in paragraphs:
        document.add_paragraph(words, style="Heading 1" if _is_heading(words) else None)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def as_pdf(
    paragraphs: list[str], *, size: float = 11, font: str = "Times-Roman", gap: float = 6, indent: float = 0
) -> bytes:
    """A PDF with a running header, page numbers and justified lines; `gap` stands below a paragraph, `indent` before it."""
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    body = ParagraphStyle(
        "body",
        fontName=font,
        fontSize=size,
        leading=size * 1.25,
        spaceAfter=gap,
        alignment=TA_JUSTIFY,
        firstLineIndent=indent,
    )
    heading = ParagraphStyle("heading", parent=body, fontSize=size + 2, spaceBefore=8 if gap else 0, firstLineIndent=0)

    def decorate(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 805, "CELAC and China Joint Plan of Action (2019-2021)")
        canvas.drawCentredString(297, 36, f"Page {document.page}")

    made = BytesIO()
    flow = [Paragraph(html.escape(words), heading if _is_heading(words) else body) for words in paragraphs]
    SimpleDocTemplate(made, title="Plan").build(flow, onFirstPage=decorate, onLaterPages=decorate)
    return made.getvalue()
