"""A plan as read: a document, its areas and its numbered items, each tied to the characters it came from."""

from collections.abc import Iterator, Mapping

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun, require
from trecho.core.passage import Box, Span
from trecho.core.pledge import Coding, Target


class PageQuality(Noun, frozen=True, kw_only=True):
    """How surely a page that is a picture was read: the mean confidence over its `words`, 0 to 100."""

    page: int
    confidence: float
    words: int


class Document(Noun, frozen=True, kw_only=True):
    """The file that was read: its name, hash (SHA-256, hex), media type and number of pages where it has pages.

    `quality` has a mark for each page that was read from a picture.
    """

    name: str
    sha256: str
    media_type: str
    pages: int | None = None
    quality: tuple[PageQuality, ...] = ()


class Paragraph(Noun, frozen=True, kw_only=True):
    """A paragraph that is no item, with its place in the text of the reading."""

    text: str
    start: int
    end: int


class Item(Noun, frozen=True, kw_only=True):
    """A numbered item of a plan, a commitment: text without number and title, with every place it was found at.

    `path` reads like a citation (`III.9`); `start` and `end` enclose the text in the reading's text, and where page
    turns or notes interrupt it, `pieces` are the parts that it was joined from.
    """

    path: str
    number: str | None = None
    title: str | None = None
    parent: str | None = None
    text: str
    start: int
    end: int
    page: int | None = None
    pieces: tuple[Span, ...] = ()
    boxes: tuple[Box, ...] = ()
    parallel: Mapping[str, str] = {}
    coding: Coding | None = None

    def __post_init__(self) -> None:
        """Refuses items whose offsets no text can have."""
        require(0 <= self.start <= self.end, f"item {self.path} cannot stand at {self.start} to {self.end}")


class Area(Noun, frozen=True, kw_only=True):
    """A part of a plan, flat and in document order; `level` 1 is the outermost, `intro` what is no item."""

    path: str
    number: str | None = None
    title: str
    level: int = 1
    start: int
    end: int
    page: int | None = None
    intro: tuple[Paragraph, ...] = ()
    items: tuple[Item, ...] = ()
    parallel: Mapping[str, str] = {}


class Doubt(Noun, frozen=True, kw_only=True):
    """Something the reader was unsure of, at a path (or None for the whole document): a gap, a double, a restart."""

    path: str | None = None
    what: str


class Reading(Noun, frozen=True, kw_only=True):
    """A plan document as a careful reader lists it: every area and item with its characters, and what was unsure.

    `period` is [first, last] as printed, `language` a BCP 47 code, `text` the whole extracted text.
    """

    document: Document
    language: str
    title: str
    period: tuple[PartialDate, PartialDate] | None = None
    text: str
    front: tuple[Paragraph, ...] = ()
    back: tuple[Paragraph, ...] = ()
    areas: tuple[Area, ...] = ()
    targets: tuple[Target, ...] = ()
    warnings: tuple[Doubt, ...] = ()

    def items(self) -> Iterator[Item]:
        """Every item in the order of the document."""
        for area in self.areas:
            yield from area.items

    def misplaced(self) -> str | None:
        """The path of the first area or item that stands where the text has ended, or None."""
        length = len(self.text)
        for area in self.areas:
            if area.end > length:
                return area.path
            for item in area.items:
                if item.end > length or any(piece.end > length for piece in item.pieces):
                    return item.path
        return None


class Plan(Noun, frozen=True, kw_only=True):
    """A plan adopted by a forum for a period; `id` reads like a citation (`celac-china-2019`)."""

    id: str
    forum: str
    title: Mapping[str, str]
    period: tuple[PartialDate, PartialDate]
    adopted_on: PartialDate | None = None
    adopted_at: str | None = None
    meeting: str | None = None
    url: str | None = None
    note: str | None = None


class Commitment(Noun, frozen=True, kw_only=True):
    """A numbered item of a plan in the register: `id` is plan/path, `words` its text by language.

    `official` names the languages whose words are the adopted text; the others are restatements or translations.
    `confidence` says how the item is known where the whole text was not (`seen` in an excerpt, `reported`).
    """

    id: str
    plan: str
    area: str
    path: str
    words: Mapping[str, str]
    official: tuple[str, ...] = ()
    confidence: str | None = None
    coding: Coding | None = None
