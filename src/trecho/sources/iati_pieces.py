"""An IATI file cut into pieces of whole activities in plain XML, each with the bytes where it stands, in bounded memory."""

import codecs
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from trecho.core.noun import Nonsense, Noun, require
from trecho.core.trouble import Trouble
from trecho.sources.iati_prologue import Prologue
from trecho.sources.iati_rows import PATHS
from trecho.sources.wording import Numbers
from trecho.sources.xml_records import Finder, Found
from trecho.sources.xml_scan import MOST_TAGS

_BLOCK = 2 << 20
# No activity of any publisher comes near it; what is longer is rejected, so that memory stays bounded.
LONGEST_ACTIVITY = 24 << 20
_RECORD = "iati-activity"
_END = f"</{_RECORD}".encode()
_ASIDES = ((b"<!--", b"-->"), (b"<![CDATA[", b"]]>"))
_Refused = tuple[int, str]


class Piece(Noun, frozen=True):
    """Whole activities in plain XML: the bytes, where each begins and ends in them, and in the file (two numbers each).

    What was found of them stands in the rows of `Scanner`, number after number, and the places of rough values in it.
    """

    content: bytes
    stretches: Numbers
    places: Numbers
    cells: npt.NDArray[np.int32]
    rough: npt.NDArray[np.int32]


class Cutter:
    """Makes pieces of stretches of one file, whose prologue is known."""

    def __init__(self, path: Path, prologue: Prologue) -> None:
        self._path, self._prologue = path, prologue
        self._is_utf8 = prologue.encoding == "utf-8"
        self._scanner = PATHS.scanner(prologue.prefixes)
        self._finder = Finder(self._scanner, _RECORD, LONGEST_ACTIVITY)

    def pieces(self, start: int, end: int) -> Iterator[tuple[Piece | None, list[_Refused]]]:
        """Pieces of activities whose first byte lies in [start, end), and what is no activity, by its byte and why."""
        window, base, more = b"", start, True
        with self._path.open("rb") as opened:
            opened.seek(start)
            blocks = _blocks(opened, self._prologue.encoding, self._path)
            while (more or window) and base < end:
                block = next(blocks, b"")
                more, seen = bool(block), max(0, len(window) - len(_END))
                window += block
                if more and window.find(_END, seen) < 0 and len(window) < LONGEST_ACTIVITY:
                    continue
                until = end - base if self._is_utf8 else len(window)
                found = self._finder.found(window, until, more)
                yield self._piece(window, base, found)
                base += self._length(window[: found.rest])
                window = window[found.rest :]

    def without(self, piece: Piece, refused: dict[int, str]) -> Piece:
        """The piece without some of its activities."""
        kept = [at for at in range(len(piece.places)) if at not in refused]
        contents = [piece.content[start:end] for start, end in piece.stretches[kept].tolist()]
        return self._trusted(contents, piece.places[kept])

    def _length(self, content: bytes) -> int:
        """How many bytes of the file this content was."""
        return len(content if self._is_utf8 else content.decode().encode(self._prologue.encoding))

    def _piece(self, window: bytes, base: int, found: Found) -> tuple[Piece | None, list[_Refused]]:
        """The activities as they are, if all are plain; the others through the careful reader first."""
        places, endless = self._places(window, base, found.bounds), self._places(window, base, np.array(found.endless))
        refused = [(at, "it does not end, or is too long") for at in endless.tolist()]
        if not found.odd:
            return (self._scanned(window, found.bounds, places) if len(places) else None), refused
        contents, kept = [], []
        for at, (start, end) in enumerate(found.bounds.tolist()):
            content = window[start:end]
            try:
                contents.append(plain_xml(content, self._prologue) if start in found.odd else content)
                kept.append(at)
            except Nonsense as error:
                refused.append((int(places[at, 0]), f"no readable activity: {error}"))
        return (self._trusted(contents, places[kept]) if kept else None), refused

    def _places(self, window: bytes, base: int, at: Numbers) -> Numbers:
        """The bytes of the file that these places of the window are."""
        if self._is_utf8:
            return base + at
        marks = np.unique(np.append(0, at)).astype(np.int64)
        lengths = [self._length(window[start:end]) for start, end in pairwise(marks.tolist())]
        found: Numbers = np.cumsum([base, *lengths])[np.searchsorted(marks, at)]
        return found

    def _trusted(self, contents: list[bytes], places: Numbers) -> Piece:
        """A piece of activities that are known to be plain, or were made so."""
        content = b"".join(contents)
        self._scanner.begin(content)
        at = 0
        for _ in contents:
            at = self._scanner.record(at, True)
            require(at > 0, "an activity in plain XML is read again")
        return self._scanned(content, np.array(self._scanner.bounds(), np.int64).reshape(-1, 2), places)

    def _scanned(self, content: bytes, stretches: Numbers, places: Numbers) -> Piece:
        return Piece(content, stretches, places, np.array(self._scanner.rows()), np.array(self._scanner.rough()))


def cuts_of(path: Path, prologue: Prologue, parts: int) -> list[tuple[int, int]]:
    """The file's bytes in so many stretches of about equal length; an activity belongs to where it starts.

    One stretch, where a letter cannot be told from within (encodings other than UTF-8).
    """
    first, size = prologue.ends, path.stat().st_size
    with path.open("rb") as opened:
        inner = [
            _outside_aside(opened, first + (size - first) * part // parts)
            for part in range(1, parts if prologue.encoding == "utf-8" else 1)
        ]
    return list(pairwise([first, *accumulate(inner, max), size]))


def plain_xml(activity: bytes, prologue: Prologue) -> bytes:
    """The activity as libxml2 understands it, written plainly; raises Nonsense where it is none.

    Files come from outside: no entities, no network, no document types, and libxml2's own limits of depth and size.
    """
    from lxml import etree

    require(activity.count(b"<") < MOST_TAGS, "it has more elements than any activity")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(prologue.wrapped(activity), parser)
    except etree.LxmlError as error:
        raise Nonsense(" ".join(str(error).split())) from None
    require(len(root) == 1, "it is no single activity")
    return etree.tostring(root[0], encoding="utf-8", with_tail=False)


def _blocks(opened: BinaryIO, encoding: str, path: Path) -> Iterator[bytes]:
    """The file from here on, in UTF-8; raises Trouble where it is not in the encoding that it declares."""
    decoder = codecs.getincrementaldecoder(encoding)()
    while block := opened.read(_BLOCK):
        try:
            yield block if encoding == "utf-8" else decoder.decode(block).encode()
        except UnicodeError:
            raise Trouble(
                str(path), "not written in %(encoding)s, as it says", "save it as UTF-8", encoding=encoding
            ) from None


def _outside_aside(opened: BinaryIO, mark: int) -> int:
    """The mark; what stands after the comment or CDATA section, if it lies in one."""
    opened.seek(mark)
    ahead = opened.read(_BLOCK)
    for opens, closes in _ASIDES:
        closing, opening = ahead.find(closes), ahead.find(opens)
        if closing >= 0 and (opening < 0 or closing < opening):
            mark = max(mark, mark + closing + len(closes))
    return mark
