"""The DOCX opens again with real headings, tables, pictures with words, and links."""

import io

from docx import Document

from tests.dossiers import dossier
from trecho.writers.docx_report import docx_of
from trecho.writers.story import story_of


def test_the_document_reads_back() -> None:
    document = Document(io.BytesIO(docx_of(story_of(dossier()))))
    headings = [
        paragraph.text
        for paragraph in document.paragraphs
        if paragraph.style is not None and str(paragraph.style.name).startswith("Heading 2")
    ]
    assert headings == ["I.1", "I.2", "II.1"]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "verified limited, claimed substantial" in cells
    assert document.core_properties.language == "en"


def test_pictures_have_words_and_links_have_addresses() -> None:
    document = Document(io.BytesIO(docx_of(story_of(dossier()))))
    words = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert "verified limited, claimed substantial" in words
    targets = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}
    assert "https://example.org/register" in targets
