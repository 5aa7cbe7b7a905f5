"""The rows of a document: its lines in reading order, each knowing its words and what stood before it."""

import msgspec

from trecho.core.outlining.lines import is_terminal, words_of
from trecho.core.outlining.sheet import Line, Sheet
from trecho.core.outlining.words import ReadingWords

SOFT, TURN, HARD = 0, 1, 2


class Row(msgspec.Struct, gc=False):
    """A line at work: its `words`, the `page` it stands on, and the `gap` before it.

    `gap` is SOFT (the line runs on), TURN (a page or column turns, or noise was taken out) or HARD (a paragraph
    begins); `after_terminal` says whether a sentence or clause had ended before it, `ends` that one ends with it.
    """

    line: Line
    words: str
    page: int
    gap: int = SOFT
    turned: bool = False
    after_terminal: bool = True
    ends: bool = False

    @property
    def role(self) -> str:
        """What the reader of the file knew about the line."""
        return self.line.role


def rows_of(sheet: Sheet, words: ReadingWords) -> list[Row]:
    """The rows of a sheet, empty lines left out."""
    rows = [Row(line=line, words=words_of(sheet, line).strip(), page=line.page) for line in sheet.lines]
    kept = [row for row in rows if row.words]
    for row in kept:
        row.ends = is_terminal(row.words, words)
    return kept


def without(rows: list[Row], dropped: set[int]) -> list[Row]:
    """The rows but those at the places `dropped`; a row behind a dropped one is marked as `turned`."""
    if not dropped:
        return rows
    kept: list[Row] = []
    turned = False
    for place, row in enumerate(rows):
        if place in dropped:
            turned = True
            continue
        row.turned = row.turned or turned
        turned = False
        kept.append(row)
    return kept
