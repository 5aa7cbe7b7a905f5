"""The numbers that a source's words leave open (method, 3.1: words of evidence)."""

import pytest

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.stated import NEARLY, interval_of
from trecho.core.evidence import Interval
from trecho.core.pledge import Comparator


@pytest.mark.parametrize(
    ("number", "words", "low", "high"),
    [
        (240, Comparator.MORE_THAN, 241, 264),
        (5, Comparator.MORE_THAN, 6, 6),
        (200, NEARLY, 180, 199),
        (100, Comparator.ABOUT, 90, 110),
        (230, Comparator.UP_TO, 0, 230),
        (1000, Comparator.AT_LEAST, 1000, 1100),
        (54, "", 54, 54),
    ],
)
def test_counted_things(number: float, words: str, low: float, high: float) -> None:
    assert interval_of(number, words, RULES) == Interval(low, high)


def test_measured_things_need_not_be_whole() -> None:
    assert interval_of(2.5, Comparator.MORE_THAN, RULES, counted=False) == Interval(2.5, 2.75)
