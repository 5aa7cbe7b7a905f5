"""Where in a source something stands: spans of characters, boxes on pages, and passages that cite them."""

from trecho.core.noun import Noun, require


class Span(Noun, frozen=True, order=True, array_like=True):
    """Characters `start` up to, not including, `end` of a text; travels as `[start, end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuses offsets that no text can have."""
        require(0 <= self.start <= self.end, f"no text has the characters {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """The characters of `text` that the span marks."""
        return text[self.start : self.end]


class Box(Noun, frozen=True, kw_only=True):
    """A rectangle on a page, in PDF points from the top left corner; pages count from 1."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Passage(Noun, frozen=True, kw_only=True):
    """A place in a source that a reader can be led to: `locator` is written for machines, `words` for people.

    Locators: `page=4`, `chars=120-340`, `row=17`, `record=35552`, `cell=B7`, `xpath=/…`, `bytes=0-900`, joined by `;`.
    """

    source: str
    locator: str = ""
    words: str | None = None
    url: str | None = None
