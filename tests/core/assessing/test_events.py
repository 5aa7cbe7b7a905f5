"""How many editions were due, and how many were held."""

import pytest

from tests.core.assessing.before_after import PLAN_2019, RULES, card, judged, proof
from trecho.core.assessing.events import editions, expected
from trecho.core.assessment import Flag, Status
from trecho.core.dates import PartialDate, Period
from trecho.core.pledge import PledgeKind

FIVE = Period(PartialDate("2015"), PartialDate("2019"))


@pytest.mark.parametrize(
    ("recurrence", "former", "due"),
    [
        ("annual", None, 3),
        ("hold", None, 1),
        ("continue", (5, FIVE), 3),
        ("continue", (1, FIVE), 1),
        ("continue", None, 1),
    ],
)
def test_editions_due(recurrence: str, former: tuple[int, Period] | None, due: int) -> None:
    assert expected(recurrence, PLAN_2019, former) == due


def test_a_clock_that_opens_in_mid_year_owes_full_years_only() -> None:
    assert expected("annual", Period(PartialDate("2019-07"), PartialDate("2021-12"))) == 2


def test_reports_of_one_edition_are_one_edition() -> None:
    by_number = [proof("a", day="2019-05-01", edition=7), proof("b", day="2019-07-01", edition=7)]
    by_date = [proof("c", day="2020-10-28"), proof("d", day="2020-11-02"), proof("e", day="2021-03-01")]
    assert len(editions([*by_number, *by_date], None, RULES)) == 3


def test_two_places_on_one_day_are_two_events() -> None:
    both = [proof("a", day="2019-05-01", places=("BRA",)), proof("b", day="2019-05-01", places=("PER",))]
    assert len(editions(both, None, RULES)) == 2


def test_near_dates_do_not_chain_two_editions_into_one() -> None:
    days = ("2019-05-01", "2019-05-10", "2019-05-20")
    assert len(editions([proof(day, day=day) for day in days], None, RULES)) == 2


def test_another_edition_is_another_event() -> None:
    rules = card(PledgeKind.EVENT, edition=2, expected=1)
    assert judged(rules, proof("a", day="2019", edition=1)).status_v is Status.NOT_RATED
    assert judged(rules, proof("a", day="2019", edition=2)).status_v is Status.COMPLETE


def test_an_online_edition_counts_and_says_so() -> None:
    found = judged(card(PledgeKind.EVENT, expected=2), proof("a", day="2020-05-01", virtual=True))
    assert (found.status_v, found.r_lo, Flag.VIRTUAL in found.flags) == (Status.SUBSTANTIAL, 0.5, True)


def test_an_edition_that_was_only_announced_was_not_held() -> None:
    found = judged(card(PledgeKind.EVENT, expected=1), proof("a", day="2021", stage=1))
    assert (found.status_v, found.n_lo) == (Status.PREPARED, 0)


def test_postponed_beyond_the_grace_is_not_held() -> None:
    rules = card(PledgeKind.EVENT, expected=1)
    assert judged(rules, proof("a", day="2022-05-01")).status_v is Status.COMPLETE
    assert judged(rules, proof("a", day="2022-08-01")).n_hi == 0


def test_every_report_of_an_edition_stands_in_the_trail() -> None:
    found = judged(card(PledgeKind.EVENT, expected=1), proof("a", day="2019-05-01"), proof("b", day="2019-05-03"))
    assert found.trail["n_lo"] == ("activity:a", "activity:b")
