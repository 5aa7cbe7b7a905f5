"""A forum has sides of different ids."""

import pytest

from trecho.core.forum import Forum, Side
from trecho.core.noun import Nonsense


def test_two_sides_of_one_id_are_refused() -> None:
    with pytest.raises(Nonsense):
        Forum(id="twins", sides=(Side(id="one"), Side(id="one")))
