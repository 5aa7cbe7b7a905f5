"""Assessments come from accepted links alone; one commitment can be assessed again by itself."""

from datetime import UTC, datetime

import pytest

from trecho.core.assessment import Status
from trecho.core.claim import Author
from trecho.core.judgement import Verdict
from trecho.register.assessing import assess_plan
from trecho.register.carrying_on import carry_on
from trecho.store import search, shelf

pytestmark = pytest.mark.usefixtures("case_register")
NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)


def test_nothing_is_verified_until_a_person_accepts() -> None:
    carry_on(NOW)
    before = {one.pledge_id: one for one in assess_plan("celac-china-2019")}
    assert {one.status_v for one in before.values()} <= {Status.NOT_RATED, Status.NOT_ASSESSABLE}
    link = next(
        link
        for link in search.links_of()
        if link.grade == 2 and before[f"{link.commitment}#1"].provisional in {Status.LIMITED, Status.COMPLETE}
    )
    shelf.judge(
        link.activity,
        link.commitment,
        Verdict.ACCEPT,
        person=Author("person:ana"),
        recorded_at=NOW,
        grade=2,
        settles=True,
    )
    again = {one.pledge_id: one for one in assess_plan("celac-china-2019", only=link.commitment)}
    assert set(again) == {name for name in before if name.startswith(f"{link.commitment}#")}
    assert any(one.status_v not in {Status.NOT_RATED, Status.NOT_ASSESSABLE} for one in again.values())
