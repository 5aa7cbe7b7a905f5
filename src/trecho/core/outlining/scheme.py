"""The numbering scheme that explains a whole document: two walks, the second with the headings the first missed."""

import itertools
from collections import Counter

import msgspec

from trecho.core.outlining.candidates import Candidate, candidates, established, parents_of_series
from trecho.core.outlining.headings import area_headings, is_short, paragraph_end
from trecho.core.outlining.marks import Mark
from trecho.core.outlining.rows import Row
from trecho.core.outlining.steps import Node
from trecho.core.outlining.walking import Walk
from trecho.core.outlining.words import ReadingWords


def explained(rows: list[Row], words: ReadingWords) -> tuple[list[Node], list[tuple[int, Mark]]]:
    """The nodes of the document in order, and the marks that fit nowhere with their rows."""
    found = _told_apart(rows, _unpunctuated(rows, candidates(rows, words)))
    sizes = established(found)
    parents = parents_of_series(found)
    walk = Walk(rows, found, parents, sizes).taken()
    headings = area_headings(rows, walk.nodes)
    if headings:
        taken = {heading.row for heading in headings}
        both = sorted([*headings, *(each for each in found if each.row not in taken)], key=lambda each: each.row)
        walk = Walk(rows, both, {**parents, **_below_headings(parents)}, sizes).taken()
    return walk.nodes, walk.strays


def _below_headings(parents: dict[str, str | None]) -> dict[str, str | None]:
    return {key: above for key, above in parents.items() if above is None}


def _unpunctuated(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """Lists whose entries end without a stop: there a line may follow a page turn though no sentence had ended."""
    bare: Counter[str] = Counter()
    sure: Counter[str] = Counter()
    for candidate in found:
        if candidate.strength == 2 and candidate.row:
            key = candidate.marks[0].key
            sure[key] += 1
            bare[key] += not rows[candidate.row - 1].ends
    loose = {key for key in sure if sure[key] > 3 and bare[key] > 0.6 * sure[key]}
    if loose:
        loose |= {key for key in sure if bare[key] == sure[key]}  # headings between entries without a stop
    return [
        msgspec.structs.replace(each, strength=1)
        if each.strength == 0 and each.marks[0].key in loose and rows[each.row].gap
        else each
        for each in found
    ]


def _told_apart(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """Where headings and items are numbered alike (`1. TRADE`, then `1. The Parties …`), two series instead of one."""
    strong = [each for each in found if each.strength == 2 and each.marks[0].values]
    nested: Counter[str] = Counter()
    for above, below in itertools.pairwise(strong):
        mark, other = above.marks[0], below.marks[0]
        if mark.key == other.key and other.values == (1,) and _is_title(rows, above) and not _is_title(rows, below):
            nested[mark.key] += 1
    alike = {key for key, count in nested.items() if count > 1 or _are_two(rows, strong, key)}
    if not alike:
        return found
    return [_renamed(each, alike) if _is_title(rows, each) else each for each in found]


def _are_two(rows: list[Row], strong: list[Candidate], key: str) -> bool:
    """Whether titles count 1, 2, 3 by themselves, and so do, through the whole document, the items below them."""
    titles: list[int] = []
    others: list[int] = []
    for each in strong:
        if each.marks[0].key == key and len(each.marks[0].values) == 1:
            (titles if _is_title(rows, each) else others).append(each.marks[0].values[0])
    return len(titles) > 1 and all(each == list(range(1, len(each) + 1)) for each in (titles, others))


def _is_title(rows: list[Row], candidate: Candidate) -> bool:
    end = paragraph_end(rows, candidate.row)
    written = " ".join(row.words for row in rows[candidate.row : end])
    return is_short(written) and not rows[end - 1].ends


def _renamed(candidate: Candidate, alike: set[str]) -> Candidate:
    marks = tuple(
        msgspec.structs.replace(mark, key=f"{mark.key}^") if mark.key in alike else mark for mark in candidate.marks
    )
    return msgspec.structs.replace(candidate, marks=marks)
