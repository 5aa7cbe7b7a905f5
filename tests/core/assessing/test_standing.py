"""Repeated figures that are one standing target, and those that are new."""

from trecho.core.assessing.standing import Figure, distinct_sum, standing_targets
from trecho.core.dates import PartialDate, Period


def figure(
    name: str, plan: str, quantity: float, day: str, period: tuple[str, str] | None = None, unit: str = "leaders"
) -> Figure:
    years = Period(PartialDate(period[0]), PartialDate(period[1])) if period else None
    return Figure(id=name, plan=plan, quantity=quantity, unit=unit, announced_on=PartialDate(day), period=years)


def same(one: str, other: str) -> bool:
    return one == other


LEADERS = [
    figure("2014", "p1", 1000, "2014-07", ("2015", "2024")),
    figure("2018", "p2", 1000, "2018-01"),
    figure("2021", "p3", 1000, "2021-12", ("2022", "2024")),
]
SCHOLARSHIPS = [
    figure("s1", "p1", 6000, "2014-07", ("2015", "2019"), "scholarships"),
    figure("s2", "p2", 6000, "2018-01", ("2019", "2021"), "scholarships"),
]


def test_repeated_without_a_period_of_its_own_it_is_the_same_target() -> None:
    (found,) = standing_targets([*LEADERS, *SCHOLARSHIPS], same)
    assert (found.first, found.repeated) == ("2014", ("2018", "2021"))
    assert found.clock == Period(PartialDate("2015"), PartialDate("2024"))


def test_with_a_period_of_its_own_it_is_a_new_target() -> None:
    assert standing_targets(SCHOLARSHIPS, same) == ()


def test_a_standing_target_is_summed_once() -> None:
    assert distinct_sum([*LEADERS, *SCHOLARSHIPS], same) == 1000 + 6000 + 6000


def test_another_figure_or_unit_is_another_target() -> None:
    assert (
        standing_targets(
            [LEADERS[0], figure("x", "p2", 900, "2018-01"), figure("y", "p2", 1000, "2018-01", None, "bridges")], same
        )
        == ()
    )


def test_repeated_within_one_plan_it_is_no_lineage() -> None:
    assert standing_targets([LEADERS[0], figure("x", "p1", 1000, "2015-01")], same) == ()
