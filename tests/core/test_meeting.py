"""One dated edition of a mechanism."""

from trecho.core.dates import PartialDate
from trecho.core.meeting import Meeting
from trecho.core.plain import plain, value_of


def test_it_survives_the_round_trip() -> None:
    held = Meeting(
        id="celac-china/sti-forum/2", mechanism="celac-china/sti-forum", held_on=PartialDate("2021-09-29"), virtual=True
    )
    assert value_of(Meeting, plain(held)) == held
