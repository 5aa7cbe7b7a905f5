"""Results of one commitment take the place of its former ones; the rest of the plan stays."""

from datetime import UTC, datetime, timedelta

import pytest

from trecho.core.assessment import Assessment, Status
from trecho.store import search, shelf
from trecho.store.results import run_of_one

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
pytestmark = pytest.mark.usefixtures("register")


def result(pledge: str, status: Status) -> Assessment:
    return Assessment(
        pledge_id=pledge, method_version="1", rule_card_version="0", status_v=status, status_c=Status.NOT_RATED
    )


def codes(as_of: datetime | None = None) -> dict[str, str]:
    return {one.pledge_id: one.status_v.value for one in search.assessments("p", as_of)}


def test_a_run_over_one_commitment_replaces_its_results_alone() -> None:
    before = [result(pledge, Status.NOT_RATED) for pledge in ("p/I.1#1", "p/I.1#2", "p/I.2#1")]
    shelf.keep_assessments("p", before, run="whole", made_at=NOON)
    again = [result("p/I.1#1", Status.LIMITED)]
    shelf.keep_assessments("p", again, run=run_of_one("p/I.1", "state"), made_at=LATER)
    assert codes() == {"p/I.1#1": "LI", "p/I.2#1": "NR"}
    assert list(codes()) == ["p/I.1#1", "p/I.2#1"]
    assert codes(NOON) == {"p/I.1#1": "NR", "p/I.1#2": "NR", "p/I.2#1": "NR"}


def test_a_later_run_over_the_plan_replaces_all() -> None:
    shelf.keep_assessments("p", [result("p/I.1#1", Status.LIMITED)], run=run_of_one("p/I.1", "a"), made_at=NOON)
    assert codes() == {"p/I.1#1": "LI"}
    shelf.keep_assessments("p", [result("p/I.1#1", Status.COMPLETE)], run="whole", made_at=LATER)
    assert codes() == {"p/I.1#1": "CO"}


def test_a_runs_name_is_that_of_its_state_and_commitment() -> None:
    assert len(run_of_one("p/I.1", "a")) == 64
    assert len({run_of_one("p/I.1", "a"), run_of_one("p/I.2", "a"), run_of_one("p/I.1", "b")}) == 3
