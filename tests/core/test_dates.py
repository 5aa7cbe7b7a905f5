"""Dates of any precision are never made more exact than they were."""

from datetime import date

import pytest
from hypothesis import given

from tests import strategies
from trecho.core.dates import PartialDate, Period
from trecho.core.noun import Nonsense
from trecho.core.sentence import Sentence


@pytest.mark.parametrize(
    ("iso", "precision", "first", "last"),
    [
        ("2021", "year", date(2021, 1, 1), date(2021, 12, 31)),
        ("2020-02", "month", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-05-13", "day", date(2021, 5, 13), date(2021, 5, 13)),
    ],
)
def test_a_coarse_date_is_a_span_of_days(iso: str, precision: str, first: date, last: date) -> None:
    moment = PartialDate(iso)
    assert (moment.precision, moment.first_day, moment.last_day) == (precision, first, last)


@pytest.mark.parametrize("iso", ["", "21", "2021-5", "2021-13", "2021-02-30", "13/05/2021", "2021-05-13T00:00"])
def test_what_is_no_date_is_refused(iso: str) -> None:
    with pytest.raises(Nonsense):
        PartialDate(iso)


@pytest.mark.parametrize(
    ("iso", "reason"),
    [
        ("0000", "year 0 is out of range"),
        ("2021-13", "month must be in 1..12"),
        ("2021-02-30", "day is out of range for month"),
    ],
)
def test_what_is_wrong_with_a_day_is_told_in_words_that_can_be_translated(iso: str, reason: str) -> None:
    with pytest.raises(Nonsense) as told:
        PartialDate(iso)
    assert str(told.value) == f"'{iso}' is no date: {reason}"
    assert isinstance(told.value.sentence.values["reason"], Sentence)


@given(strategies.dates())
def test_a_date_lies_between_its_first_and_last_day(moment: PartialDate) -> None:
    assert moment.first_day <= moment.last_day
    assert moment.first_day.year == moment.year == moment.last_day.year


@given(strategies.periods(), strategies.dates())
def test_what_is_certainly_inside_may_be_inside(period: Period, moment: PartialDate) -> None:
    assert not period.certainly_holds(moment) or period.may_hold(moment)
    assert period.days >= 1


def test_a_year_over_the_edge_may_be_inside_but_not_certainly() -> None:
    period = Period(PartialDate("2019-06"), PartialDate("2021"))
    assert period.may_hold(PartialDate("2019"))
    assert not period.certainly_holds(PartialDate("2019"))
    assert period.certainly_holds(PartialDate("2020"))


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(Nonsense, match="ends before it starts"):
        Period(PartialDate("2021"), PartialDate("2019"))
