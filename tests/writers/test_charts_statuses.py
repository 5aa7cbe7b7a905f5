import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from trecho.core.assessment import Status
from trecho.writers.charts_statuses import ORDER, statuses_svg


@given(st.dictionaries(st.sampled_from(Status), st.integers(1, 50), min_size=1))
def test_the_parts_fill_the_bar_and_keep_their_order(counts: dict[Status, int]) -> None:
    svg = statuses_svg(counts, "all")
    parts = [(float(x), float(w)) for x, w in re.findall(r'x="([\d.]+)%" y="0.5" width="([\d.]+)%"', svg)]
    assert abs(sum(width for _, width in parts) - 100) < 0.1
    assert parts == sorted(parts)
    assert len(parts) == len(counts)


def test_every_status_has_a_place() -> None:
    assert set(ORDER) == set(Status)


def test_nothing_is_no_bar() -> None:
    assert "<rect" not in statuses_svg(Counter(), "none")


def test_a_provisional_bar_is_framed_by_dashes() -> None:
    assert "stroke-dasharray" in statuses_svg({Status.LIMITED: 2}, "", provisional=True)
    assert "stroke-dasharray" not in statuses_svg({Status.LIMITED: 2}, "")
