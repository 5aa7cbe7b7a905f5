"""Days and sums as IATI publishers write them: those in plain form seen at once, the others read one by one."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from trecho.sources.iati_codes import Codes
from trecho.sources.wording import Numbers, Spans, Wording, is_said

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Whether month and day, as a number of four digits, are a day of any year.
_IS_DAY = np.zeros(10_000, bool)
for _month, _days in enumerate(_DAYS, start=1):
    _IS_DAY[_month * 100 + 1 : _month * 100 + _days + 1] = True
_LEAP_DAY = 229
_DASHES, _DIGITS = [4, 7], [0, 1, 2, 3, 5, 6, 8, 9]
_ISO = len("2021-05-13")
_LONGEST_SUM = 18
_ZERO, _DASH, _POINT = b"0-."


def days_of(wording: Wording, spans: Spans, codes: Codes) -> tuple[Spans, Numbers]:
    """The values as ISO dates, none where they are no date; and each as a number that grows with time, 0 for none."""
    ordered = np.zeros(len(spans), np.int64)
    iso = np.flatnonzero(spans[:, 1] - spans[:, 0] == _ISO)
    letters = wording.letters(spans.take(iso, axis=0))[0].reshape(-1, _ISO).T.copy()
    digits = letters[_DIGITS] - _ZERO
    plain = (digits <= 9).all(axis=0) & (letters[_DASHES] == _DASH).all(axis=0)
    found = np.zeros(len(iso), np.int32)
    for digit in digits:
        found *= 10
        found += digit
    year, rest = np.divmod(found, 10_000)
    leap = (rest == _LEAP_DAY) & (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    real = plain & (year > 0) & (_IS_DAY.take(rest, mode="clip") | leap)
    ordered[iso] = np.where(real, found, 0)
    return _one_by_one(wording, spans, ordered > 0, codes.day.__getitem__), _with_others(wording, spans, ordered, codes)


def _with_others(wording: Wording, spans: Spans, ordered: Numbers, codes: Codes) -> Numbers:
    rest = np.flatnonzero((ordered == 0) & is_said(spans))
    if not len(rest):
        return ordered
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


def _counted(flags: npt.NDArray[np.bool_], ends: npt.NDArray[np.int32]) -> Numbers:
    counts = np.zeros(len(flags) + 1, np.int64)
    np.cumsum(flags, out=counts[1:])
    found: Numbers = counts[ends[1:]] - counts[ends[:-1]]
    return found


def _one_by_one(
    wording: Wording, spans: Spans, plain: npt.NDArray[np.bool_], answer: Callable[[str], str | None]
) -> Spans:
    """The plain values as they are, the others as the answer has them."""
    rest = np.flatnonzero(~plain)
    if not len(rest):
        return spans
    result = spans.copy()
    result[rest] = wording.mapped(spans.take(rest, axis=0), answer)
    return result
