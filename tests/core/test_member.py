"""A state of a forum."""

from trecho.core.dates import PartialDate
from trecho.core.member import Member
from trecho.core.plain import plain, value_of


def test_it_survives_the_round_trip() -> None:
    haiti = Member(
        id="HTI", forum="celac-china", name={"fr": "Haïti"}, since=PartialDate("2011-12-03"), groups=("LDC", "SIDS")
    )
    assert value_of(Member, plain(haiti)) == haiti
