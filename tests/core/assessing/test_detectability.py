"""What silence says."""

import pytest

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.detectability import WORDS, chance_not_done, from_registers, from_sample, is_low


@pytest.mark.parametrize(("delta", "chance"), [(0.3, 0.38), (0.8, 0.68), (0.95, 0.90), (0, 0.3), (1, 1)])
def test_the_chance_of_not_done_as_the_method_prints_it(delta: float, chance: float) -> None:
    assert round(chance_not_done(0.7, delta), 2) == chance


def test_where_it_comes_from() -> None:
    assert round(from_registers(9, 33), 2) == 0.27
    assert (from_registers(0, 0), from_sample(3, 4), from_sample(0, 0)) == (0, 0.75, None)


def test_little_is_said_below_one_half_and_nothing_without_a_source() -> None:
    assert (is_low(0.27, RULES.coverage_low), is_low(0.5, RULES.coverage_low), is_low(None, RULES.coverage_low)) == (
        True,
        False,
        False,
    )
    assert chance_not_done(1, 1) == 0
    assert WORDS == "silence says little here"
