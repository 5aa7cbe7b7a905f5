"""Records in XML read in one pass over their bytes: their tags paired, what is wanted of them noted by its place.

Only plain XML is read here: no comments in the midst of words, no CDATA, no instructions, and what `xml_text` says. What is not plain is told,
never guessed at. The types in `xml_scan.pxd` let Cython make this file machine code, with every access to an array
checked against its bounds; without a compiler it runs as it is.
"""

from array import array

from trecho.sources.xml_text import REFERENCES, Text

_LESS, _GREATER, _QUOTE, _APOSTROPHE, _SLASH, _EQUALS, _EXCLAMATION = 60, 62, 34, 39, 47, 61, 33
_DEEPEST, _DEEPEST_TRUSTED = 200, 4000
_MOST_ATTRIBUTES = 64
# An activity has some sixty elements: more than these no record has, and so many are enough at a time.
_MOST_TAGS = 200_000
# A longer record is left to a careful reader, who has limits of its own.
_LONGEST = 4 << 20
# Path, record, row around; then pairs of places: of the text, and of each attribute that is wanted.
_PATH, _RECORD, _AROUND, _TEXT = 0, 1, 2, 3

MOST_TAGS = _MOST_TAGS


class Scanner(Text):
    """Reads records of one content after another; the rows of wanted elements add up until the next `begin`.

    What is wanted is told by numbers: of words (after none and REFERENCES, the record's name is the first) and of paths
    (the record's is 1). `steps[path * len(words) + word]` is the path of an element so called in one of that path, 0 if
    not wanted; `slots` likewise the place of an attribute in the row, from 1; a row is `width` numbers.
    """

    def __init__(
        self, words: tuple[str, ...], steps: bytes, slots: bytes, width: int, prefixes: frozenset[str]
    ) -> None:
        super().__init__(words, prefixes)
        self._known, self._width, self._steps, self._slots = len(words), width, steps, slots
        self._record_word = len(REFERENCES) + 1
        self._record_length = len(words[self._record_word])
        self._stack = array("i", bytes(16 * _DEEPEST_TRUSTED))
        self._names = array("i", bytes(8 * _MOST_ATTRIBUTES))
        self._cells, self._rough = array("i", bytes(4 * self._width << 10)), array("i", bytes(4 << 10))
        self._bounds = array("i", bytes(4 << 10))
        self.begin(b"")

    def begin(self, content: bytes) -> None:
        """Starts anew with a content."""
        self._set_text(content + b"\0", len(content))
        self._used = self._roughs = self._tags = self._records = self.stopped = 0

    def rows(self) -> "array[int]":
        """The rows of wanted elements in their order, number after number; places are -1 for what there is not."""
        return self._cells[: self._used]

    def rough(self) -> "array[int]":
        """Where in the rows the places of those values stand that are not plain words: references, odd white space."""
        return self._rough[: self._roughs]

    def bounds(self) -> "array[int]":
        """Begin and end of each record that was read, number after number."""
        return self._bounds[: 2 * self._records]

    def records(self, at: int, until: int) -> int:
        """Reads one record after another, with blanks between; where it had to stop, and `stopped` says why: see `record`.

        Or because the next begins at `until` or later, or there are many elements already; then `stopped` is 0.
        """
        self.stopped = 0
        while True:
            at = self._blanks(at)
            if at >= until or self._tags >= _MOST_TAGS:
                return at
            end = self.record(at, False)
            if end < 0:
                self.stopped = end
                return at
            at = end

    def record(self, at: int, trusted: bool) -> int:
        """Reads the record whose `<` is at this byte: the byte after it.

        Or why it was not read, and nothing of it kept: it is ODD, not plain XML or too large; or UNFINISHED, the
        content ends before it. What is trusted comes from a parser, which looked at names, depth and doubled attributes.
        """
        used, roughs, tags = self._used, self._roughs, self._tags
        self._trusted, self._depth, self._opened = trusted, 0, -1
        end = self._content(at, tags)
        if end > 0 and (trusted or end - at <= _LONGEST):
            if 2 * self._records >= len(self._bounds):
                self._bounds = _longer(self._bounds)
            self._bounds[2 * self._records] = at
            self._bounds[2 * self._records + 1] = end
            self._records += 1
            return end
        self._used, self._roughs, self._tags = used, roughs, tags
        return end if end < 0 else self._odd(at)

    def _content(self, at: int, tags: int) -> int:
        """A record's tags and words, from its first byte on: the byte after it."""
        if at >= self._limit or self._text[at] != _LESS:
            return self._odd(at)
        while True:
            kind = self._text[at + 1]
            if kind == _EXCLAMATION:
                # What stands on either side of a comment is one text; that of a record itself nobody asks for.
                apart = self._depth == 1 or (self._depth > 1 and self._opened < 0)
                at = self._comment(at + 2) if apart else self._odd(at)
            else:
                self._opened = -1
                at = self._closing(at + 2) if kind == _SLASH else self._opening(at + 1)
            if at < 0 or self._depth == 0:
                return at
            if self._tags - tags > _MOST_TAGS:
                return self._odd(at)
            at = self._words(at, _LESS)
            if at < 0:
                return at
            if self._opened >= 0:
                self._keep(self._opened + _TEXT)

    def _opening(self, at: int) -> int:
        """An opening or whole tag whose name starts here: the byte after it."""
        start, depth = at, self._depth
        at = self._name(at)
        if at < 0:
            return at
        around = self._stack[4 * depth - 2] if depth > 0 else 0
        # What stands in an element that is not wanted is not wanted either; but no record stands in another.
        word = self._word(start, at) if around > 0 or at - start == self._record_length else 0
        if (word == self._record_word) != (depth == 0) or depth >= (_DEEPEST_TRUSTED if self._trusted else _DEEPEST):
            return self._odd(at)
        path = 1
        if depth > 0:
            path = self._steps[around * self._known + word] if word < self._known else 0
        self._stack[4 * depth] = start
        self._stack[4 * depth + 1] = at
        self._stack[4 * depth + 2] = path
        self._stack[4 * depth + 3] = self._row(path) if path else -1
        self._depth = depth + 1
        self._tags += 1
        return self._attributes(at, path, self._stack[4 * depth + 3])

    def _closing(self, at: int) -> int:
        """A closing tag whose name starts here: the byte after it."""
        depth = self._depth - 1
        if depth < 0:
            return self._odd(at)
        start = self._stack[4 * depth]
        length = self._stack[4 * depth + 1] - start
        for each in range(length):
            if self._text[at + each] != self._text[start + each]:
                return self._odd(at + each)
        at = self._blanks(at + length)
        if self._text[at] != _GREATER:
            return self._odd(at)
        self._depth = depth
        return at + 1

    def _attributes(self, at: int, path: int, row: int) -> int:
        """The attributes of a tag whose name ends here: the byte after the tag."""
        count = 0
        while True:
            before = at
            at = self._blanks(at)
            byte = self._text[at]
            if byte == _GREATER:
                self._opened = row
                return at + 1
            if byte == _SLASH:
                return self._whole(at + 1, row)
            if at == before:
                return self._odd(at)
            at = self._attribute(at, path, row, count)
            if at < 0:
                return at
            count += 1

    def _whole(self, at: int, row: int) -> int:
        """The end of a tag that is a whole element: its text is there, and empty."""
        if self._text[at] != _GREATER:
            return self._odd(at)
        self._depth -= 1
        if row >= 0:
            self._cells[row + _TEXT] = at + 1
            self._cells[row + _TEXT + 1] = at + 1
        return at + 1

    def _attribute(self, at: int, path: int, row: int, count: int) -> int:
        """An attribute whose name starts here: the byte after its value."""
        start = at
        at = self._name(at)
        if at < 0:
            return at
        if not self._trusted and self._is_double(start, at, count):
            return self._odd(start)
        slot = 0
        if path:
            word = self._word(start, at)
            slot = self._slots[path * self._known + word] if word < self._known else 0
        at = self._blanks(at)
        if self._text[at] != _EQUALS:
            return self._odd(at)
        at = self._blanks(at + 1)
        quote = self._text[at]
        if quote not in (_QUOTE, _APOSTROPHE):
            return self._odd(at)
        at = self._words(at + 1, quote)
        if at < 0:
            return at
        if slot:
            self._keep(row + _TEXT + 2 * slot)
        return at + 1

    def _is_double(self, start: int, end: int, count: int) -> bool:
        """Whether one of the `count` attributes before in the tag has the same name, or there are too many to look at."""
        if count >= _MOST_ATTRIBUTES:
            return True
        for each in range(count):
            other, same = self._names[2 * each], 0
            if self._names[2 * each + 1] - other == end - start:
                while same < end - start and self._text[other + same] == self._text[start + same]:
                    same += 1
                if same == end - start:
                    return True
        self._names[2 * count] = start
        self._names[2 * count + 1] = end
        return False

    def _row(self, path: int) -> int:
        """A new row for the element at the present depth: its first place."""
        row, width = self._used, self._width
        if row + width > len(self._cells):
            self._cells = _longer(self._cells)
        for each in range(row, row + width):
            self._cells[each] = -1
        self._cells[row + _PATH] = path
        self._cells[row + _RECORD] = self._records
        if self._depth > 0:
            self._cells[row + _AROUND] = self._stack[4 * self._depth - 1] // width
        self._used = row + width
        return row

    def _keep(self, cell: int) -> None:
        """Notes in the row where the value that was read last begins and ends."""
        self._cells[cell] = self._begins
        self._cells[cell + 1] = self._ends
        if self._untidy:
            if self._roughs >= len(self._rough):
                self._rough = _longer(self._rough)
            self._rough[self._roughs] = cell
            self._roughs += 1


def _longer(cells: "array[int]") -> "array[int]":
    """The same with room for as much again."""
    longer = array("i", bytes(8 * len(cells)))
    longer[: len(cells)] = cells
    return longer
