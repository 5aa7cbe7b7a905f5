"""Values as stretches of one text."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.xml_reading import wording_of
from trecho.sources.wording import either, is_said

_WORDS = st.lists(st.text("ab \n\t\u00a0\u3000é'中", max_size=12), min_size=1, max_size=8)


@given(_WORDS)
def test_plain_values_have_single_blanks(values: list[str]) -> None:
    wording, spans = wording_of(values)
    assert list(wording.packed(spans)) == [" ".join(value.split()) for value in values]


@given(st.lists(st.text("ab", max_size=12), min_size=1, max_size=30))
def test_distinct_words_are_the_words(values: list[str]) -> None:
    wording, spans = wording_of(values)
    found = wording.distinct(spans)
    assert [found.words[place] for place in found.places] == values
    assert len(set(found.words)) == len(found.words)


def test_references_are_resolved() -> None:
    wording, spans = wording_of(["a &amp; b&#233;", "&lt;&#x20;&gt;&quot;&apos;", "&amp;lt;"])
    assert list(wording.packed(spans)) == ["a & bé", "< >\"'", "&lt;"]


def test_values_are_mapped_joined_and_added() -> None:
    wording, spans = wording_of(["x", "y", "x"])
    mapped = wording.mapped(spans, {"x": "ten letters", "y": None}.get)
    assert list(wording.packed(mapped)) == ["ten letters", None, "ten letters"]
    assert mapped[0].tolist() == mapped[2].tolist()
    joined = wording.joined(np.array([0, 0, 1]), spans, wording.column(["-", None, "é"]))
    assert list(wording.packed(joined)) == ["x-y", "xé"]
    assert list(wording.packed(either(mapped, spans))) == ["ten letters", "y", "ten letters"]
    assert is_said(mapped).tolist() == [True, False, True]
