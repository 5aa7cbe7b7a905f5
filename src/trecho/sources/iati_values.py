"""Days and sums as IATI publishers write them: those in plain form seen at once, the others read one by one."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from trecho.sources.iati_codes import Codes
from trecho.sources.lexicon import Numbers
from trecho.sources.wording import Spans, Wording, is_said

_DAYS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
_DASHES, _DIGITS = [4, 7], [0, 1, 2, 3, 5, 6, 8, 9]
_ISO = len("2021-05-13")
_LONGEST_SUM = 18
_ZERO, _DASH, _POINT = b"0-."


def days_of(wording: Wording, spans: Spans, codes: Codes) -> tuple[Spans, Numbers]:
    """The values as ISO dates, none where they are no date; and each as a number that grows with time, 0 for none."""
    ordered = np.zeros(len(spans), np.int64)
    iso = np.flatnonzero(spans[:, 1] - spans[:, 0] == _ISO)
    letters = wording.letters(spans.take(iso, axis=0))[0].reshape(-1, _ISO)
    digits = letters[:, _DIGITS] - _ZERO
    plain = (digits <= 9).all(axis=1) & (letters[:, _DASHES] == _DASH).all(axis=1)
    year, month, day = (
        digits[plain][:, places].astype(np.int64) @ weights
        for places, weights in (([0, 1, 2, 3], [1000, 100, 10, 1]), ([4, 5], [10, 1]), ([6, 7], [10, 1]))
    )
    leap = (month == 2) & (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    real = (year > 0) & (month > 0) & (month <= 12) & (day > 0) & (day <= _DAYS[np.minimum(month, 12)] + leap)
    ordered[iso[plain][real]] = (year * 10_000 + month * 100 + day)[real]
    return _one_by_one(wording, spans, ordered > 0, codes.day.__getitem__), _with_others(wording, spans, ordered, codes)


def _with_others(wording: Wording, spans: Spans, ordered: Numbers, codes: Codes) -> Numbers:
    rest = np.flatnonzero((ordered == 0) & is_said(spans))
    found = wording.distinct(spans.take(rest, axis=0))
    days = [codes.day[word] for word in found.words]
    values = np.array([int(day.replace("-", "").ljust(8, "0")) if day else 0 for day in days], np.int64)
    ordered[rest] = values[found.places]
    return ordered


def sums_of(wording: Wording, spans: Spans, codes: Codes) -> Spans:
    """The values as plain decimal numbers; none where they are no sum."""
    letters, ends = wording.letters(spans)
    lengths = ends[1:] - ends[:-1]
    plain = (lengths > 0) & (lengths <= _LONGEST_SUM)
    if len(letters):
        first, last = ends[:-1] % len(letters), ends[1:] - 1
        minus = letters[first] == _DASH
        digit = letters - _ZERO <= 9
        points = _counted(letters == _POINT, ends)
        begins_well = digit[np.minimum(first + minus, len(letters) - 1)]
        plain &= begins_well & digit[last] & (points <= 1) & (_counted(digit, ends) + points + minus == lengths)
    return _one_by_one(wording, spans, plain, codes.sum.__getitem__)


def _counted(flags: npt.NDArray[np.bool_], ends: Numbers) -> Numbers:
    counts = np.zeros(len(flags) + 1, np.int64)
    np.cumsum(flags, out=counts[1:])
    found: Numbers = counts[ends[1:]] - counts[ends[:-1]]
    return found


def _one_by_one(
    wording: Wording, spans: Spans, plain: npt.NDArray[np.bool_], answer: Callable[[str], str | None]
) -> Spans:
    """The plain values as they are, the others as the answer has them."""
    rest = np.flatnonzero(~plain)
    result = spans.copy()
    result[rest] = wording.mapped(spans.take(rest, axis=0), answer)
    return result
