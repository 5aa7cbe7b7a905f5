"""Many texts in one piece of memory."""

import numpy as np
import pytest

from trecho.core.noun import Nonsense
from trecho.core.packed import Packed


def test_texts_come_out_as_they_went_in() -> None:
    packed = Packed("añob".encode(), np.array([0, 4, 4, 4, 5], np.int32), np.array([False, True, False, False]))
    assert list(packed) == ["año", None, "", "b"]
    assert packed[1:] == [None, "", "b"]
    assert len(packed) == 4


def test_ends_that_do_not_fit_are_refused() -> None:
    with pytest.raises(Nonsense):
        Packed(b"abc", np.array([0, 2], np.int32), np.array([False]))
