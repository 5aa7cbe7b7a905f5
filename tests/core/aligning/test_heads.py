import numpy as np

from tests.core.aligning.speaking import profile
from trecho.core.aligning.heads import same_sentences


def _swapped(old: str, new: str) -> bool:
    return bool(same_sentences([profile(old)], [profile(new)], np.ones((1, 1), dtype=bool))[1][0, 0])


def test_another_thing_in_the_same_sentence() -> None:
    assert _swapped("Reintroduce the lynx in two national parks.", "Reintroduce the beaver in two national parks.")


def test_another_attribute_or_more_words_leave_it_the_same_thing() -> None:
    assert not _swapped(
        "Provide low-cost generic medicines for hospitals.", "Provide affordable generic medicines for hospitals."
    )
    assert not _swapped("Reintroduce the lynx in two national parks.", "Reintroduce the lynx in three national parks.")


def test_an_attribute_that_names_a_thing_makes_another_thing() -> None:
    assert _swapped(
        "Establish two boat-building schools, one in the northern and one in the southern islands.",
        "Establish two dog-training schools, one in the northern and one in the southern islands.",
    )
