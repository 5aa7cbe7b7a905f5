"""Figures in subordinate clauses: conditions, concessions and relative clauses say when, although and of whom, not what is promised."""

import re

from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure
from trecho.core.passage import Span

_END = re.compile(r"[,;:.()，。；：（）](?!\d)")
# How far before a figure the clause that it stands in may open.
_REACH = 160


def is_subordinate(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the figure stands in a clause that sets a condition, or in another subordinate one that promises nothing.

    Such a clause ends with the next comma. A clause on a part of the amount before (of whom 40 …) is none.
    """
    start = max(sentence.start, figure.start - _REACH)
    marks = [mark.end() for mark in _END.finditer(text, start, figure.start)]
    opened = marks[-1] if marks else start
    names = lexicon.target
    if names["conditional"].search(text, opened, figure.start):
        return True
    opening = names["conceding"].search(text, opened, figure.start) or names["relative"].match(
        text, opened, figure.start
    )
    if opening is None or names["partitive"].match(text, opened, figure.end):
        return False
    ends = _END.search(text, figure.end, sentence.end)
    end = ends.start() if ends else sentence.end
    behind = names["promises"].search(text, figure.end, end)
    is_purpose = behind is not None and names["purposes"].match(behind.group()) is not None
    return names["promises"].search(text, opening.end(), figure.end) is None and (behind is None or is_purpose)
