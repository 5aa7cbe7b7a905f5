"""Log-linear models of three and more lists."""

from hypothesis import given, settings
from hypothesis import strategies as st

from trecho.core.assessing.loglinear import averaged, estimates, saturated

KEYS = ("111", "110", "101", "011", "100", "010", "001")


def test_independent_lists_give_back_the_truth() -> None:
    # 1,000 deeds, each on each of three lists with one half.
    found = estimates(dict.fromkeys(KEYS, 125))
    assert all(abs(model.total - 1000) < 0.01 for model in found)
    assert abs(averaged(found) - 1000) < 0.01


def test_four_lists_have_sixty_four_models() -> None:
    cells = {format(number, "04b"): 10 for number in range(1, 16)}
    found = estimates(cells)
    assert (len(found), saturated(cells)) == (64, None)
    assert all(abs(model.total - 160) < 0.01 for model in found)


@given(st.lists(st.integers(1, 60), min_size=7, max_size=7))
@settings(max_examples=40)
def test_no_model_sees_less_than_was_seen(counts: list[int]) -> None:
    cells = dict(zip(KEYS, counts, strict=True))
    assert all(model.total >= sum(counts) for model in estimates(cells))


def test_a_cell_that_runs_away_is_dropped() -> None:
    assert all(model.total < 1e5 for model in estimates({"100": 30, "010": 20, "001": 10}))
