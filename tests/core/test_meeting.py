"""One dated edition of a mechanism."""

from trecho.core.dates import PartialDate
from trecho.core.mechanism import StandingMechanism
from trecho.core.meeting import Meeting, deed_of
from trecho.core.plain import plain, value_of


def test_it_survives_the_round_trip() -> None:
    held = Meeting(
        id="celac-china/sti-forum/2", mechanism="celac-china/sti-forum", held_on=PartialDate("2021-09-29"), virtual=True
    )
    assert value_of(Meeting, plain(held)) == held


def test_a_meeting_is_evidence_that_an_edition_took_place() -> None:
    forum = StandingMechanism(id="x/sti", name={"en": "STI Forum", "es": "Foro de CTI"}, kind="forum")
    held = Meeting(
        id="x/sti/2", mechanism="x/sti", edition="2", held_on=PartialDate("2021-09-29"), country="MEX", virtual=True
    )
    deed = deed_of(held, forum)
    assert deed.title == {"en": "STI Forum (2)", "es": "Foro de CTI (2)"}
    assert (deed.kind, deed.status, deed.countries, deed.flags) == ("event", "completed", ("MEX",), ("virtual",))
    assert deed.dates == {"start": "2021-09-29", "end": "2021-09-29"}
    assert (deed.quantity[0].value, deed.quantity[0].unit) == (2, "edition")
    yearly = deed_of(Meeting(id="x/sti/2022", mechanism="x/sti", edition="2022"), None)
    assert (yearly.title, yearly.quantity, yearly.dates) == ({"en": "x/sti (2022)"}, (), {})
