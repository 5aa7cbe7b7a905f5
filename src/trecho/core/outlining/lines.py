"""A printed line with its words at hand: what the steps of outlining pass to one another."""

import re

from trecho.core.outlining.sheet import Line, Sheet
from trecho.core.outlining.words import ReadingWords

# A sentence or clause ends here, whatever closes behind it (quotes, brackets, a note's mark).
_TERMINAL = re.compile(r"[.;:!?。；：！？…‥](?:[”’\"'»）)\]]|\[\d+\]|[¹²³⁰-⁹])*$")
_SENTENCE = re.compile(r"[.!?。！？…](?:[”’\"'»）)\]]|\[\d+\]|[¹²³⁰-⁹])*$")
_TAIL = 16
_ANNOTATED = re.compile(r"(?<=[.;:。；])\d{1,2}$")


def words_of(sheet: Sheet, line: Line) -> str:
    """The line's characters, footnote marks left out."""
    if not line.cut:
        return sheet.text[line.start : line.end]
    parts, place = [], line.start
    for span in line.cut:
        parts.append(sheet.text[place : span.start])
        place = span.end
    return "".join([*parts, sheet.text[place : line.end]])


def is_terminal(written: str, words: ReadingWords) -> bool:
    """Whether a sentence or clause ends with the line, abbreviations (`Art.`, `No.`) not counted."""
    end = written[-_TAIL:].rstrip()
    if end[-1:].isalpha():
        return False
    ended = _ANNOTATED.sub("", end) if end[-1:].isdigit() else end
    return bool(_TERMINAL.search(ended)) and not (ended.endswith(".") and words.abbreviation.search(ended))


def ends_sentence(written: str) -> bool:
    """Whether the words end as a sentence does (no colon, no semicolon)."""
    return bool(_SENTENCE.search(written.rstrip()))
