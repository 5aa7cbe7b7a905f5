"""Blocks of a structured document (Word, HTML) put together as one text with a line for each block."""

import re

from trecho.core.outlining.sheet import MOST_LINES, Line, Sheet

_SPACES = re.compile(r"[ \t\r\f\v]+")


class Assembly:
    """Collects blocks and gives the sheet: every block is a paragraph, line breaks inside it begin new lines."""

    def __init__(self, media_type: str) -> None:
        self.media_type = media_type
        self.caption: str | None = None
        self.language: str | None = None
        self.doubts: list[str] = []
        self._parts: list[str] = []
        self._lines: list[Line] = []
        self._length = 0

    def add(self, written: str, *, role: str = "", level: int = 0, bold: bool = False) -> None:
        """Adds a block; white space is collapsed, empty lines are dropped."""
        if len(self._lines) > MOST_LINES:
            return  # the outlining says that the rest is left out
        for place, line in enumerate(written.split("\n")):
            words = _SPACES.sub(" ", line).strip()
            if not words:
                continue
            kept = role if place == 0 or role != "bullet" else ""
            end = self._length + len(words)
            self._lines.append(Line(start=self._length, end=end, hard=True, role=kept, level=level, bold=bold))
            self._parts.append(words)
            self._length = end + 1

    @property
    def length(self) -> int:
        """The characters collected so far."""
        return self._length

    @property
    def count(self) -> int:
        """The lines collected so far."""
        return len(self._lines)

    def sheet(self) -> Sheet:
        """The sheet of everything added."""
        return Sheet(
            text="\n".join(self._parts),
            lines=tuple(self._lines),
            media_type=self.media_type,
            caption=self.caption,
            language=self.language,
            doubts=tuple(self.doubts),
        )
