"""An IATI file cut into activities by their bytes: a scan that knows tags and nothing else, in bounded memory."""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import BinaryIO

from trecho.core.noun import Noun
from trecho.core.trouble import Trouble

_START = b"<iati-activity"
_END = b"</iati-activity"
_BLOCK = 1 << 20
# No activity of any publisher comes near this; what is longer is rejected, so that memory stays bounded.
LONGEST_ACTIVITY = 24 << 20
_AFTER_NAME = frozenset({b" ", b">", b"\n", b"\t", b"\r", b"/"})
_LONGEST_PROLOGUE = 1 << 20
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_ROOT = re.compile(rb"<(?:\w+:)?iati-activities\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")


class Prologue(Noun, frozen=True):
    """What stands before the first activity: the XML declaration and the root's own tag, which every piece is read with."""

    declaration: bytes
    root: bytes
    ends: int

    def wrapped(self, activities: bytes) -> bytes:
        """A small document of its own with these activities."""
        return b"".join((self.declaration, self.root, activities, b"</iati-activities>"))


class Piece(Noun, frozen=True):
    """Whole activities in a row: the bytes of each, and where it starts in the file; or why there is none."""

    contents: tuple[bytes, ...]
    starts: tuple[int, ...]
    trouble: str = ""


def prologue_of(path: Path) -> Prologue:
    """The file's declaration and root tag; raises Trouble where it is no IATI activity file, or a hostile one."""
    with path.open("rb") as opened:
        start = opened.read(_LONGEST_PROLOGUE)
    if not start.strip():
        raise Trouble(str(path), "the file is empty", "give an IATI activity file")
    if start[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise Trouble(str(path), "written in UTF-16", "save it as UTF-8")
    root = _ROOT.search(start)
    if root is None:
        raise Trouble(
            str(path), "no <iati-activities> element", "give an IATI activity file (not an organisation file)"
        )
    if b"<!ENTITY" in start[: root.start()] or b"<!DOCTYPE" in start[: root.start()]:
        raise Trouble(str(path), "declares a document type, which can hide entities", "remove the DOCTYPE line")
    encoding = _ENCODING.match(start.removeprefix(b"\xef\xbb\xbf"))
    named = encoding[1] if encoding else b"UTF-8"
    return Prologue(b'<?xml version="1.0" encoding="' + named + b'"?>', root[0].replace(b"/>", b">"), root.end())


def cuts_of(path: Path, parts: int) -> list[tuple[int, int]]:
    """The file's bytes in so many stretches of about equal length; an activity belongs to where it starts."""
    first, size = prologue_of(path).ends, path.stat().st_size
    with path.open("rb") as opened:
        inner = [_outside_comment(opened, first + (size - first) * part // parts) for part in range(1, parts)]
    return list(pairwise([first, *accumulate(inner, max), size]))


def _outside_comment(opened: BinaryIO, mark: int) -> int:
    opened.seek(mark)
    ahead = opened.read(_BLOCK)
    closes, opens = ahead.find(b"-->"), ahead.find(b"<!--")
    return mark + closes + 3 if closes >= 0 and (opens < 0 or closes < opens) else mark


def pieces_of(path: Path, start: int, end: int, *, activities: int = 20) -> Iterator[Piece]:
    """Pieces of up to so many activities whose first byte lies in [start, end)."""
    contents: list[bytes] = []
    starts: list[int] = []
    with path.open("rb") as opened:
        for at, content in _Scan(opened, start).activities(end):
            if isinstance(content, str):
                yield Piece((b"",), (at,), content)
                continue
            contents.append(content)
            starts.append(at)
            if len(starts) == activities:
                yield Piece(tuple(contents), tuple(starts))
                contents, starts = [], []
    if starts:
        yield Piece(tuple(contents), tuple(starts))


class _Scan:
    """A window on the file that moves forward over whole activities; it never holds more than one and a block."""

    def __init__(self, opened: BinaryIO, start: int) -> None:
        opened.seek(start)
        self._opened = opened
        self._window = b""
        self._base = start
        self._at = 0

    def activities(self, end: int) -> Iterator[tuple[int, bytes | str]]:
        """Offset and bytes of each activity that starts before `end`, or offset and why it is none."""
        while (start := self._next(_START, self._at)) is not None:
            if self._base + start >= end:
                return
            if self._window[start + len(_START) : start + len(_START) + 1] not in _AFTER_NAME:
                self._at = start + len(_START)
            elif not self._skip_comment(start):
                yield self._whole(start)

    def _whole(self, start: int) -> tuple[int, bytes | str]:
        self._at = start
        if self._next(_END, start) is None or (closed := self._next(b">", self._found)) is None:
            offset, self._at = self._base + self._at, self._at + len(_START)
            return offset, "it does not end" if len(self._window) < LONGEST_ACTIVITY else "it is too long"
        begun = self._at
        self._at = closed + 1
        return self._base + begun, self._window[begun : self._at]

    def _skip_comment(self, start: int) -> bool:
        """Whether the start stands in a comment between activities, which is then left behind."""
        gap = self._window.rfind(b"<!--", self._at, start)
        if gap < 0 or self._window.find(b"-->", gap, start) >= 0:
            return False
        self._at = gap
        closed = self._next(b"-->", gap)
        self._at = len(self._window) if closed is None else closed + 3
        return True

    def _next(self, words: bytes, start: int) -> int | None:
        """Where in the window `words` stand next at or after `start`, reading on; None where the file has none near.

        What follows a start decides whether it is one, so at least a byte more of the window is there.
        """
        seen = start
        while (found := self._window.find(words, seen)) < 0 or found + len(words) == len(self._window):
            if found >= 0 and words == b">":
                break
            if words == _START and len(self._window) - self._at > 2 * _BLOCK:
                self._at = start = len(self._window) - _BLOCK  # a long stretch without activities is left behind
            too_long = len(self._window) - self._at > LONGEST_ACTIVITY
            block = b"" if too_long else self._opened.read(_BLOCK)
            if not block:
                return None
            seen = max(start, len(self._window) - len(words)) - self._at
            start -= self._at
            self._window = self._window[self._at :] + block
            self._base += self._at
            self._at = 0
        self._found = found
        return found
