"""Dates on the command line are moments: the last one of the day, month or year."""

from datetime import UTC, datetime

import pytest

from trecho.cli.opening import moment_of, now
from trecho.core.trouble import Trouble


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026", datetime(2026, 12, 31, 23, 59, 59, 999_999, UTC)),
        ("2024-02", datetime(2024, 2, 29, 23, 59, 59, 999_999, UTC)),
        ("2026-03-02", datetime(2026, 3, 2, 23, 59, 59, 999_999, UTC)),
        ("2026-03-02T12:30:00+00:00", datetime(2026, 3, 2, 12, 30, tzinfo=UTC)),
        ("2026-03-02T12:30", datetime(2026, 3, 2, 12, 30, tzinfo=UTC)),
    ],
)
def test_moments(text: str, moment: datetime) -> None:
    assert moment_of(text) == moment


def test_nothing_is_no_moment_and_nonsense_is_refused() -> None:
    assert moment_of(None) is None
    with pytest.raises(Trouble, match="is no date"):
        moment_of("2026-02-30")
    assert now().tzinfo is UTC
