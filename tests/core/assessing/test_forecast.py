"""Where an open plan will end if the pace so far goes on."""

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.forecast import WORDS, forecast, forecast_of_events
from trecho.core.evidence import Interval


def test_it_repeats_and_does_not_depend_on_the_order() -> None:
    assert forecast((20, 85, 60, 95), 3, 500, RULES.forecast) == forecast((95, 60, 85, 20), 3, 500, RULES.forecast)


def test_a_steady_pace_has_one_end() -> None:
    found = forecast((10, 10, 10, 10), 8, 120, RULES.forecast)
    assert found is not None
    assert (found.band, found.chance) == (Interval(120, 120), 1.0)


def test_none_is_given_too_early_too_late_or_in_the_dark() -> None:
    assert forecast((1, 2, 3), 8, 10, RULES.forecast) is None
    assert forecast((1, 2, 3, 4), 0, 10, RULES.forecast) is None
    assert forecast((1, 2, 3, 4), 8, 10, RULES.forecast, coverage_low=True) is None
    assert forecast_of_events(1, 3, 8, 3, RULES.forecast) is None


def test_events_come_as_a_poisson_number() -> None:
    found = forecast_of_events(2, 8, 4, 3, RULES.forecast)
    assert found is not None
    # One more expected: at least one comes with 1 - 1/e.
    assert (found.band.low, round(found.chance, 2)) == (2, 0.63)
    assert "pace" in WORDS
