"""Headings without a number: which rows they are, and which of them hold items that begin anew below them."""

from bisect import bisect_right
from collections import Counter

from trecho.core.outlining.candidates import Candidate
from trecho.core.outlining.marks import Mark
from trecho.core.outlining.rows import HARD, SOFT, TURN, Row
from trecho.core.outlining.steps import Fit, Node

LONGEST_HEADING = 120
_SHORT_LINE = 60
_MOST_WORDS = 16
_LONGEST_CHINESE = 32


def paragraph_end(rows: list[Row], place: int) -> int:
    """The row behind the paragraph that begins at `place`."""
    end = place + 1
    while end < len(rows) and rows[end].gap == SOFT:
        end += 1
    return end


def title_stop(rows: list[Row], node: Node) -> int:
    """The row behind a node's first paragraph, where a number that stands alone has its title on the next line."""
    first = node.row
    if not rows[first].words[node.mark.ends :].strip() and first + 1 < len(rows):
        first += 1
    return paragraph_end(rows, first)


def is_short(written: str) -> bool:
    """Whether the words are few enough for a heading."""
    limit = _LONGEST_CHINESE if written and "一" <= written[0] <= "鿿" else LONGEST_HEADING
    return 1 < len(written) <= limit and len(written.split()) <= _MOST_WORDS


def is_heading(rows: list[Row], place: int) -> bool:
    """Whether a paragraph of its own begins at the row that reads like a heading: short, and no sentence."""
    row = rows[place]
    begins = row.gap == HARD or (row.gap == TURN and row.after_terminal)
    if not begins or row.role in ("bullet", "label", "cell"):
        return False
    if row.role == "heading":
        return True
    if row.role == "title":
        return False
    end = paragraph_end(rows, place)
    if rows[end - 1].ends or (end < len(rows) and rows[end].gap == TURN and not _turns_after(rows, place, end)):
        return False
    written = " ".join(each.words for each in rows[place:end])
    return is_short(written) and (not written[0].islower()) and any(sign.isalpha() for sign in written)


def _turns_after(rows: list[Row], place: int, end: int) -> bool:
    """Whether the page turns behind a heading rather than within a paragraph: one short line, then a new sentence."""
    return end == place + 1 and len(rows[place].words) <= _SHORT_LINE and not rows[end].words[0].islower()


def area_headings(rows: list[Row], nodes: list[Node]) -> list[Candidate]:
    """Candidates for unnumbered headings whose items begin below them; empty where numbers tell the areas."""
    starts = {node.row for node in nodes}
    labels = _labels(rows, starts)
    known = [
        place
        for place, row in enumerate(rows)
        if row.role == "heading" and place not in starts and row.words not in labels
    ]
    if len(known) > 1:
        return _with_items(rows, _without_title(rows, known), nodes)
    numbered = any(
        node.parent is None and node.children and node.mark.system != "•" and _reads_short(rows, node.row)
        for node in nodes
    )
    anew = any(node.parent is None and node.fit is Fit.RESTART for node in nodes)
    wanting = [node for node in nodes if _wants_heading(node, anew=anew, numbered=numbered)]
    places = [place for node in wanting if (place := _nearest(rows, node.row, starts, labels)) is not None]
    return [_candidate(place, 1) for place in dict.fromkeys(places)]


def _labels(rows: list[Row], starts: set[int]) -> set[str]:
    """Words that return as a line of their own, such as `Work programme`: they name no area."""
    counts = Counter(
        row.words for place, row in enumerate(rows) if place not in starts and len(row.words) < LONGEST_HEADING
    )
    return {words for words, count in counts.items() if count > 2}


def _without_title(rows: list[Row], known: list[int]) -> list[int]:
    """The headings below the document's own title: the only one of the highest level, before all others."""
    levels = Counter(rows[place].line.level for place in known)
    top = min(levels)
    alone = levels[top] == 1 and len(levels) > 1 and rows[known[0]].line.level == top
    return known[1:] if alone else known


def _with_items(rows: list[Row], known: list[int], nodes: list[Node]) -> list[Candidate]:
    firsts = sorted(nodes, key=lambda node: node.row)
    holding = [place for index, place in enumerate(known) if _holds(rows, known, index, firsts)]
    if not holding:
        return []
    level = min(rows[place].line.level for place in holding)
    numbered = any(node.parent is None and node.children for node in nodes)
    restarts = any(node.fit is Fit.RESTART for node in nodes)
    bullets = any(node.mark.system == "•" and node.parent is None for node in nodes)
    if numbered and not restarts and not bullets:
        return []
    between = [place for place in known if holding[0] <= place <= holding[-1]]
    kept = [place for place in between if place in holding or rows[place].line.level == level]
    return [_candidate(place, rows[place].line.level) for place in kept]


def _holds(rows: list[Row], known: list[int], index: int, firsts: list[Node]) -> bool:
    """Whether items begin below a heading before the next one of its level or a higher one."""
    place, level = known[index], rows[known[index]].line.level
    later = (known[after] for after in range(index + 1, len(known)))
    stop = next((other for other in later if rows[other].line.level <= level), len(rows))
    below = bisect_right(firsts, place, key=lambda node: node.row)
    if below == len(firsts) or firsts[below].row >= stop:
        return False
    node = firsts[below]
    return node.mark.system == "•" or node.value == 1 or node.fit in (Fit.RESTART, Fit.FIRST)


def _wants_heading(node: Node, *, anew: bool, numbered: bool) -> bool:
    """Whether the node begins a list that no number announces, though other parts of the document have areas."""
    if node.fit is Fit.RESTART:
        return True
    if node.parent is not None or numbered:
        return False
    return node.mark.system == "•" or (node.fit is Fit.FIRST and anew)


def _reads_short(rows: list[Row], place: int) -> bool:
    end = paragraph_end(rows, place)
    return is_short(" ".join(row.words for row in rows[place:end])) and not rows[end - 1].ends


def _nearest(rows: list[Row], place: int, starts: set[int], labels: set[str]) -> int | None:
    """The last heading above a row, none of whose rows begins a numbered part."""
    for above in range(place - 1, -1, -1):
        if above in starts:
            return None
        if rows[above].words not in labels and is_heading(rows, above):
            return above
    return None


def _candidate(place: int, level: int) -> Candidate:
    mark = Mark(key=f"heading{level}", system="h", values=(), bare="", printed="", ends=0)
    return Candidate(place, (mark,), 2, capital=True)
