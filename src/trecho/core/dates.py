"""Dates as sources give them: a year, a month or a day (ISO 8601), never made more exact than they were."""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import Self

from trecho.core.noun import Nonsense, Noun, require
from trecho.core.sentence import Sentence

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class PartialDate(str):
    """An ISO 8601 date of any precision, such as `2021`, `2021-05` or `2021-05-13`; sorts by its first day."""

    __slots__ = ()

    def __new__(cls, iso: str) -> Self:
        """The date that `iso` writes; raises Nonsense where it writes none."""
        shape = _SHAPE.fullmatch(iso)
        if shape is None:
            raise Nonsense("%(iso)r is no ISO date: write 2021, 2021-05 or 2021-05-13", iso=iso)
        year, month, day = (int(part) if part else 1 for part in shape.groups())
        try:
            date(year, month, day)
        except ValueError:
            raise Nonsense("%(iso)r is no date: %(reason)s", iso=iso, reason=_what_is_wrong(year, month)) from None
        return super().__new__(cls, iso)

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`: how exactly the source put it."""
        return {4: "year", 7: "month", 10: "day"}[len(self)]

    @property
    def year(self) -> int:
        """The calendar year."""
        return int(self[:4])

    @property
    def first_day(self) -> date:
        """The earliest day that the date may mean."""
        return _first_day(self)

    @property
    def last_day(self) -> date:
        """The latest day that the date may mean."""
        return _last_day(self)


def _what_is_wrong(year: int, month: int) -> Sentence:
    if year == 0:
        return Sentence("year 0 is out of range")
    return Sentence("day is out of range for month") if 1 <= month <= 12 else Sentence("month must be in 1..12")


# Sums over a register ask for the same few thousand dates millions of times.
@lru_cache(maxsize=65536)
def _first_day(iso: str) -> date:
    return date.fromisoformat(iso + {4: "-01-01", 7: "-01", 10: ""}[len(iso)])


@lru_cache(maxsize=65536)
def _last_day(iso: str) -> date:
    if len(iso) == 10:
        return _first_day(iso)
    year, month = int(iso[:4]), int(iso[5:7]) if len(iso) == 7 else 12
    return date(year, month, calendar.monthrange(year, month)[1])


class Period(Noun, frozen=True):
    """A stretch of time from the first day of `start` to the last day of `end`, both included."""

    start: PartialDate
    end: PartialDate

    def __post_init__(self) -> None:
        """Refuses a period that ends before it starts."""
        require(
            self.start.first_day <= self.end.last_day,
            "the period %(start)s to %(end)s ends before it starts",
            start=self.start,
            end=self.end,
        )

    @property
    def days(self) -> int:
        """Length in days, at least 1."""
        return (self.end.last_day - self.start.first_day).days + 1

    def certainly_holds(self, moment: PartialDate) -> bool:
        """Whether every day that `moment` may mean lies inside."""
        return self.start.first_day <= moment.first_day and moment.last_day <= self.end.last_day

    def may_hold(self, moment: PartialDate) -> bool:
        """Whether some day that `moment` may mean lies inside."""
        return self.start.first_day <= moment.last_day and moment.first_day <= self.end.last_day
