from trecho.writers.charts import SCHEMA, drawn, specification
from trecho.writers.charts_palette import PALETTE

BARS = specification(
    [{"rung": "signed", "total": 2}],
    {
        "mark": {"type": "bar", "color": PALETTE["verified"]},
        "encoding": {"y": {"field": "rung", "type": "nominal"}, "x": {"field": "total", "type": "quantitative"}},
    },
)


def test_a_specification_says_which_language_it_is_written_in() -> None:
    assert BARS["$schema"] == SCHEMA
    assert BARS["data"] == {"values": [{"rung": "signed", "total": 2}]}


def test_the_drawing_is_small_says_what_it_shows_and_follows_the_page() -> None:
    svg = drawn(BARS, "Money <signed>")
    assert svg.startswith('<svg role="img" aria-label="Money &lt;signed&gt;"')
    assert "var(--verified,#0b5563)" in svg
    assert "style=" not in svg
    assert len(svg) < 6000
