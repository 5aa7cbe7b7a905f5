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
from trecho.sources.iati_rows import ATTRIBUTES, PATHS
from trecho.sources.lexicon import Numbers
from trecho.sources.xml_elements import Elements, Records, records_of
from trecho.sources.xml_marks import MARGIN, Marks, Tags, marks_of
from trecho.sources.xml_names import Names

_BLOCK = 768 << 10
# No activity of any publisher comes near these; what is longer than the first is rejected, so that memory stays
# bounded; what is longer than the second is left to the careful reader, who has limits of its own.
LONGEST_ACTIVITY = 24 << 20
_LONGEST_PLAIN = 4 << 20
# A piece has some thirty thousand tags; so many are a flood, or an activity with more than memory should hold.
_MOST_TAGS = 200_000
_START, _END = b"<iati-activity", b"</iati-activity"
_ASIDES = ((b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>"))
_Refused = tuple[int, str]


class Piece(Noun, frozen=True):
    """Whole activities in plain XML: the bytes, where each begins and ends in them, and in the file; their elements."""

    content: bytes
    unkempt: Numbers
    stretches: list[tuple[int, int]]
    places: list[tuple[int, int]]
    elements: Elements


class Cutter:
    """Makes pieces of stretches of one file, whose prologue is known."""

    def __init__(self, path: Path, prologue: Prologue) -> None:
        self._path, self._prologue = path, prologue
        self._elements = Names(PATHS.names, prologue.prefixes)
        self._attributes = Names(ATTRIBUTES, prologue.prefixes, backwards=True)
        self._record = self._elements.number(PATHS.names[0])

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
                piece, refused, rest = self._careful(window, base, end, more)
                yield piece, refused
                base += self._length(window[:rest])
                window = window[rest:]

    def _careful(self, window: bytes, base: int, end: int, more: bool) -> tuple[Piece | None, list[_Refused], int]:
        """A piece of the window; of its first activity alone where there are more tags than memory should hold."""
        # numpy counts a byte in a tenth of the time that `bytes.count` takes.
        if np.count_nonzero(np.frombuffer(window, np.uint8) == ord("<")) < _MOST_TAGS:
            piece, refused, rest = self._piece(window, base, end, more)
            return piece, refused, rest if more else len(window)
        start = max(0, window.find(_START))
        ends = window.find(_END, start)
        closes = window.find(b">", ends) + 1 if ends >= 0 else 0
        at = base + self._length(window[:start])
        if closes and window.count(b"<", start, closes) < _MOST_TAGS:
            piece, refused, _ = self._piece(window[start:closes], at, end, False)
            return piece, refused, closes
        refused = [(at, "it has more elements than any activity")] if at < end else []
        return None, refused, closes or (len(window) - len(_START) if more else len(window))

    def without(self, piece: Piece, refused: dict[int, str]) -> Piece:
        """The piece without some of its activities."""
        kept = [at for at in range(len(piece.places)) if at not in refused]
        contents = [piece.content[slice(*piece.stretches[at])] for at in kept]
        return self._trusted(contents, [piece.places[at] for at in kept])

    def _length(self, content: bytes) -> int:
        """How many bytes of the file this content was."""
        encoding = self._prologue.encoding
        return len(content if encoding == "utf-8" else content.decode().encode(encoding))

    def _marks(self, content: bytes) -> Marks:
        return marks_of(b"".join((MARGIN, content, MARGIN)), self._elements, self._attributes)

    def _piece(self, window: bytes, base: int, end: int, more: bool) -> tuple[Piece | None, list[_Refused], int]:
        marks = self._marks(window)
        unfinished = _unfinished(marks) if more and len(window) < _LONGEST_PLAIN else None
        if unfinished is not None:
            window = window[: unfinished - len(MARGIN)]
            marks = self._marks(window)
        first, last, endless, rest = _cut(marks.tags, self._record, more)
        refused = []
        if more and len(window) >= LONGEST_ACTIVITY and not len(first):
            endless, rest = endless or [len(MARGIN)] * (rest == len(MARGIN)), len(window) + len(MARGIN) - len(_START)
        starts, ends = marks.tags.starts[first], marks.tags.ends[last] + 1
        places = self._places(window, base, np.concatenate([starts, ends, endless]).astype(np.int64) - len(MARGIN))
        count = len(starts)
        refused = [(at, "it does not end, or is too long") for at in places[2 * count :] if at < end]
        mine = int(np.searchsorted(places[:count], end))
        found = list(zip(places[:mine], places[count : count + mine], strict=True))
        if not mine:
            return None, refused, rest - len(MARGIN)
        piece, others = self._plain(marks, first[:mine], last[:mine], found)
        return piece, refused + others, rest - len(MARGIN)

    def _places(self, window: bytes, base: int, at: Numbers) -> list[int]:
        """The bytes of the file that these places of the window are."""
        if self._prologue.encoding == "utf-8":
            return [base + each for each in at.tolist()]
        marks = np.unique(np.append(at, 0))
        lengths = [self._length(window[start:end]) for start, end in pairwise(marks.tolist())]
        found = dict(zip(marks.tolist(), accumulate(lengths, initial=base), strict=True))
        return [found[each] for each in at.tolist()]

    def _plain(
        self, marks: Marks, first: Numbers, last: Numbers, places: list[tuple[int, int]]
    ) -> tuple[Piece | None, list[_Refused]]:
        """The activities as they are, if all are plain; the others through the careful reader first."""
        starts, ends = marks.tags.starts[first], marks.tags.ends[last] + 1
        records = records_of(marks.tags, first, last)
        odd = records.broken | _holding(starts, ends, marks.odd) | (ends - starts > _LONGEST_PLAIN)
        stretches = list(zip(starts.tolist(), ends.tolist(), strict=True))
        if not _is_utf8(marks.content, stretches[0][0], stretches[-1][1]):
            odd |= [not _is_utf8(marks.content, *stretch) for stretch in stretches]
        if not odd.any():
            return self._piece_of(marks, records, stretches, places), []
        contents, kept, refused = [], [], []
        for (start, end), place, careful in zip(stretches, places, odd.tolist(), strict=True):
            content = marks.content[start:end]
            try:
                contents.append(plain_xml(content, self._prologue) if careful else content)
                kept.append(place)
            except Nonsense as error:
                refused.append((place[0], f"no readable activity: {error}"))
        return (self._trusted(contents, kept) if kept else None), refused

    def _trusted(self, contents: list[bytes], places: list[tuple[int, int]]) -> Piece:
        """A piece of activities that are known to be plain, or were made so."""
        marks = self._marks(b"".join(contents))
        first, last, _, _ = _cut(marks.tags, self._record, more=False)
        require(len(first) == len(contents), "activities in plain XML are found again")
        ends = list(accumulate(map(len, contents), initial=len(MARGIN)))
        return self._piece_of(marks, records_of(marks.tags, first, last), list(pairwise(ends)), places)

    def _piece_of(
        self, marks: Marks, records: Records, stretches: list[tuple[int, int]], places: list[tuple[int, int]]
    ) -> Piece:
        return Piece(marks.content, marks.unkempt, stretches, places, Elements(marks, records, PATHS, self._attributes))


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
            raise Trouble(str(path), f"not written in {encoding}, as it says", "save it as UTF-8") from None


def _cut(tags: Tags, record: int, more: bool) -> tuple[Numbers, Numbers, list[int], int]:
    """First and last tag of each whole activity, the starts of those without an end, and where to read on from.

    The last start may still find its end, if there is more of the file.
    """
    events = np.flatnonzero(tags.names == record)
    events = events[tags.ends[events] >= 0]
    steps = tags.steps[events]
    following = np.append(steps[1:], 0)
    whole, ended = steps == 0, (steps == 1) & (following == -1)
    endless = np.flatnonzero((steps == 1) & ~ended)
    rest = int(tags.starts[-1]) if len(tags.starts) else len(MARGIN)
    if more and len(endless) and endless[-1] == len(events) - 1:
        rest, endless = int(tags.starts[events[endless[-1]]]), endless[:-1]
    begins = np.flatnonzero(whole | ended)
    return events[begins], events[begins + ended[begins]], tags.starts[events[endless]].tolist(), rest


def _unfinished(marks: Marks) -> int | None:
    """Where a comment or the like begins that does not end in the content; None where there is none."""
    starts = marks.tags.starts[marks.tags.names == 0].tolist()
    return next((at for at in starts if any(marks.content.startswith(opens, at) for opens, _ in _ASIDES)), None)


def _holding(starts: Numbers, ends: Numbers, at: Numbers) -> npt.NDArray[np.bool_]:
    """Which stretches hold one of the places."""
    holds = np.zeros(len(starts), bool)
    stretch = np.searchsorted(starts, at, "right") - 1
    inside = (stretch >= 0) & (at < ends[stretch])
    holds[stretch[inside]] = True
    return holds


def _is_utf8(content: bytes, start: int, end: int) -> bool:
    try:
        return content.isascii() or bool(content[start:end].decode()) or True
    except UnicodeDecodeError:
        return False


def _outside_aside(opened: BinaryIO, mark: int) -> int:
    """The mark; what stands after the comment or CDATA section, if it lies in one."""
    opened.seek(mark)
    ahead = opened.read(_BLOCK)
    for opens, closes in _ASIDES[:2]:
        closing, opening = ahead.find(closes), ahead.find(opens)
        if closing >= 0 and (opening < 0 or closing < opening):
            mark = max(mark, mark + closing + len(closes))
    return mark
