"""What a careful reader would point at: gaps, doubles, restarts, levels that jump, marks that fit nowhere."""

from collections import defaultdict

from trecho.core.outlining.marks import Mark
from trecho.core.outlining.rows import Row
from trecho.core.outlining.steps import Fit, Node
from trecho.core.plan import Doubt

_MOST_STRAYS = 20
_MOST_DOUBTS = 1000
_MOST_NAMED = 5
_SENTENCES = {
    Fit.DOUBLE: "the number {} is printed twice",
    Fit.BACK: "the number {} stands behind a higher one",
    Fit.RESTART: "the numbers begin again at {} without a heading",
    Fit.LATE: "the series begins at {}",
    Fit.JUMP: "{} stands without the heading above it",
}


def doubts_of(rows: list[Row], nodes: list[Node], strays: list[tuple[int, Mark]]) -> list[Doubt]:
    """The doubts about a document's numbering, in document order, each at the path that it concerns."""
    before = _befores(nodes)
    doubts = [Doubt(path=node.path, what=said) for node in nodes if (said := _said(node, before)) is not None]
    for row, mark in strays[:_MOST_STRAYS]:
        path = next((node.path for node in reversed(nodes) if node.row < row), None)
        doubts.append(
            Doubt(
                path=path,
                what=f"“{rows[row].words[:40]}” begins like number {mark.printed} but fits no series; kept as text",
            )
        )
    doubts += [*_mixed(nodes), *_wordless(rows, nodes)]
    if not nodes and rows:
        doubts.append(Doubt(what="no numbered or bulleted items were found; the whole text is kept as front matter"))
    if len(doubts) > _MOST_DOUBTS:
        more = len(doubts) - _MOST_DOUBTS
        doubts = [*doubts[:_MOST_DOUBTS], Doubt(what=f"{more} more doubts about the numbering are not listed")]
    return doubts


def _mixed(nodes: list[Node]) -> list[Doubt]:
    """A doubt for each series below one part of which some are areas and others items: all may be meant as the same."""
    groups: dict[tuple[int, str], list[Node]] = defaultdict(list)
    for node in nodes:
        if node.mark.values:
            groups[-1 if node.parent is None else node.parent.row, node.mark.key].append(node)
    found = []
    for group in groups.values():
        fewer, _ = sorted(([n for n in group if n.is_area], [n for n in group if not n.is_area]), key=len)
        if fewer:
            names = ", ".join(node.mark.printed for node in fewer[:_MOST_NAMED]) + (
                "…" if len(fewer) > _MOST_NAMED else ""
            )
            kinds = ("headings", "commitments") if fewer[0].is_area else ("commitments", "headings")
            said = f"read as {kinds[0]}, others of the series as {kinds[1]}: {names}"
            found.append(Doubt(path=fewer[0].path, what=said))
    return found


def _wordless(rows: list[Row], nodes: list[Node]) -> list[Doubt]:
    """A doubt for each commitment that is a number only, as where a table has numbers in several columns."""
    return [
        Doubt(path=node.path, what=f"the number {node.mark.printed} has no words of its own")
        for node in nodes
        if node.mark.printed and not node.is_area and not node.titled and not _words_behind(rows, node)
    ]


def _words_behind(rows: list[Row], node: Node) -> bool:
    return node.mark.ends < len(rows[node.row].words.rstrip()) or node.row + 1 < node.stop


def _said(node: Node, before: dict[int, str]) -> str | None:
    printed = node.mark.printed
    if node.fit is Fit.SKIP:
        return f"the number jumps from {before.get(node.row, 'the start')} to {printed}"
    if node.mark.loose and not node.mark.key.endswith("?"):
        return f"the number {printed} lacks its dot or bracket"
    sentence = _SENTENCES.get(node.fit)
    return sentence.format(printed) if sentence is not None else None


def _befores(nodes: list[Node]) -> dict[int, str]:
    """Row of a node → the number printed before it in its series, below the same part."""
    last: dict[tuple[int, str], str] = {}
    before: dict[int, str] = {}
    for node in nodes:
        series = (-1 if node.parent is None else node.parent.row, node.mark.key)
        if series in last:
            before[node.row] = last[series]
        last[series] = node.mark.printed
    return before
