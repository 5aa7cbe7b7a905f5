import re

from hypothesis import given
from hypothesis import strategies as st

from trecho.core.link import Reason
from trecho.writers.charts_waterfall import waterfall_svg

REASONS = st.builds(
    Reason,
    reason=st.text(max_size=20),
    weight=st.floats(-5, 5),
    activity_words=st.just(""),
    commitment_words=st.just(""),
)


@given(st.lists(REASONS, min_size=1, max_size=12))
def test_every_reason_has_a_bar_inside_of_the_drawing(reasons: list[Reason]) -> None:
    svg = waterfall_svg(reasons, width=240)
    bars = [(float(x), float(w)) for x, w in re.findall(r'<rect x="([-\d.]+)" y="[\d.]+" width="([\d.]+)"', svg)]
    assert len(bars) == len(reasons)
    assert all(x >= 0 and x + width <= 241 for x, width in bars)


def test_for_and_against_have_colours_of_their_own() -> None:
    svg = waterfall_svg(
        [
            Reason(reason="words", weight=1.0, activity_words="", commitment_words=""),
            Reason(reason="time", weight=-0.5, activity_words="", commitment_words=""),
        ]
    )
    assert "--verified" in svg
    assert "--claimed" in svg


def test_no_reasons_are_no_drawing() -> None:
    assert waterfall_svg([]) == ""
