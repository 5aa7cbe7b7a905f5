"""A commitment is chosen from a list by plan and area, never typed."""

import pytest

from trecho.store import search
from trecho.web.choosing import commitments_by_area


@pytest.mark.usefixtures("samples")
def test_every_commitment_can_be_chosen_once_in_the_order_of_its_plan() -> None:
    groups = commitments_by_area()
    chosen = [one.id for group in groups for one in group.commitments]
    plans = [plan.id for plan in reversed(search.plans())]
    assert chosen == [one.id for plan in plans for one in search.commitments(plan)]
    assert len(chosen) == len(set(chosen)) > 66
    assert all({(one.plan, one.area) for one in group.commitments} == {(group.plan.id, group.area)} for group in groups)


@pytest.mark.usefixtures("samples")
def test_an_area_bears_its_title() -> None:
    group = next(group for group in commitments_by_area() if (group.plan.id, group.area) == ("celac-china-2019", "I"))
    assert group.title["en"] == next(one.title["en"] for one in search.headings("celac-china-2019") if one.path == "I")
