"""Spans slice back to their words and refuse offsets that no text has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.noun import Nonsense
from trecho.core.passage import Span
from trecho.core.plain import plain


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_span_slices_back(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert Span(start, end).of(text) == text[start:end]
    assert plain(Span(start, end)) == [start, end]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4)])
def test_impossible_offsets_are_refused(start: int, end: int) -> None:
    with pytest.raises(Nonsense):
        Span(start, end)
