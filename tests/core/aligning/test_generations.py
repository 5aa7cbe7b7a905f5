"""Figures from plan to plan: which belong together, and which is the same target still."""

from trecho.core.aligning.generations import Figure, lines
from trecho.core.dates import PartialDate

PLANS = ("first", "second", "third")


def figure(
    plan: str,
    value: float,
    unit: str,
    years: tuple[str, str] | None = None,
    currency: str | None = None,
    written: bool = False,
) -> Figure:
    start, end = (PartialDate(years[0]), PartialDate(years[1])) if years else (None, None)
    return Figure(
        id=f"{plan}/{value:g} {unit}",
        plan=plan,
        value=value,
        unit=unit,
        currency=currency,
        start=start,
        end=end,
        written=written,
    )


def test_the_same_thing_in_other_words_is_one_line_in_any_language() -> None:
    for one, other in (
        ("government scholarships", "Chinese government scholarships"),
        ("becas del gobierno", "becas del Gobierno chino"),
        ("bolsas governamentais", "bolsas governamentais da China"),
        ("bourses du gouvernement", "bourses du gouvernement chinois"),
        ("政府奖学金", "中国政府奖学金"),
    ):
        found = lines([figure("first", 6000, one), figure("second", 5000, other)], PLANS)
        assert [line.plans for line in found] == [2], one


def test_other_things_and_other_currencies_are_lines_of_their_own() -> None:
    figures = [
        figure("first", 5e11, "annual two-way trade", currency="USD"),
        figure("second", 1.6e11, "two-way farm trade", currency="USD"),
        figure("second", 6.6e10, "credit line", currency="CNY"),
        figure("third", 9e9, "credit line", currency="USD"),
    ]
    assert [line.plans for line in lines(figures, PLANS)] == [1, 1, 1, 1]


def test_a_plan_has_one_figure_in_a_line_the_likest() -> None:
    figures = [
        figure("first", 6000, "training places"),
        figure("second", 300, "training places for poverty reduction technicians"),
        figure("second", 10000, "training places in China"),
    ]
    lasting = lines(figures, PLANS)[0]
    assert [one.value for one in lasting.figures] == [6000, 10000]


def test_in_doubt_what_both_texts_have_belongs_together() -> None:
    figures = [
        figure("first", 1200, "political party cadres invited"),
        figure("first", 1000, "party and political leaders invited to China", written=True),
        figure("second", 200, "members of political parties invited", written=True),
    ]
    assert [one.value for one in lines(figures, PLANS)[0].figures] == [1000, 200]


def test_a_figure_repeated_while_the_first_period_runs_is_one_standing_target() -> None:
    figures = [
        figure("first", 1000, "young leaders trained", ("2015", "2024")),
        figure("second", 1000, "young leaders trained"),
        figure("third", 1000, "young leaders trained", ("2022", "2024")),
    ]
    assert lines(figures, PLANS)[0].standing == (
        "second/1000 young leaders trained",
        "third/1000 young leaders trained",
    )


def test_a_yearly_count_comes_to_its_years_and_money_a_year_stays_a_years() -> None:
    start, end = PartialDate("2025"), PartialDate("2027")
    visits = Figure(
        id="a", plan="first", value=300, unit="members invited each year", start=start, end=end, annual=True
    )
    trade = Figure(
        id="b", plan="first", value=5e11, unit="annual trade", currency="USD", start=start, end=end, annual=True
    )
    assert (visits.total, trade.total) == (900, 5e11)


def test_a_figure_with_a_period_of_its_own_is_promised_anew() -> None:
    figures = [
        figure("first", 6000, "scholarships", ("2015", "2019")),
        figure("second", 6000, "scholarships", ("2019", "2021")),
        figure("third", 5000, "scholarships"),
    ]
    assert lines(figures, PLANS)[0].standing == ()
