"""Readings and rows of plain texts, as the tests of outlining want them."""

from trecho.core.outlining import cleaned, outlined
from trecho.core.outlining.gaps import with_gaps
from trecho.core.outlining.rows import Row, rows_of
from trecho.core.plan import Document, Reading
from trecho.readers.plain import sheet_of_text
from trecho.reference.reading_words import all_reading_words, words_by_language

WORDS = all_reading_words()
DOCUMENT = Document(name="plan.txt", sha256="0" * 64, media_type="text/plain")


def reading_of(text: str, language: str | None = None) -> Reading:
    """The reading of a text."""
    return outlined(sheet_of_text(text), DOCUMENT, WORDS, words_by_language(), language)


def rows_from(text: str) -> list[Row]:
    """The rows of a text, as they are before anything is taken out."""
    return rows_of(sheet_of_text(text), WORDS)


def clean_rows(text: str) -> list[Row]:
    """The rows of a text with noise taken out and gaps told."""
    return with_gaps(cleaned(rows_from(text), WORDS))


def paths_of(reading: Reading) -> list[str]:
    """The paths of the items, in order."""
    return [item.path for item in reading.items()]


def words_at(reading: Reading, path: str) -> str:
    """The text of the item at a path."""
    return next(item.text for item in reading.items() if item.path == path)
