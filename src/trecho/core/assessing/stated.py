"""Which numbers may a source's words mean? (method, 3.1: words of evidence)"""

import math

from trecho.core.evidence import Interval
from trecho.core.parameters import Parameters
from trecho.core.pledge import Comparator

NEARLY = "nearly"


def interval_of(number: float, words: Comparator | str, parameters: Parameters, *, counted: bool = True) -> Interval:
    """The numbers that `more than n`, `nearly n`, `about n`, `up to n` leave open; a bare number is a point.

    Counted things come in whole pieces, so their ends do too; `at least n` is read like `more than`, from n on.
    """
    share, step = parameters.about.tolerance, 1 if counted else 0
    low, high = round(number * (1 - share), 9), round(number * (1 + share), 9)
    if counted:
        low, high = math.ceil(low), math.floor(high)
    ends: dict[str, tuple[float, float]] = {
        Comparator.MORE_THAN: (number + step, max(number + step, high)),
        Comparator.AT_LEAST: (number, max(number, high)),
        NEARLY: (min(low, number - step), number - step),
        Comparator.ABOUT: (min(low, number), max(number, high)),
        Comparator.UP_TO: (0, number),
        Comparator.LESS_THAN: (0, max(0, number - step)),
    }
    return Interval(*ends.get(words, (number, number)))
