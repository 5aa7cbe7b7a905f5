"""What a reader of files hands over: the extracted text and its printed lines, before anybody says what they mean."""

from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.plan import PageQuality

MOST_LINES = 300_000  # of a sheet: more than 5,000 full pages


class Line(Noun, frozen=True, kw_only=True):
    """One printed line: `text[start:end]` of the sheet, without white space at its ends.

    `blank` counts the empty lines before it; `hard` says that a paragraph surely begins here (Word, HTML). `role` is
    `heading`, `bullet`, `title`, `contents`, `label` or empty, `level` its depth. In a PDF the box is in points from
    the top left, `size` the height of its type; `cut` are footnote marks inside it. `page` counts from 1, 0 is none.
    """

    start: int
    end: int
    page: int = 0
    blank: int = 0
    hard: bool = False
    role: str = ""
    level: int = 0
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    bold: bool = False
    cut: tuple[Span, ...] = ()


class Sheet(Noun, frozen=True, kw_only=True):
    """The whole extracted text, its lines in reading order, and how many pages there are (None: no pages).

    `caption` is a title that the file itself names, `language` one that it claims; `doubts` are sentences about what
    could not be read, `quality` are marks of the pages that were read from pictures.
    """

    text: str
    lines: tuple[Line, ...]
    media_type: str
    pages: int | None = None
    caption: str | None = None
    language: str | None = None
    doubts: tuple[str, ...] = ()
    quality: tuple[PageQuality, ...] = ()
