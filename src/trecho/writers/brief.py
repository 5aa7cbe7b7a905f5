"""A brief of at most two pages as PDF: what it says is given, how it is set stands in `templates/brief.typ`.

Where it would need a third page, the last rows of the longest lists are left out, then the letters grow a little
smaller; what is left out is said, and the page that the brief links to has it all.
"""

import json
import tempfile
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from msgspec.structs import replace

from trecho.core.noun import Noun
from trecho.core.plain import plain
from trecho.core.trouble import Trouble
from trecho.writers.charts_palette import PALETTE, plain_colours

PAGES = 2
# Letters in points and the most rows of a list, from roomy to tight.
STEPS: tuple[tuple[float, int], ...] = ((9.4, 12), (9.2, 9), (9.0, 7), (8.8, 6), (8.6, 5), (8.4, 4), (8.2, 3), (8.0, 2))
_TIGHTER = 8.8
_SIGN = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="132" height="22" viewBox="0 0 132 22" font-family="DejaVu Sans, sans-serif">'
    f'<path d="M9 11H52" stroke="{PALETTE["line"]}" stroke-width="2"/><path d="M9 11H34" stroke="{PALETTE["verified"]}" stroke-width="5"/>'
    f'<circle cx="9" cy="11" r="5.5" fill="{PALETTE["ink"]}"/><circle cx="53" cy="11" r="5" fill="#ffffff" stroke="{PALETTE["ink"]}" stroke-width="1.6"/>'
    f'<text x="66" y="17" font-size="17" font-weight="bold" fill="{PALETTE["ink"]}">Trecho</text></svg>'
)


class Cell(Noun, frozen=True, kw_only=True):
    """A cell or a point: words with an address and the numbers of its references, or a drawing with its words."""

    words: str
    url: str | None = None
    references: tuple[int, ...] = ()
    language: str | None = None
    svg: str | None = None
    width: float = 0


class Part(Noun, frozen=True, kw_only=True):
    """A section: its heading, a note, and a table, a list of points, a drawing or a paragraph.

    `widths` are shares of a table's columns (0: as wide as it must be), `numbers` the columns that hold figures.
    """

    heading: str
    kind: Literal["table", "points", "drawing", "text"]
    note: str = ""
    columns: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    points: tuple[Cell, ...] = ()
    svg: str = ""
    width: float = 0
    words: str = ""

    @property
    def length(self) -> int:
        """How many rows or points it has."""
        return len(self.rows) or len(self.points)


class Figure(Noun, frozen=True, kw_only=True):
    """A figure at the head of a brief, what it counts, and where it opens."""

    number: str
    label: str
    url: str | None = None


class Brief(Noun, frozen=True, kw_only=True):
    """All that a brief says; `references` are what its figures rest on, counted from 1, `sources` what they are headed by."""

    language: str
    author: str
    above: str
    title: str
    subtitle: str = ""
    lead: str
    numbers: tuple[Figure, ...]
    parts: tuple[Part, ...]
    references: tuple[Cell, ...] = ()
    sources: str = ""
    foot: str = ""


def brief_pdf(brief: Brief) -> bytes:
    """The document's bytes, at most two pages; raises Trouble where even the tightest setting needs more."""
    for size, most in STEPS:
        document = _set(_shortened(brief, most), size)
        pages = pages_of(document)
        if pages == PAGES and size == STEPS[0][0]:
            tighter = _set(_shortened(brief, most), _TIGHTER)
            return tighter if pages_of(tighter) < PAGES else document  # a few lines alone need no page
        if pages <= PAGES:
            return document
    raise Trouble(
        brief.title, "its brief needs more than two pages", "publish the report (`trecho publish pdf`) instead"
    )


def pages_of(document: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    with pypdfium2.PdfDocument(document) as opened:
        return len(opened)


def _shortened(brief: Brief, most: int) -> Brief:
    """The brief with at most so many rows in each list, and only the references that are still named, counted anew."""
    parts = [replace(part, rows=part.rows[:most], points=part.points[:most]) for part in brief.parts]
    cells = [cell for part in parts for cell in (*(cell for row in part.rows for cell in row), *part.points)]
    named = sorted({number for cell in cells for number in cell.references})
    places = {number: place for place, number in enumerate(named, start=1)}
    return replace(
        brief,
        parts=tuple(_counted(part, places) for part in parts),
        references=tuple(brief.references[number - 1] for number in named),
    )


def _counted(part: Part, places: Mapping[int, int]) -> Part:
    def anew(cell: Cell) -> Cell:
        return replace(cell, references=tuple(places[number] for number in cell.references))

    return replace(part, rows=tuple(tuple(map(anew, row)) for row in part.rows), points=tuple(map(anew, part.points)))


def _set(brief: Brief, size: float) -> bytes:
    import typst

    with tempfile.TemporaryDirectory(prefix="trecho-") as folder:
        place = Path(folder)
        drawings: dict[str, str] = {}
        told = {**plain(brief), "sections": [_part(part, drawings) for part in brief.parts], "size": size}
        for words, name in drawings.items():
            (place / name).write_text(plain_colours(words), encoding="utf-8")
        (place / "sign.svg").write_text(_SIGN, encoding="utf-8")
        (place / "brief.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        (place / "brief.typ").write_text(
            files("trecho.writers").joinpath("templates", "brief.typ").read_text(encoding="utf-8"), encoding="utf-8"
        )
        document: bytes = typst.compile(str(place / "brief.typ"), root=folder)
    return document


def _part(part: Part, drawings: dict[str, str]) -> dict[str, Any]:
    """The section in plain shape, its drawings replaced by the names of their files."""
    shape: dict[str, Any] = plain(part)
    if part.svg:
        shape["svg"] = drawings.setdefault(part.svg, f"drawing-{len(drawings)}.svg")
    for cell in (cell for row in shape["rows"] for cell in row):
        if cell.get("svg"):
            cell["svg"] = drawings.setdefault(cell["svg"], f"drawing-{len(drawings)}.svg")
    return shape
