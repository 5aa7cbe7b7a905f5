"""What an import did."""

from trecho.core.activity import Rejected
from trecho.core.plain import plain, value_of
from trecho.core.report import Report


def test_it_survives_the_round_trip() -> None:
    report = Report(name="case", new=3, known=2, rejected=(Rejected(source="a.csv", record="row=7", why="no date"),))
    assert value_of(Report, plain(report)) == report
