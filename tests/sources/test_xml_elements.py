"""Elements of records."""

import numpy as np

from tests.sources.xml_reading import elements_of
from trecho.sources.wording import Wording
from trecho.sources.xml_elements import Elements

RECORDS = ("<r><a k='1' z='2'>x<b>y</b><b/></a></r>", "<r><z><b>no</b></z><c>w</c></r>")


def elements() -> tuple[Elements, Wording]:
    return elements_of("r", {".": (), "a": ("k",), "a/b": (), "c": ()}, *RECORDS)


def test_elements_are_found_by_path() -> None:
    found, wording = elements()
    assert found.of[found.at("a/b")].tolist() == [0, 0]
    assert found.of[found.at("c")].tolist() == [1]
    assert len(found.at(".")) == 2
    assert list(wording.packed(found.texts(found.at("a/b")))) == ["y", ""]


def test_first_and_last_and_none() -> None:
    found, wording = elements()
    outer, inner = found.at("a"), found.at("a/b")
    assert found.first_in(outer, "a/b").tolist() == [inner[0]]
    assert found.last_in(outer, "a/b").tolist() == [inner[1]]
    assert found.first_in(found.at("."), "c").tolist()[0] == -1
    assert (found.around(inner) == outer[0]).all()
    values = found.attributes(np.array([outer[0], -1]), "a", "k")
    assert list(wording.packed(values)) == ["1", None]
