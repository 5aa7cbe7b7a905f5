"""What is remembered of deeds marked alike: under one place, until the weights change or room is short."""

import numpy as np

from trecho.core.matching import themed
from trecho.core.matching.themed import Themed

WEIGHTS = np.array([1.0, 2.0], dtype=np.float32)
MANY = 100_000  # commitments


def test_a_key_met_before_keeps_its_place() -> None:
    memory = Themed()
    places, new = memory.places([b"a", b"b"], WEIGHTS, 3)
    assert (places.tolist(), new) == ([0, 1], [0, 1])
    places, new = memory.places([b"c", b"a"], WEIGHTS, 3)
    assert (places.tolist(), new) == ([2, 0], [0])
    assert memory.features.shape[1:] == (3, 2)


def test_other_weights_and_a_full_memory_forget() -> None:
    memory = Themed()
    memory.places([b"a"], WEIGHTS, MANY)
    assert memory.places([b"a"], WEIGHTS * 2, MANY)[1] == [0]
    room = len(memory.worth)
    memory.places([str(number).encode() for number in range(room)], WEIGHTS * 2, MANY)
    assert memory.places([b"a"], WEIGHTS * 2, MANY)[1] == [0]
    assert len(memory.worth) == room
    assert room * MANY * 3 * 4 <= themed._BYTES
