"""Plain text and Markdown → a sheet: decoded, its lines with their places, pages where form feeds turn them."""

import re

from trecho.core.decoding import decoded
from trecho.core.outlining.sheet import MOST_LINES, Line, Sheet

_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]*(\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]|$)")
_MARKDOWN = re.compile(r"(#{1,6})\s+(?=\S)")


def plain_sheet(data: bytes) -> Sheet:
    """The sheet of a text file in UTF-8, UTF-16, UTF-32, GB 18030 or Windows-1252."""
    text = decoded(data)
    return sheet_of_text(text)


def sheet_of_text(text: str, media_type: str = "text/plain") -> Sheet:
    """The sheet of a text: one line for each printed line, the blank lines before it counted."""
    lines: list[Line] = []
    blank, page = 0, 1
    paged = "\f" in text
    marked = len(re.findall(r"^#{1,6}\s+\S", text, re.MULTILINE)) > 1
    for found in _LINE.finditer(text):
        start, end = _trimmed(text, found.start(), found.start(1))
        if start < end:
            lines.append(_line(text, start, end, blank, page if paged else 0, marked=marked))
            blank = 0
            if len(lines) > MOST_LINES:
                break  # the outlining says that the rest is left out
        else:
            blank += 1
        if found[1] == "\f":
            page += 1
    return Sheet(text=text, lines=tuple(lines), media_type=media_type, pages=page if paged else None)


def _line(text: str, start: int, end: int, blank: int, page: int, *, marked: bool) -> Line:
    heading = _MARKDOWN.match(text, start, end) if marked else None
    if heading is None:
        return Line(start=start, end=end, blank=blank, page=page)
    level = len(heading[1])
    return Line(start=heading.end(), end=end, blank=blank, page=page, hard=True, role="heading", level=level)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b\0"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\0"):
        end -= 1
    return start, end
