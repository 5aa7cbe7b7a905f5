"""The words of an article that a document prints: paragraphs joined over its lines, without what repeats on every page."""

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from trecho.core.outlining.sheet import Line, Sheet

_ENDS = re.compile(r"[.!?。！？…:：][\"”’»）)]*\Z")
_SHORT = 0.8  # of the widest line: a shorter one that ends a sentence ends its paragraph
_HALF = 0.6
_WIDER = 0.3  # of the height of the type: so much more white than usual parts paragraphs
_MARGIN = 2  # lines at the top or foot of a page that may be its header or footer


def printed(sheet: Sheet) -> str:
    """The paragraphs of the sheet, one a line, the headline first; words that a line breaks are whole again."""
    lines = [line for line in sheet.lines if line.end > line.start]
    repeated = _repeated(sheet, lines)
    lines = [line for line in lines if _worn(sheet, line) not in repeated]
    widest = max((line.right - line.left for line in lines), default=0.0)
    usual = median([_gap(a, b) for a, b in pairwise(lines) if a.page == b.page and b.top > a.top] or [0.0])
    paragraphs: list[str] = []
    for before, line in pairwise((None, *lines)):
        if line is None:
            continue
        written = sheet.text[line.start : line.end].strip()
        if before is None or _begins(sheet, before, line, widest, usual):
            paragraphs.append(written)
        elif paragraphs[-1].endswith("-") and written[:1].islower():
            paragraphs[-1] = paragraphs[-1][:-1] + written
        else:
            paragraphs[-1] += ("" if _is_han(paragraphs[-1][-1]) and _is_han(written[:1]) else " ") + written
    return "\n\n".join(paragraphs)


def _gap(before: Line, line: Line) -> float:
    """White points between the two lines."""
    return line.top - before.bottom


def _begins(sheet: Sheet, before: Line, line: Line, widest: float, usual: float) -> bool:
    if line.hard or line.role or before.role or (line.blank and line.page == before.page):
        return True
    if abs(line.size - before.size) > 1 or line.bold is not before.bold:
        return True
    if line.page == before.page and _gap(before, line) > usual + _WIDER * max(line.size, 1.0):
        return True
    if widest and before.right - before.left < _HALF * widest:
        return True  # no line within a paragraph is that short
    ended = _ENDS.search(sheet.text, before.start, before.end) is not None
    return ended and (widest == 0.0 or before.right - before.left < _SHORT * widest)


def _repeated(sheet: Sheet, lines: list[Line]) -> frozenset[str]:
    """What stands at the top or foot of several pages, figures aside."""
    seen: Counter[str] = Counter()
    for page in range(1, (sheet.pages or 0) + 1):
        own = [line for line in lines if line.page == page]
        seen.update({_worn(sheet, line) for line in (*own[:_MARGIN], *own[-_MARGIN:])})
    return frozenset(words for words, count in seen.items() if count > 1)


def _worn(sheet: Sheet, line: Line) -> str:
    return re.sub(r"\d+", "#", sheet.text[line.start : line.end].strip())


def _is_han(letter: str) -> bool:
    return "\u3000" <= letter <= "\u9fff"
