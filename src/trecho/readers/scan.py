"""Pages that are pictures of text → lines with places, read by Tesseract, each page with a mark of how sure it was."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from trecho.core.outlining.sheet import Line, Sheet
from trecho.core.plan import PageQuality
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble

PACKS = {"en": "eng", "es": "spa", "pt": "por", "fr": "fra", "zh": "chi_sim"}
WEAK = 75.0
_CHILD = Path(__file__).with_name("scan_child.py")
_PATIENCE = 120
_MOST_PAGES = 1000
_AT_ONCE = 2
_TWICE = 2  # a page with some text of its own is a scan where the picture holds so many times more
_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"II*\0": "image/tiff", b"MM\0*": "image/tiff"}

Page = tuple[int, list[Any], float, int]  # number, lines, confidence, words


def picture_type(data: bytes) -> str | None:
    """The media type of a picture that can be read (PNG, JPEG, TIFF), or None."""
    return next((name for mark, name in _TYPES.items() if data.startswith(mark)), None)


@lru_cache(maxsize=1)
def installed() -> tuple[str, frozenset[str]]:
    """Where Tesseract is (empty: nowhere) and the language packs it has."""
    program = shutil.which("tesseract") or ""
    if not program:
        return "", frozenset()
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False, timeout=20)  # noqa: S603  (a fixed argument)
    return program, frozenset(listed.stdout.split())


def lack(language: str | None) -> tuple[Sentence, Sentence] | None:
    """What is missing for reading pictures in a language, and what to install; None where nothing is."""
    program, packs = installed()
    if not program:
        return (
            Sentence("Tesseract, which reads pictures of text, is not installed"),
            Sentence("install %(packages)s", packages=_packages(language)),
        )
    wanted = _wanted(language)
    if not packs & set(wanted):
        return (
            Sentence(
                "Tesseract has no language pack for %(language)s",
                language=language or Sentence("any of the five languages"),
            ),
            Sentence("install %(packages)s", packages=_packages(language, program=False)),
        )
    return None


def _wanted(language: str | None) -> list[str]:
    pack = PACKS.get((language or "").split("-")[0].lower())
    return [pack] if pack else list(PACKS.values())


def _packages(language: str | None, *, program: bool = True) -> str:
    packs = [f"tesseract-ocr-{pack.replace('_', '-')}" for pack in _wanted(language)]
    return " ".join(["tesseract-ocr", *packs] if program else packs)


def doubts_of(qualities: Iterable[PageQuality]) -> list[str]:
    """A sentence for each page that was read with doubt; one for all where they are many."""
    weak = [quality for quality in qualities if quality.confidence < WEAK]
    said = [
        f"page {quality.page} was read from a picture and is doubtful (confidence {quality.confidence:.0f} of 100); compare it with the original"
        for quality in weak[:20]
    ]
    return said + ([f"and {len(weak) - 20} more such pages"] if len(weak) > 20 else [])


def picture_sheet(data: bytes, name: str, language: str | None = None) -> Sheet:
    """The sheet of a picture (PNG, JPEG, TIFF of several pages); raises Trouble where nothing can be read on it."""
    missing = lack(language)
    if missing is not None:
        raise Trouble(
            name,
            "this is a picture, and %(missing)s",
            "%(install)s, or give a document with text",
            missing=missing[0],
            install=missing[1],
        )
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.flush()
        pages = _recognised(given.fileno(), 0, language)
    if pages is None:
        raise Trouble(name, "the picture cannot be read", "save it anew as PNG or PDF and try again")
    if not any(lines for _, lines, *_ in pages):
        raise Trouble(name, "no text can be made out on the picture", "scan it anew, upright and with 300 dots an inch")
    return _sheet(pages, picture_type(data) or "image/png")


def _sheet(pages: list[Page], media_type: str) -> Sheet:
    lines: list[Line] = []
    parts: list[str] = []
    length = 0
    for page, printed, *_ in pages:
        for words, left, top, right, bottom, size, _, _ in printed:
            end = length + len(words)
            lines.append(
                Line(start=length, end=end, page=page, left=left, top=top, right=right, bottom=bottom, size=size)
            )
            parts.append(words)
            length = end + 1
    qualities = tuple(PageQuality(page=page[0], confidence=page[2], words=page[3]) for page in pages if page[3])
    return Sheet(
        text="\n".join(parts),
        lines=tuple(lines),
        media_type=media_type,
        pages=len(pages),
        quality=qualities,
        doubts=tuple(doubts_of(qualities)),
    )


class Scans:
    """Reads the pages of a PDF that are pictures, two at a time, while the others pass by in their order."""

    def __init__(self, data: bytes, language: str | None) -> None:
        self.quality: list[PageQuality] = []
        self.unread: list[int] = []  # pages that are pictures and were not read
        self.lack = lack(language)
        self._data = data
        self._language = language
        self._asked = 0

    def filled(self, messages: Iterable[Any]) -> Iterator[Any]:
        """What the PDF's reader tells, pages that are pictures with the lines that were read on them.

        A page is `[number, width, height, lines, whether it is a picture]`; whatever else is told passes by.
        """
        waiting: deque[tuple[Any, Future[list[Page] | None] | None]] = deque()
        with tempfile.TemporaryFile() as given, ThreadPoolExecutor(_AT_ONCE) as pool:
            given.write(self._data)
            given.flush()
            try:
                for told in messages:
                    waiting.append((told, self._sent(told, given.fileno(), pool)))
                    while waiting and ((reading := waiting[0][1]) is None or reading.done()):
                        yield self._settled(*waiting.popleft())
                while waiting:
                    yield self._settled(*waiting.popleft())
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def _sent(self, told: Any, given: int, pool: ThreadPoolExecutor) -> "Future[list[Page] | None] | None":
        """The reading of a page that is a picture, under way; None for anything else."""
        if not isinstance(told, list) or not told[4]:
            return None
        self._asked += 1
        if self.lack is not None or self._asked > _MOST_PAGES:
            self._missed(told)
            return None
        return pool.submit(_recognised, given, told[0], self._language)

    def _settled(self, told: Any, reading: "Future[list[Page] | None] | None") -> Any:
        if reading is None:
            return told
        pages = reading.result()
        if pages is None:
            self._missed(told)
        if not pages:
            return told
        _, lines, confidence, words = pages[0]
        if not words or _letters(lines) < _TWICE * _letters(told[3]):
            return told
        self.quality.append(PageQuality(page=told[0], confidence=confidence, words=words))
        return [*told[:3], [tuple(line) for line in lines], True]

    def _missed(self, told: Any) -> None:
        if not told[3]:
            self.unread.append(told[0])

    def doubts(self) -> list[str]:
        """Sentences about the pages that are pictures: which could not be read and why, which are doubtful."""
        said = doubts_of(self.quality)
        if self.unread:
            which = ", ".join(str(page) for page in self.unread[:12]) + (" …" if len(self.unread) > 12 else "")
            why = f"; {self.lack[0]}: {self.lack[1]}" if self.lack else ""
            said.append(f"{len(self.unread)} pages are pictures and were not read ({which}){why}")
        packs = set(_wanted(self._language)) - installed()[1] if self.quality else set()
        if packs:
            said.append(f"pictures of text were read without the language packs {', '.join(sorted(packs))}")
        return said


def _letters(lines: Iterable[Sequence[Any]]) -> int:
    return sum(len(line[0]) for line in lines)


def _recognised(given: int, page: int, language: str | None) -> list[Page] | None:
    """What a child read on a page of the PDF, or on all pages of a picture (page 0); None where it could not."""
    program, packs = installed()
    known = [pack for pack in _wanted(language) if pack in packs]
    with subprocess.Popen(  # noqa: S603  (our own program, fixed arguments)
        [sys.executable, "-I", str(_CHILD), str(page), program, "+".join(known)],
        stdin=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as child:
        try:
            said, _ = child.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            return None
    try:
        return msgspec.msgpack.decode(said, type=list[Page]) if not child.returncode else None
    except msgspec.DecodeError:
        return None
