"""The PDF says what the story says, in one language and in another, byte for byte the same again."""

import pypdfium2

from tests.dossiers import dossier
from trecho.writers.pdf_report import pdf_of
from trecho.writers.story import story_of


def text_of(document: bytes) -> str:
    pdf = pypdfium2.PdfDocument(document)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf)
    finally:
        pdf.close()


def test_the_words_stand_in_the_document() -> None:
    text = text_of(pdf_of(story_of(dossier())))
    assert "Joint Plan of the Gulf and the Delta" in text
    assert "verified limited, claimed substantial" in text
    assert "Course for nurses" in text


def test_the_same_story_gives_the_same_bytes() -> None:
    story = story_of(dossier(), "pt")
    assert pdf_of(story) == pdf_of(story)
