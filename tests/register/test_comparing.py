"""Plans side by side, and one commitment through all of them."""

from datetime import timedelta

import pytest

from tests.conftest import MONDAY
from trecho.core.claim import Author
from trecho.core.lineage import Relation
from trecho.core.tie import TieAct
from trecho.register.comparing import comparable_pairs, compared_with, comparison_of, way_of
from trecho.register.lineages import correct
from trecho.store import search

OLD, NEW = "celac-china-2019", "celac-china-2022"


@pytest.mark.usefixtures("aligned_register")
def test_a_comparison_holds_every_commitment_once_and_names_what_is_known_in_part() -> None:
    both = comparison_of(OLD, NEW)
    assert both is not None
    assert both.partial == (NEW,)
    assert sorted(one for row in both.rows for one in row.old) == sorted(one.id for one in search.commitments(OLD))
    assert sorted(one for row in both.rows for one in row.new) == sorted(one.id for one in search.commitments(NEW))


@pytest.mark.usefixtures("aligned_register")
def test_plans_that_were_not_compared_have_no_comparison() -> None:
    assert comparison_of(NEW, OLD) is None
    assert comparison_of(OLD, "nowhere-2030") is None


@pytest.mark.usefixtures("aligned_register")
def test_a_commitment_is_followed_through_all_plans_of_its_forum() -> None:
    one, plan = search.commitment(f"{OLD}/III.5"), search.plan(OLD)
    assert one is not None
    assert plan is not None
    way = way_of(one, plan)
    assert [station.plan.id[-4:] for station in way] == ["2015", "2019", "2022", "2025"]
    assert [station.here for station in way] == [False, True, False, False]
    assert way[0].partial  # only six items of the plan of 2015 are known
    assert "promotion bodies" in way[2].commitments[0].words["en"]


@pytest.mark.usefixtures("aligned_register")
def test_where_nothing_is_tied_directly_the_way_leads_over_the_plans_between() -> None:
    person, moment = Author("person:ana"), MONDAY + timedelta(days=1)
    for old, new in ((f"{OLD}/VI.1", f"{NEW}/?~5"), (f"{NEW}/?~5", "celac-china-2025/1.1")):
        correct(old, new, TieAct.LINK, person=person, recorded_at=moment, relation=Relation.REWORDED)
    one, plan = search.commitment(f"{OLD}/VI.1"), search.plan(OLD)
    assert one is not None
    assert plan is not None
    station = next(station for station in way_of(one, plan) if station.plan.id == "celac-china-2025")
    assert station.via is not None
    assert station.via.id == NEW
    assert "celac-china-2025/1.1" in [found.id for found in station.commitments]


@pytest.mark.usefixtures("aligned_register")
def test_pairs_say_how_much_was_found_again() -> None:
    counted = {(old.id, new.id): tied for old, new, tied in comparable_pairs()}
    assert 0 < counted[OLD, NEW] < 66
    assert len(compared_with(OLD)) == 3


@pytest.mark.usefixtures("case_register")
def test_nothing_is_compared_before_it_was_aligned() -> None:
    assert comparable_pairs() == ()
    assert comparison_of(OLD, NEW) is None
