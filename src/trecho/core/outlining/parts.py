"""The nodes of a document as the areas, items and paragraphs of a reading, each with its characters and places."""

from trecho.core.outlining.headings import is_heading, paragraph_end
from trecho.core.outlining.hyphens import Hyphens
from trecho.core.outlining.joining import joined
from trecho.core.outlining.kinds import title_end
from trecho.core.outlining.rows import Row
from trecho.core.outlining.steps import Node
from trecho.core.passage import Box
from trecho.core.plan import Area, Item, Paragraph


class Parts:
    """Builds the parts of a reading from the rows and nodes of one language of a document."""

    def __init__(self, text: str, rows: list[Row], nodes: list[Node], hyphens: Hyphens) -> None:
        self.text = text
        self.rows = rows
        self.nodes = nodes
        self.hyphens = hyphens
        self._within: dict[int, list[Node]] = {}
        for node in nodes:
            if not node.is_area:
                above = _area_of(node)
                self._within.setdefault(-1 if above is None else above.row, []).append(node)

    def areas(self) -> list[Area]:
        """The areas in document order; items without one stand in a single area without number and title."""
        tops = [node for node in self.nodes if node.is_area]
        orphans = self._within.get(-1, [])
        found = [self._loose_area(orphans)] if orphans else []
        return found + [self._area(node) for node in tops]

    def paragraphs(self, start: int, stop: int) -> tuple[Paragraph, ...]:
        """The paragraphs of the rows from `start` up to `stop`."""
        found = []
        while start < stop:
            end = min(paragraph_end(self.rows, start), stop)
            while end < stop and self._runs_on(end) and not is_heading(self.rows, start):
                end = min(paragraph_end(self.rows, end), stop)
            words = joined(self.text, self.rows[start:end], self.hyphens)
            if words.text:
                found.append(Paragraph(text=words.text, start=words.start, end=words.end))
            start = end
        return tuple(found)

    def _runs_on(self, place: int) -> bool:
        """Whether a sentence runs over a page turn into the row."""
        return self.rows[place].gap == 1 and not self.rows[place - 1].ends

    def _area(self, node: Node) -> Area:
        end = min(title_end(self.rows, node), node.stop)
        title = joined(self.text, self.rows[node.row : end], self.hyphens, node.mark.ends)
        last = self._last_row(node)
        return Area(
            path=node.path,
            number=node.mark.printed or None,
            title=title.text,
            level=1 + sum(1 for above in _above(node) if above.is_area),
            start=self.rows[node.row].line.start,
            end=max(self.rows[last].line.end, title.end),
            page=self.rows[node.row].page or None,
            intro=self.paragraphs(end, node.stop),
            items=tuple(self._item(other) for other in self._within.get(node.row, ())),
        )

    def _loose_area(self, orphans: list[Node]) -> Area:
        items = tuple(self._item(node) for node in orphans)
        start = min(item.start for item in items)
        return Area(
            path="", title="", start=start, end=max(item.end for item in items), page=items[0].page, items=items
        )

    def _last_row(self, node: Node) -> int:
        while node.children:
            node = node.children[-1]
        return max(node.row, node.stop - 1)

    def _item(self, node: Node) -> Item:
        end = title_end(self.rows, node) if node.titled else node.row
        title = joined(self.text, self.rows[node.row : end], self.hyphens, node.mark.ends).text if node.titled else None
        first = 0 if node.titled else node.mark.ends
        body = self.rows[end : node.stop]
        words = joined(self.text, body, self.hyphens, _offset(body, first))
        return Item(
            path=node.path,
            number=node.mark.printed or None,
            title=title or None,
            parent=node.parent.path if node.parent is not None and not node.parent.is_area else None,
            text=words.text,
            start=words.start,
            end=words.end,
            page=self.rows[node.row].page or None,
            pieces=words.pieces,
            boxes=_boxes(body),
        )


def _offset(body: list[Row], first: int) -> int:
    """Where the words behind the mark begin in the line, with what was cut out before them."""
    if not body or not first:
        return 0
    place = body[0].line.start
    for span in body[0].line.cut:
        if span.start - place < first:
            first += span.end - span.start
    return first


def _area_of(node: Node) -> Node | None:
    return next((above for above in _above(node) if above.is_area), None)


def _above(node: Node) -> list[Node]:
    found = []
    while node.parent is not None:
        node = node.parent
        found.append(node)
    return found


def _boxes(rows: list[Row]) -> tuple[Box, ...]:
    """One box for each page (and column) that the rows stand on, in hundredths of a point."""
    boxes: list[Box] = []
    page, left, top, right, bottom = 0, 0.0, 0.0, 0.0, 0.0
    for row in rows:
        line = row.line
        if not line.bottom:
            return ()
        if page == row.page and line.top >= top and line.left < right:
            left, right, bottom = min(left, line.left), max(right, line.right), max(bottom, line.bottom)
            continue
        if page:
            boxes.append(_box(page, left, top, right, bottom))
        page, left, top, right, bottom = row.page, line.left, line.top, line.right, line.bottom
    if page:
        boxes.append(_box(page, left, top, right, bottom))
    return tuple(boxes)


def _box(page: int, left: float, top: float, right: float, bottom: float) -> Box:
    return Box(page=page, left=round(left, 2), top=round(top, 2), right=round(right, 2), bottom=round(bottom, 2))
