"""Scans made of sound pages: drawn, and put into a PDF as pictures, or kept as PNG."""

import shutil
from io import BytesIO

import pytest

from tests.readers.renderings import as_pdf
from trecho.readers.pdf_picture import page_picture

needs_tesseract = pytest.mark.skipif(not shutil.which("tesseract"), reason="needs Tesseract (tesseract-ocr)")

PLAN = [
    "Plan of Action 2024-2026",
    "I. Trade",
    "1. To trade more goods through 12 ports by 2025.",
    "2. To offer 400 scholarships to students of the Delta.",
    "II. Health",
    "1. To send 30 doctors.",
]


def as_png(paragraphs: list[str]) -> bytes:
    """The first page of the paragraphs as a picture."""
    return page_picture(as_pdf(paragraphs, size=14), 1, "plan")


def as_scan(pages: list[list[str]], pictures: set[int]) -> bytes:
    """A PDF with a page for each list of paragraphs; those whose numbers (from 1) are in `pictures` are pictures of themselves."""
    import pypdfium2

    made = pypdfium2.PdfDocument.new()
    for number, paragraphs in enumerate(pages, start=1):
        printed = pypdfium2.PdfDocument(as_pdf(paragraphs, size=14))
        if number not in pictures:
            made.import_pages(printed, [0])
            continue
        width, height = printed[0].get_size()
        page = made.new_page(width, height)
        picture = pypdfium2.PdfImage.new(made)
        picture.set_bitmap(printed[0].render(scale=2.5))
        picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        page.insert_obj(picture)
        page.gen_content()
    written = BytesIO()
    made.save(written)
    return written.getvalue()
