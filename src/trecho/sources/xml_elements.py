"""The elements that are wanted of many records in XML: which record and which element each belongs to, and its path."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from trecho.sources.spans import taken
from trecho.sources.wording import Numbers, Spans
from trecho.sources.xml_scan import Scanner
from trecho.sources.xml_text import REFERENCES

# What a row of `xml_scan.Scanner` begins with; the places of the text and of the attributes follow.
_PATH, _RECORD, _AROUND, _TEXT = range(4)


class Paths:
    """Paths of element names below a record (`sector`, `transaction/value`; `.` is the record), and attributes wanted there.

    `scanner` gives what finds them, in a document that declares these prefixes.
    """

    def __init__(self, record: str, wanted: Mapping[str, tuple[str, ...]]) -> None:
        paths = ["", "."]
        for path in wanted:
            steps = path.split("/")
            paths += [part for place in range(len(steps)) if (part := "/".join(steps[: place + 1])) not in paths]
        self._numbers = {path: number for number, path in enumerate(paths)}
        self._wanted = wanted
        names = [path.rpartition("/")[2] for path in paths[2:]]
        attributes = [name for each in wanted.values() for name in each]
        self._words = tuple(dict.fromkeys(["", *REFERENCES, record, *names, *attributes]))
        self.width = _TEXT + 2 * (1 + max(map(len, wanted.values())))
        self._steps = self._table(
            (around or ".", name, self._numbers[path])
            for path in paths[2:]
            for around, _, name in [path.rpartition("/")]
        )
        self._slots = self._table((path, name, self.slot(path, name)) for path, each in wanted.items() for name in each)

    def _table(self, entries: Any) -> bytes:
        table = np.zeros((len(self._numbers), len(self._words)), np.uint8)
        for path, word, number in entries:
            table[self._numbers[path], self._words.index(word)] = number
        return table.tobytes()

    def scanner(self, prefixes: frozenset[str]) -> Scanner:
        """What finds the elements."""
        return Scanner(self._words, self._steps, self._slots, self.width, prefixes)

    def __len__(self) -> int:
        """How many numbers there are, counting 0, which is any path that is not wanted."""
        return len(self._numbers)

    def number(self, path: str) -> int:
        """The number of a path that is wanted."""
        return self._numbers[path]

    def slot(self, path: str, attribute: str) -> int:
        """The place of an attribute among those of the path, from 1."""
        return 1 + self._wanted[path].index(attribute)


class Elements:
    """The elements that a scanner found, in their order; each is named by its position, none by -1."""

    def __init__(self, paths: Paths, cells: npt.NDArray[np.int32]) -> None:
        rows = cells.reshape(-1, paths.width)
        self.of = rows[:, _RECORD].astype(np.int64)
        self._around = rows[:, _AROUND].astype(np.int64)
        self._paths = paths
        found = rows[:, _PATH].astype(np.uint8)
        self._in_order = np.argsort(found, kind="stable")
        self._limits = np.searchsorted(found[self._in_order], np.arange(len(paths) + 1))
        self._cells, self._width, self._count = cells.data, paths.width, len(rows)

    def at(self, path: str) -> Numbers:
        """The elements of this path, in their order."""
        number = self._paths.number(path)
        return self._in_order[self._limits[number] : self._limits[number + 1]]

    def around(self, elements: Numbers) -> Numbers:
        """The elements that these stand in."""
        return self._around[elements]

    def first_in(self, elements: Numbers, path: str) -> Numbers:
        """The first element of the path in each of these; -1 where there is none."""
        return self._in(elements, self.at(path)[::-1])

    def last_in(self, elements: Numbers, path: str) -> Numbers:
        """The last element of the path in each of these; -1 where there is none."""
        return self._in(elements, self.at(path))

    def _in(self, elements: Numbers, inner: Numbers) -> Numbers:
        found = np.full(self._count + 1, -1)
        found[self._around[inner]] = inner
        return found.take(elements)

    def texts(self, elements: Numbers) -> Spans:
        """The words of each element, up to the first element in it."""
        return self._values(elements, 0)

    def attributes(self, elements: Numbers, path: str, name: str) -> Spans:
        """An attribute of each element, all of the path; none where it has none."""
        return self._values(elements, self._paths.slot(path, name))

    def _values(self, elements: Numbers, slot: int) -> Spans:
        found = np.empty((len(elements), 2), np.int64)
        taken(self._cells, np.ascontiguousarray(elements).data, self._width, _TEXT + 2 * slot, found.data)
        return found
