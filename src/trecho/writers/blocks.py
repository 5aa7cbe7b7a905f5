"""What a report is made of, whatever it is written as: headings, paragraphs, drawings, tables, lists, references."""

import re

from trecho.core.noun import Noun
from trecho.writers.charts_palette import plain_colours


class Section(Noun, frozen=True):
    """A heading: level 1 opens an area, level 2 a commitment; `anchor` is its address in the report, `url` its page for good."""

    level: int
    text: str
    anchor: str
    url: str = ""


class Prose(Noun, frozen=True):
    """A paragraph; `language` where it differs from the report's, `soft` for what stands beside the matter.

    `references` are the numbers of the sources that it rests on.
    """

    text: str
    language: str | None = None
    soft: bool = False
    url: str | None = None
    references: tuple[int, ...] = ()


class Reference(Noun, frozen=True):
    """A source that the report names by its number: what it is called, where it stands, and its page in the register."""

    number: int
    text: str
    url: str | None = None
    page: str | None = None


class Drawing(Noun, frozen=True):
    """A drawing (SVG of a fixed width in pixels) and the same in words."""

    svg: str
    words: str
    width: int


class Grid(Noun, frozen=True):
    """A table: its columns, its rows, which columns hold numbers, and where cells lead to (row by row; empty for nowhere)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    urls: tuple[tuple[str, ...], ...] = ()

    def url(self, row: int, column: int) -> str:
        """Where a cell leads to; empty for nowhere."""
        return self.urls[row][column] if self.urls else ""


class Points(Noun, frozen=True):
    """A list behind a line that says what it holds; folded on a screen."""

    summary: str
    lines: tuple[Prose, ...]


Block = Section | Prose | Drawing | Grid | Points | Reference


class Story(Noun, frozen=True):
    """The report: its language, title, the line below the title, and its blocks in order."""

    language: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]


def framed(drawing: Drawing) -> str:
    """The drawing's SVG with bare colours and a margin for what stands over its edge, for files that are no web page."""
    inner = plain_colours(drawing.svg).replace("<svg ", '<svg x="10" y="2" ', 1)
    height = int(re.search(r'height="(\d+)"', drawing.svg)[1]) + 4  # type: ignore[index]  # every drawing has a height
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{drawing.width + 20}" height="{height}">{inner}</svg>'
