from collections import Counter
from datetime import UTC, datetime

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from trecho.core.assessment import Status
from trecho.core.link import LinkState
from trecho.store import search
from trecho.web.overview import overview, time_gone

NOW = datetime(2020, 7, 1, tzinfo=UTC)


@pytest.mark.usefixtures("samples")
def test_a_plan_at_a_glance_counts_its_pledges_by_area() -> None:
    plan = search.plan("celac-china-2019")
    assert plan is not None
    with CaptureQueriesContext(connections["default"]) as queries:
        whole = overview(plan, NOW)
    assert len(queries) <= 8
    assert len(whole.commitments) == 66
    assert whole.verified.total() == 10
    seventh = next(area for area in whole.areas if area.heading.path == "VII")
    assert seventh.verified == Counter({Status.LIMITED: 1, Status.NOT_RATED: 1})
    assert seventh.provisional == Counter({Status.LIMITED: 1, Status.SUBSTANTIAL: 1})
    assert whole.links == {LinkState.ACCEPTED: 1, LinkState.PROPOSED: 2}
    assert [line.id for line in whole.figures] == ["celac-china-2019/VII.7#2"]


@pytest.mark.usefixtures("samples")
def test_time_gone_by_stays_between_nothing_and_all() -> None:
    plan = search.plan("celac-china-2019")
    assert plan is not None
    assert time_gone(plan, datetime(2018, 1, 1, tzinfo=UTC)) == 0
    assert time_gone(plan, NOW) == pytest.approx(0.5, abs=0.01)
    assert time_gone(plan, datetime(2030, 1, 1, tzinfo=UTC)) == 1
