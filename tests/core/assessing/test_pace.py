"""Whether an open plan is on track."""

from datetime import date

import pytest

from tests.core.assessing.before_after import PLAN_2019, RULES
from trecho.core.assessing.pace import Track, pace_of, track_of


@pytest.mark.parametrize(
    ("r", "today", "track"),
    [
        (0.5, date(2020, 7, 1), Track.ON_TRACK),
        (0.3, date(2020, 7, 1), Track.BEHIND),
        (0.1, date(2020, 7, 1), Track.FAR_BEHIND),
    ],
)
def test_progress_is_held_against_the_time_gone_by(r: float, today: date, track: Track) -> None:
    assert track_of(pace_of(r, PLAN_2019, today, RULES.pace), RULES.pace) is track


@pytest.mark.parametrize("today", [date(2019, 3, 1), date(2022, 1, 1)])
def test_there_is_no_pace_at_the_start_and_after_the_end(today: date) -> None:
    assert pace_of(0.5, PLAN_2019, today, RULES.pace) is None
    assert track_of(None, RULES.pace) is None
