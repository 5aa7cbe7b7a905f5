"""On time, in grace, partly inside, and how much time has passed."""

from datetime import date

import pytest

from tests.core.assessing.before_after import PLAN_2019, proof
from trecho.core.assessing.clock import certainly_in, elapsed, is_open, may_be_in, share_by_days, with_grace, years_of
from trecho.core.dates import PartialDate, Period


@pytest.mark.parametrize(
    ("months", "last"),
    [(0, "2021-12-31"), (6, "2022-06-30"), (12, "2022-12-31"), (24, "2023-12-31"), (2, "2022-02-28")],
)
def test_grace_ends_with_its_month(months: int, last: str) -> None:
    assert with_grace(PLAN_2019, months).end.last_day == date.fromisoformat(last)


def test_a_clock_that_ends_inside_a_month_keeps_its_day() -> None:
    clock = Period(PartialDate("2020-01-31"), PartialDate("2020-11-15"))
    assert with_grace(clock, 3).end == "2021-02-15"


@pytest.mark.parametrize(
    ("day", "sure", "maybe"),
    [
        ("2019", True, True),
        ("2021-12-31", True, True),
        ("2022-01", False, False),
        (None, False, True),
        ("2018", False, False),
    ],
)
def test_a_date_lies_inside_or_may_or_does_not(day: str | None, sure: bool, maybe: bool) -> None:
    found = proof("x", 1, day=day)
    assert (certainly_in(found, PLAN_2019), may_be_in(found, PLAN_2019)) == (sure, maybe)


def test_a_coarse_date_across_the_edge_may_lie_inside() -> None:
    early = Period(PartialDate("2019-07"), PartialDate("2021-06"))
    assert not certainly_in(proof("x", 1, day="2019"), early)
    assert may_be_in(proof("x", 1, day="2019"), early)


def test_a_series_counts_only_where_all_of_it_lies_inside() -> None:
    series = proof("x", 230, day="2020", until=PartialDate("2022"), spread=True)
    assert not certainly_in(series, PLAN_2019)
    assert may_be_in(series, PLAN_2019)
    assert share_by_days(series, PLAN_2019) == pytest.approx(2 / 3, abs=0.01)
    assert share_by_days(proof("x", 1, day=None), PLAN_2019) == 0


def test_without_a_clock_everything_counts() -> None:
    assert certainly_in(proof("x", 1, day=None), None)
    assert may_be_in(proof("x", 1, day=None), None)


def test_time_passes_from_none_to_all() -> None:
    assert elapsed(PLAN_2019, date(2018, 1, 1)) == 0
    assert elapsed(PLAN_2019, date(2026, 1, 1)) == 1
    assert elapsed(PLAN_2019, date(2020, 6, 30)) == pytest.approx(0.5, abs=0.01)
    assert is_open(PLAN_2019, date(2021, 12, 30))
    assert not is_open(PLAN_2019, date(2021, 12, 31))
    assert years_of(PLAN_2019) == (2019, 2020, 2021)
