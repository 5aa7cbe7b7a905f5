from trecho.core.activity import Stage
from trecho.writers.charts_timeline import timeline_drawing


def test_years_without_activities_stand_too() -> None:
    chart = timeline_drawing({(2019, Stage.SIGNED): 2, (2021, Stage.COMPLETED): 1}, str)
    assert chart.columns == ("year", "signed", "completed")
    assert chart.rows == (("2019", 2, 0), ("2020", 0, 0), ("2021", 0, 1))


def test_nothing_is_no_drawing() -> None:
    assert timeline_drawing({}, str).rows == ()
