"""Which numbered parts are areas and which are items, where titles end, and what their paths are."""

from collections import Counter, defaultdict

from trecho.core.outlining.headings import LONGEST_HEADING, is_short, title_stop
from trecho.core.outlining.lines import ends_sentence
from trecho.core.outlining.rows import HARD, Row
from trecho.core.outlining.steps import Node

_SUB_SYSTEMS = ("a", "r", "•")

Numerals = dict[tuple[str, int | None], Counter[str]]


def told(rows: list[Row], nodes: list[Node], end: int) -> list[Node]:
    """The nodes, each told whether it is an area, whether it has a title, and its path."""
    for node, following in zip(nodes, (*nodes[1:], None), strict=False):
        node.stop = following.row if following is not None else end
    groups: dict[tuple[int, str], list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.depth, _series(node)].append(node)
    for group in groups.values():
        _tell_areas(rows, group)
    for node in nodes:
        node.is_area = node.is_area and (node.parent is None or node.parent.is_area)
    for group in groups.values():
        _tell_titles(rows, [node for node in group if not node.is_area])
    _name_paths(nodes)
    return nodes


def _series(node: Node) -> str:
    return node.mark.key.rstrip("?")


def title_end(rows: list[Row], node: Node) -> int:
    """The row behind a node's title (or behind its first paragraph, where that is no title)."""
    return min(title_stop(rows, node), node.stop)


def heading_words(rows: list[Row], node: Node) -> str:
    """The words of a node's first paragraph behind its number."""
    end = title_end(rows, node)
    words = [rows[node.row].words[node.mark.ends :], *(row.words for row in rows[node.row + 1 : end])]
    return " ".join(word for word in words if word).strip()


def _reads_like_title(rows: list[Row], node: Node) -> bool:
    if len(rows[node.row].words) - node.mark.ends > LONGEST_HEADING:
        return False
    end = title_end(rows, node)
    return not rows[end - 1].ends and is_short(heading_words(rows, node))


def _tell_areas(rows: list[Row], group: list[Node]) -> None:
    titles = {node.row for node in group if _reads_like_title(rows, node)}
    holding = [node for node in group if node.children]
    outermost = group[0].depth == 0
    mostly = 2 * len(holding) >= len(group) and 2 * len([node for node in holding if _short(rows, node)]) >= len(
        holding
    )
    for node in group:
        title = node.row in titles
        if node.mark.system in ("h", "•"):
            node.is_area = node.mark.system == "h"
        elif node.children:
            sub = all(child.mark.system in _SUB_SYSTEMS for child in node.children) and not outermost
            node.is_area = (title and (mostly or not sub)) or (outermost and mostly)
        else:
            node.is_area = mostly and (title or outermost) and 2 * len(titles) > len(group)
            node.is_area = node.is_area and title and _is_bare_heading(rows, node, outermost=outermost)


def _short(rows: list[Row], node: Node) -> bool:
    written = heading_words(rows, node)
    return is_short(written) and not written.endswith((":", "：", ";", "；"))


def _is_bare_heading(rows: list[Row], node: Node, *, outermost: bool) -> bool:
    """Whether a title without numbered parts is an area: a heading on its own, with or without paragraphs below."""
    return outermost or title_end(rows, node) < node.stop or not _has_sentence(rows, node)


def _has_sentence(rows: list[Row], node: Node) -> bool:
    return any(ends_sentence(row.words) for row in rows[node.row : node.stop])


def _tell_titles(rows: list[Row], group: list[Node]) -> None:
    """Items have titles where most of their series have: a short first paragraph, and sentences below it."""
    with_title = [
        node
        for node in group
        if _reads_like_title(rows, node) and (end := title_end(rows, node)) < node.stop and rows[end].gap == HARD
    ]
    leaves = [node for node in group if not node.children] or group
    if 2 * len(with_title) > len(leaves):
        for node in with_title:
            node.titled = True


def _name_paths(nodes: list[Node]) -> None:
    taken: dict[str, int] = {}
    printed = {node.mark.bare for node in nodes if node.parent is None and node.mark.values}
    numerals = _numerals(nodes)
    siblings: dict[tuple[int, bool], int] = defaultdict(int)
    for node in nodes:
        above = -1 if node.parent is None else node.parent.row
        siblings[above, True] += 1
        siblings[above, False] += not node.mark.values
        position = siblings[above, node.mark.system == "h"]
        path = _path_of(node, node.parent, numerals, position)
        if node.parent is None and not node.mark.values and path in printed:
            path = f"{path}#2"  # a position gives way to a number that is printed
        taken[path] = taken.get(path, 0) + 1
        node.path = path if taken[path] == 1 else f"{path}#{taken[path]}"


def _path_of(node: Node, above: Node | None, numerals: Numerals, position: int) -> str:
    bare = _bare(node, numerals, position)
    if above is None:
        return bare
    if len(node.mark.values) > 1:
        head, _, last = bare.rpartition(".")
        if above.mark.values == node.mark.values[:-1]:
            return f"{above.path}.{last}"
        return bare if head else f"{above.path}.{bare}"
    return f"{above.path}.{bare}"


def _bare(node: Node, numerals: Numerals, position: int) -> str:
    if not node.mark.values:
        return str(position)
    return _ordinal(node, numerals) if node.mark.system == "o" else node.mark.bare


def _numerals(nodes: list[Node]) -> Numerals:
    """Series (and series below one part) → how often each system of numerals stands in it, the first one first."""
    found: Numerals = defaultdict(Counter)
    for node in nodes:
        above = -1 if node.parent is None else node.parent.row
        found[node.mark.key, above][node.mark.system] += 1
        found[node.mark.key, None][node.mark.system] += 1
    return found


def _ordinal(node: Node, numerals: Numerals) -> str:
    """A numeral in words is the first of its series: `premier` is I where the next one is II, and 1 otherwise."""
    beside = numerals[node.mark.key, -1 if node.parent is None else node.parent.row]
    everywhere = numerals[node.mark.key, None]
    counts = beside if beside["R"] + beside["r"] else everywhere
    if counts["R"] + counts["r"] <= everywhere["1"]:
        return node.mark.bare
    numeral = _ROMAN[node.mark.values[0] - 1] if node.mark.values[0] <= len(_ROMAN) else node.mark.bare
    return numeral if next(system for system in counts if system in ("R", "r")) == "R" else numeral.lower()


_ROMAN = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
    "XVIII",
    "XIX",
    "XX",
)
