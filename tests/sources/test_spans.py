"""Values copied together and told apart, by machine code and by the same source uncompiled."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.uncompiled import uncompiled
from trecho.sources import spans

MODULES = (spans, *uncompiled("spans"))


@pytest.mark.parametrize("module", MODULES, ids=("installed", "uncompiled"))
@given(words=st.lists(st.binary(max_size=9), max_size=40))
def test_each_word_has_one_number_and_is_copied(module: Any, words: list[bytes]) -> None:
    ends = np.cumsum([0, *map(len, words)])
    places = np.column_stack([ends[:-1], ends[1:]]).astype(np.int64)
    text = np.frombuffer(b"".join(words) or b" ", np.uint8)
    numbers, firsts = np.zeros(len(words), np.int32), np.zeros(len(words), np.int32)
    count = module.told_apart(text.data, places.data, numbers.data, firsts.data, np.zeros(128, np.int32).data)
    assert [words[firsts[number]] for number in numbers] == words
    assert [words[row] for row in firsts[:count]] == list(dict.fromkeys(words))
    turned, content, copied = places[::-1].copy(), np.empty(ends[-1], np.uint8), np.empty(len(words) + 1, np.int32)
    module.copied(text.data, turned.data, content.data, copied.data)
    assert content.tobytes() == b"".join(words[::-1])
    assert copied.tolist() == np.cumsum([0, *map(len, words[::-1])]).tolist()


@pytest.mark.parametrize("module", MODULES, ids=("installed", "uncompiled"))
def test_places_outside_the_text_are_an_error(module: Any) -> None:
    text, outside = np.zeros(4, np.uint8), np.array([[2, 9]])
    with pytest.raises(IndexError):
        module.copied(text.data, outside.data, np.zeros(7, np.uint8).data, np.zeros(2, np.int32).data)
    with pytest.raises(IndexError):
        module.told_apart(text.data, outside.data, *(np.zeros(4, np.int32).data for _ in range(3)))


@pytest.mark.parametrize("module", MODULES, ids=("installed", "uncompiled"))
def test_places_are_taken_from_rows(module: Any) -> None:
    cells, rows, found = np.arange(12, dtype=np.int32), np.array([2, -1, 0]), np.empty((3, 2), np.int64)
    module.taken(cells.data, rows.data, 4, 2, found.data)
    assert found.tolist() == [[10, 11], [-1, -1], [2, 3]]
