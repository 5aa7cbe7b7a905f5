"""Where the numbered parts end: an unnumbered closing section, a closing formula or an annex behind the last item."""

from itertools import pairwise

from trecho.core.outlining.headings import is_heading, is_short, paragraph_end
from trecho.core.outlining.kinds import title_end
from trecho.core.outlining.rows import HARD, SOFT, Row
from trecho.core.outlining.steps import Node
from trecho.core.outlining.words import ReadingWords

_ANNEXES_FROM = 0.6  # an annex that begins earlier may well be the plan itself
_MANY = 10  # items that tell how many paragraphs an item of this document has


def annex_row(rows: list[Row], words: ReadingWords) -> int:
    """The row where annexes begin in the last part of the document; the number of rows where there are none."""
    for place in range(int(len(rows) * _ANNEXES_FROM), len(rows)):
        row = rows[place]
        if row.gap == HARD and is_short(row.words) and not row.ends and words.annex.match(row.words):
            return place
    return len(rows)


def closing_row(rows: list[Row], nodes: list[Node], words: ReadingWords) -> int:
    """The row where the closing section begins; the number of rows where there is none."""
    if not nodes:
        return len(rows)
    last = nodes[-1]
    start = title_end(rows, last)
    alone = not last.is_area and _one_paragraph_each(rows, nodes)
    if last.is_area and start < len(rows) and rows[start - 1].ends is False and start == last.row:
        start += 1
    for place in range(last.row + 1, len(rows)):
        if rows[place].gap == SOFT and rows[place].after_terminal and words.closing.match(rows[place].words):
            return place
        if place >= start and (
            (rows[place].gap == HARD or rows[place].after_terminal)
            and rows[place].gap != SOFT
            and (_closes(rows, place, last, words) or (alone and rows[place].after_terminal))
        ):
            return place
    return len(rows)


def _one_paragraph_each(rows: list[Row], nodes: list[Node]) -> bool:
    """Whether all of many items before the last are one paragraph long, so that a second one behind it is no item's."""
    items = [(node.row, after.row) for node, after in pairwise(nodes) if not node.is_area]
    return len(items) >= _MANY and not any(
        rows[place].gap == HARD and rows[place].after_terminal
        for start, end in items
        for place in range(start + 1, end)
    )


def _closes(rows: list[Row], place: int, last: Node, words: ReadingWords) -> bool:
    end = paragraph_end(rows, place)
    written = " ".join(row.words for row in rows[place:end])
    if words.closing.match(written) or (words.annex.match(written) and is_short(written)):
        return True
    if written.rstrip(".:").lower() in words.closing_headings:
        return True
    if not is_heading(rows, place) or end >= len(rows):
        return False
    return not (last.is_area and rows[place].role != "heading")
