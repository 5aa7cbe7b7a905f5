"""Arrow arrays by their buffers: the same as Arrow's own."""

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from trecho.lake.arrays import numbers, texts, truths


@settings(deadline=None, max_examples=60)
@given(st.lists(st.none() | st.text(st.characters(codec="utf-8"), max_size=6), max_size=20))
def test_texts(values: list[str | None]) -> None:
    found = texts(values)
    found.validate(full=True)
    assert found.equals(pa.array(values, pa.string()))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.none() | st.integers(-(2**31), 2**31 - 1), max_size=20),
    st.sampled_from([pa.int32(), pa.int64(), pa.float64()]),
)
def test_numbers(values: list[int | None], kind: pa.DataType) -> None:
    found = numbers(values, kind)
    found.validate(full=True)
    assert found.equals(pa.array(values, kind))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.booleans(), max_size=20))
def test_truths(values: list[bool]) -> None:
    assert truths(values).equals(pa.array(values, pa.bool_()))
