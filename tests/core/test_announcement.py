"""A promise with a figure as it was announced."""

from trecho.core.activity import Quantity
from trecho.core.announcement import Announcement
from trecho.core.plain import plain, value_of


def test_it_survives_the_round_trip() -> None:
    announced = Announcement(
        id="celac-china/P2018-01",
        plan="celac-china-2019",
        quantity=Quantity(value=6000, unit="government scholarships"),
        comparator="exactly",
        conflicts=("celac-china/P2014-04",),
    )
    assert value_of(Announcement, plain(announced)) == announced
