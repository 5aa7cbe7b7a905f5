from xml.etree import ElementTree as ET

from trecho.core.aligning.generations import Figure, Line
from trecho.writers.charts_generations import generations_drawing

FIRST = Figure(id="a", plan="p1", value=1000, unit="young leaders", written=True)
AGAIN = Figure(id="b", plan="p2", value=1000, unit="young <leaders>")
LINE = Line(name="young leaders", currency=None, figures=(FIRST, AGAIN), standing=("b",))
PLANS = (("p1", "2015–2019"), ("p2", "2019–2021"))


def test_a_standing_target_is_outlined_and_said_to_be_the_same() -> None:
    chart = generations_drawing([LINE], PLANS, str, lambda value, _: f"{value:g}")
    bars = list(ET.fromstring(chart.svg).iter("{http://www.w3.org/2000/svg}rect"))
    assert [bar.get("fill") == "none" for bar in bars] == [False, True]
    assert "same target</tspan>" in chart.svg
    assert [row[-1] for row in chart.rows] == ["the plan’s text", "announced; same target"]


def test_no_lines_make_a_drawing_without_rows() -> None:
    assert generations_drawing([], PLANS, str, lambda value, _: str(value)).rows == ()
