from datetime import UTC, datetime

import pytest

from trecho.web.asking import Asked
from trecho.web.pictures import CHARTS, ladder_chart, member_counts

NOW = Asked(language="en", path="/en/")
THEN = Asked(language="en", path="/en/", as_of=datetime(2026, 3, 3, tzinfo=UTC))
LONG_AGO = Asked(language="en", path="/en/", as_of=datetime(2020, 1, 1, tzinfo=UTC))


@pytest.mark.usefixtures("samples")
def test_the_ladder_never_rises() -> None:
    rows = ladder_chart(NOW).rows
    totals, most = ([float(row[column] or 0) for row in rows] for column in (3, 4))
    assert totals == sorted(totals, reverse=True)
    assert all(low <= high for low, high in zip(totals, most, strict=True))
    assert all(int(row[2] or 0) <= int(row[1] or 0) for row in rows)
    # A trade total of 81 billion that a forum's communiqué states is no money that was given.
    assert most[0] < 80e9


@pytest.mark.usefixtures("samples")
def test_the_past_is_counted_from_the_claims_of_then() -> None:
    assert member_counts(THEN) == member_counts(NOW)
    assert not member_counts(LONG_AGO)


@pytest.mark.usefixtures("samples")
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_has_its_table(name: str) -> None:
    chart = CHARTS[name](NOW)
    assert chart.rows
    assert all(len(row) == len(chart.columns) for row in chart.rows)
    assert chart.svg.startswith("<svg")
