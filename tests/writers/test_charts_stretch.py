import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.assessment import Assessment, Status
from trecho.core.noun import Nonsense
from trecho.writers.charts_palette import PALETTE
from trecho.writers.charts_stretch import Stretch, stretch_of, stretch_svg

SHARES = st.none() | st.floats(0, 3, allow_nan=False)


def bands(svg: str, colour: str) -> list[tuple[float, float]]:
    """Where the lines of a colour begin and end, in percent."""
    found = re.findall(r'<line x1="([\d.]+)%" x2="([\d.]+)%"[^>]*stroke="var\(--' + colour + ",", svg)
    return [(float(start), float(end)) for start, end in found]


def test_solid_as_far_as_verified_pale_where_open_hatched_as_far_as_claimed() -> None:
    svg = stretch_svg(Stretch(verified=0.063, possible=0.173, claimed=0.52, elapsed=0.7), "in words")
    assert bands(svg, "verified") == [(0, 6.3)]
    assert bands(svg, "open") == [(6.3, 17.3)]
    assert bands(svg, "claimed") == [(6.3, 52.0)]
    assert 'x="70.0%"' in svg
    assert 'aria-label="in words"' in svg


def test_a_pledge_that_nobody_rated_is_dotted_and_its_proposals_are_outlines() -> None:
    svg = stretch_svg(Stretch(rated=False, steps_provisional=2), "")
    assert 'stroke-dasharray="1 4"' in svg
    assert svg.count("<rect") == 2
    assert not bands(svg, "verified")


def test_a_statement_has_no_deed_to_arrive_at() -> None:
    assert stretch_svg(Stretch(assessable=False), "").count("<circle") == 1


def test_more_than_promised_arrives_and_goes_no_further() -> None:
    svg = stretch_svg(Stretch(verified=1.3), "")
    assert bands(svg, "verified") == [(0, 100)]
    assert svg.count(f'fill="var(--verified,{PALETTE["verified"]})"') == 1


def test_words_are_escaped() -> None:
    assert "&lt;b&gt;" in stretch_svg(Stretch(), "<b>")


def test_shares_below_nothing_are_refused() -> None:
    with pytest.raises(Nonsense):
        Stretch(verified=-0.1)


@given(SHARES, SHARES, SHARES, SHARES, st.booleans())
def test_nothing_is_ever_drawn_outside_of_the_way(
    verified: float | None, possible: float | None, claimed: float | None, elapsed: float | None, large: bool
) -> None:
    svg = stretch_svg(Stretch(verified=verified, possible=possible, claimed=claimed, elapsed=elapsed), "", large=large)
    ends = [float(end) for end in re.findall(r'="([\d.]+)%"', svg)]
    assert all(0 <= end <= 100 for end in ends)


def test_the_status_is_read_with_grace() -> None:
    one = Assessment(
        pledge_id="x/1#1",
        method_version="0.1",
        rule_card_version="1",
        r_lo=0.5,
        r_hi=0.6,
        r_grace_lo=0.7,
        r_grace_hi=0.8,
        r_claimed=1.2,
        status_v=Status.SUBSTANTIAL,
        status_c=Status.COMPLETE,
    )
    assert stretch_of(one, 0.9) == Stretch(verified=0.7, possible=0.8, claimed=1.2, elapsed=0.9)


def test_without_a_figure_there_are_steps() -> None:
    one = Assessment(
        pledge_id="x/1#1",
        method_version="0.1",
        rule_card_version="1",
        status_v=Status.LIMITED,
        status_c=Status.SUBSTANTIAL,
        provisional=Status.COMPLETE,
    )
    assert stretch_of(one) == Stretch(steps_verified=1, steps_claimed=2, steps_provisional=3)
