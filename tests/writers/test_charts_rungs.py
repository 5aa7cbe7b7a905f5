from decimal import Decimal

from trecho.core.activity import Rung
from trecho.core.assessing.ladder import Step
from trecho.writers.charts_rungs import rungs_chart, rungs_svg

STEPS = (
    Step(rung=Rung.M0, low=Decimal(60), high=Decimal(100), claimed=Decimal(60)),
    Step(rung=Rung.M2, low=Decimal(20), high=Decimal(20), claimed=Decimal(50)),
)


def drawn(steps: tuple[Step, ...]) -> str:
    return rungs_svg(steps, "so <much>", lambda words: words.upper(), lambda value: f"${value:g}")


def test_a_bar_has_its_sure_and_its_possible_part_on_one_scale() -> None:
    picture = drawn(STEPS)
    assert "ANNOUNCED" in picture
    assert "$60 – $100" in picture
    assert ">$20<" in picture
    assert "so &lt;much&gt;" in picture


def test_what_only_the_giver_tells_is_a_mark_beyond_the_bar() -> None:
    assert drawn(STEPS).count('stroke-width="2"') == 1
    assert drawn(STEPS[:1]).count('stroke-width="2"') == 0


def test_nothing_at_all_can_be_drawn() -> None:
    assert drawn((Step(rung=Rung.M0, low=Decimal(0), high=Decimal(0), claimed=Decimal(0)),)).startswith("<svg")


def test_the_table_says_what_the_bars_say() -> None:
    chart = rungs_chart(STEPS, (5, 2), (3, 1), lambda words: words, lambda value: f"${value:g}")
    assert chart.rows[0][1:] == (5, 3, 60.0, 100.0, 60.0)
    assert len(chart.columns) == len(chart.rows[0])
