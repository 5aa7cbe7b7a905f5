"""Time: inside, outside and unknown."""

import pytest

from tests.core.matching.small_plan import deed, matched
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.time import outside
from trecho.reference.matching import knowledge


@pytest.mark.parametrize(
    ("month", "far"),
    [("2019-01", 0), ("2021-12", 0), ("2022-05", 0), ("2018-12", 1 / 3), ("2012", 1), ("2024", 2 / 3), ("", 0)],
)
def test_how_far_outside_the_period(month: str, far: float) -> None:
    table = deeds_table([deed("road", month=month)], knowledge())
    assert outside(table, ("2019", "2021"))[0] == pytest.approx(far)


def test_without_a_period_every_time_will_do() -> None:
    assert outside(deeds_table([deed("road", month="1990")], knowledge()), None)[0] == 0


def test_a_deed_long_before_the_plan_is_not_proposed() -> None:
    told = "A bank finances the northern highway project"
    now, then = matched(deed(told), deed(told, id="d:2", month="2005-01")).link[:, 0]
    assert then < now
