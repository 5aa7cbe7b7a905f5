"""Elements of records."""

import numpy as np

from trecho.sources.xml_elements import Elements, Paths, records_of
from trecho.sources.xml_marks import MARGIN, marks_of
from trecho.sources.xml_names import Names

PATHS = Paths("r", ["a/b", "c"])
CONTENT = MARGIN + b"<r><a k='1'>x<b>y</b><b/></a></r><r><z><b>no</b></z><c>w</c></r>" + MARGIN


def elements() -> Elements:
    names, attributes = Names(PATHS.names, frozenset()), Names(["k"], frozenset(), backwards=True)
    marks = marks_of(CONTENT, names, attributes)
    return Elements(marks, records_of(marks.tags, np.array([0, 7]), np.array([6, 14])), PATHS, attributes)


def test_elements_are_found_by_path() -> None:
    found = elements()
    assert found.of[found.at("a/b")].tolist() == [0, 0]
    assert found.of[found.at("c")].tolist() == [1]
    assert len(found.at(".")) == 2
    texts = [CONTENT[start:end] for start, end in found.texts(found.at("a/b")).tolist()]
    assert texts == [b"y", b""]


def test_first_and_last_and_none() -> None:
    found = elements()
    outer, inner = found.at("a"), found.at("a/b")
    assert found.first_in(outer, "a/b").tolist() == [inner[0]]
    assert found.last_in(outer, "a/b").tolist() == [inner[1]]
    assert found.first_in(found.at("."), "c").tolist()[0] == -1
    assert (found.around(inner) == outer[0]).all()
    values = found.values.take(found.attributes(np.array([outer[0], inner[0], -1]), "k"), axis=0)
    assert [CONTENT[start:end] if start >= 0 else None for start, end in values.tolist()] == [b"1", None, None]


def test_records_that_do_not_close_are_broken() -> None:
    names = Names(["r", "a", "b"], frozenset())
    marks = marks_of(MARGIN + b"<r><a></a></r><r><a></b></r><r><a></r><r/>" + MARGIN, names, names)
    records = records_of(marks.tags, np.array([0, 4, 8, 11]), np.array([3, 7, 10, 11]))
    assert records.broken.tolist() == [False, True, True, False]
