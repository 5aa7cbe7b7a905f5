"""Activities by column: rows are closed whole, and bytes are kept as numbers."""

from trecho.core.activity import Activity, ActivityKind, Origin
from trecho.core.activity_columns import ActivityColumns


def told(name: str, locator: str | None = None, *countries: str) -> Activity:
    return Activity(
        id=name,
        source=Origin(kind="k", name="n", locator=locator),
        kind=ActivityKind.LOAN,
        title={"en": "T"},
        countries=countries,
    )


def test_rows_share_flat_lists() -> None:
    columns = ActivityColumns("k", "n")
    activities = [told("a", "bytes=4-9", "ECU", "PER"), told("b"), told("c", "row=2", "BOL")]
    for each in activities:
        columns.add(each)
    assert columns.columns["countries"] == ["ECU", "PER", "BOL"]
    assert columns.ends["countries"] == [2, 2, 3]
    assert columns.columns["byte_start"] == [4, None, None]
    assert len(columns) == 3
    assert list(columns.activities()) == activities
