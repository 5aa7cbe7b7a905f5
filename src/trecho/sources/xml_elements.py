"""The elements of many records in one stretch of XML: which record and which element each belongs to, and its path."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from trecho.core.noun import Noun
from trecho.sources.lexicon import Numbers
from trecho.sources.xml_marks import Marks, Tags
from trecho.sources.xml_names import Names

_DEEPEST = 200
_NOWHERE = [[-1, -1]]


class Paths:
    """Paths of element names below a record (`sector`, `transaction/value`), by number; 0 is any other, 1 the record."""

    def __init__(self, record: str, wanted: Sequence[str]) -> None:
        paths = ["", "."]
        for path in wanted:
            steps = path.split("/")
            paths += [part for place in range(len(steps)) if (part := "/".join(steps[: place + 1])) not in paths]
        self._numbers = {path: number for number, path in enumerate(paths)}
        self.names = tuple(dict.fromkeys([record, *(path.rpartition("/")[2] for path in paths[2:])]))
        self.deepest = 1 + max(path.count("/") + 1 for path in paths[2:])
        # Path of the element around, number of the name → path.
        self._steps = np.zeros((len(paths), len(self.names) + 1), np.uint8)
        for path, number in list(self._numbers.items())[2:]:
            around, _, name = path.rpartition("/")
            self._steps[self._numbers[around or "."], self.names.index(name) + 1] = number

    def __len__(self) -> int:
        """How many numbers there are, counting 0."""
        return len(self._numbers)

    def number(self, path: str) -> int:
        """The number of a path that is wanted."""
        return self._numbers[path]

    def below(self, around: npt.NDArray[np.uint8], names: Numbers) -> npt.NDArray[np.uint8]:
        """The paths of elements with these names in elements of these paths; `names` as numbered by `Names(paths.names)`."""
        found: npt.NDArray[np.uint8] = self._steps[around, np.where(names < self._steps.shape[1], names, 0)]
        return found


class Records(Noun, frozen=True):
    """The tags of some records, the record of each tag (from 0), its level (1 is the record's own); which are broken."""

    tags: Numbers
    of: Numbers
    levels: Numbers
    broken: npt.NDArray[np.bool_]


def records_of(tags: Tags, first: Numbers, last: Numbers) -> Records:
    """Records that go from one tag to another; broken is one whose tags do not close one another."""
    counts = last - first + 1
    places = np.repeat(first - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
    of = np.repeat(np.arange(len(first)), counts)
    steps, names = tags.steps[places], tags.names[places]
    ends = np.cumsum(counts) - 1
    begins = ends - counts + 1
    after = np.cumsum(steps)
    after -= np.repeat(after[begins] - steps[begins], counts)
    closed = np.bincount(of[after <= 0], minlength=len(first))
    broken = (closed != 1) | (after[ends] != 0)
    broken[of[after > _DEEPEST]] = True
    levels = np.where(steps > 0, after, after + 1)
    paired = np.flatnonzero((steps != 0) & ~broken[of])
    paired = paired[np.argsort(levels[paired].astype(np.int16), kind="stable")]
    opening, closing = paired[0::2], paired[1::2]
    broken[of[opening[names[opening] != names[closing]]]] = True
    return Records(places, of, levels, broken)


class Elements:
    """The elements of records without a broken one, in their order; each is named by its position, none by -1."""

    def __init__(self, marks: Marks, records: Records, paths: Paths, attributes: Names) -> None:
        tags = marks.tags
        begins = np.flatnonzero(tags.steps[records.tags] >= 0)
        own = records.tags[begins]
        self.of = records.of[begins]
        self._around, found = _placed(records.levels[begins], tags.names[own], paths)
        self._paths, self._names = paths, attributes
        self._in_order = np.argsort(found, kind="stable")
        self._limits = np.searchsorted(found[self._in_order], np.arange(len(paths) + 1))
        starts = tags.ends[own] + 1
        ends = np.where(tags.steps[own] == 0, starts, tags.starts[np.minimum(own + 1, len(tags.starts) - 1)])
        self._texts = np.vstack([np.column_stack([starts, ends]), _NOWHERE])
        self._tags = np.append(own, len(tags.starts))
        self._attribute_tags = marks.attributes.tags
        self._attributes_by_name = np.argsort(marks.attributes.names.astype(np.uint16), kind="stable")
        self._attribute_limits = np.append(0, np.cumsum(np.bincount(marks.attributes.names, minlength=len(attributes))))
        self.values = np.vstack([np.column_stack([marks.attributes.starts, marks.attributes.ends]), _NOWHERE])
        self._attribute_of: dict[str, Numbers] = {}

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
        found = np.full(len(self._tags), -1)
        found[self._around[inner]] = inner
        return found.take(elements)

    def texts(self, elements: Numbers) -> Numbers:
        """Where the words of each element stand, up to the first element in it."""
        return self._texts.take(elements, axis=0)

    def attributes(self, elements: Numbers, name: str) -> Numbers:
        """Which of the `values` the attribute of each element is; the last value, which is none, where it has none."""
        if name not in self._attribute_of:
            number = self._names.number(name)
            named = self._attributes_by_name[self._attribute_limits[number] : self._attribute_limits[number + 1]]
            self._attribute_of[name] = np.full(self._tags[-1] + 1, -1)
            self._attribute_of[name][self._attribute_tags.take(named)] = named
        return self._attribute_of[name].take(self._tags.take(elements))


def _placed(levels: Numbers, names: Numbers, paths: Paths) -> tuple[Numbers, Numbers]:
    """The element around each element, and its path."""
    own = np.arange(len(levels))
    around, found = np.full(len(levels), -1), (levels == 1).astype(np.uint8)
    for level in range(2, paths.deepest + 1):
        inner = np.flatnonzero(levels == level)
        around[inner] = np.maximum.accumulate(np.where(levels == level - 1, own, 0))[inner]
        found[inner] = paths.below(found[around[inner]], names[inner])
    return around, found
