from trecho.core.dates import PartialDate
from trecho.writers.charts_calendar import Held, calendar_drawing


def test_every_edition_has_a_mark_and_a_row() -> None:
    held = [
        Held(mechanism="Innovation forum", edition="2", on=PartialDate("2021-09-29"), virtual=True),
        Held(mechanism="Business summit", edition="12", on=PartialDate("2018-11")),
    ]
    chart = calendar_drawing(held, str)
    assert chart.rows[0] == ("Innovation forum", "2", "2021-09-29", "held online")
    assert chart.rows[1][3] == "held in one place"
    assert "Business summit" in chart.svg


def test_without_editions_there_is_no_drawing() -> None:
    assert calendar_drawing([], str).svg == ""
