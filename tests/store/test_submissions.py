"""Own evidence: drafts, sent, returned, accepted; each country its own, each step once."""

import pytest

from tests.conftest import MONDAY
from trecho.core.submission import State
from trecho.core.trouble import Trouble
from trecho.store import submissions

pytestmark = pytest.mark.usefixtures("part_register")


def drafted(country: str = "JAM") -> int:
    return submissions.keep_draft(country, "lin", {"title": "A school", "other": "x", "url": ""}, MONDAY).id


def test_a_draft_keeps_the_fields_of_the_form_alone_and_is_changed_in_place() -> None:
    number = drafted()
    assert dict(submissions.keep_draft("JAM", "kim", {"title": "Two schools"}, MONDAY, number).fields) == {
        "title": "Two schools"
    }
    assert [(one.author, one.state) for one in submissions.submissions(country="JAM")] == [("kim", State.DRAFT)]


def test_another_country_neither_sees_nor_touches_it() -> None:
    number = drafted()
    assert submissions.submission(number, "HTI") is None
    for act in (
        lambda: submissions.keep_draft("HTI", "max", {}, MONDAY, number),
        lambda: submissions.send("HTI", "max", number, MONDAY),
        lambda: submissions.take_back("HTI", "max", number, MONDAY),
        lambda: submissions.drop("HTI", number),
    ):
        with pytest.raises(Trouble, match="not yours"):
            act()


def test_it_goes_its_way_once() -> None:
    number = drafted()
    submissions.send("JAM", "lin", number, MONDAY)
    with pytest.raises(Trouble, match="is sent by now"):
        submissions.keep_draft("JAM", "lin", {}, MONDAY, number)
    with pytest.raises(Trouble, match="is sent by now"):
        submissions.drop("JAM", number)
    back = submissions.decide(number, State.RETURNED, by="ana", reason="Which page?", moment=MONDAY)
    assert (back.reason, back.decided_by, back.activity) == ("Which page?", "ana", "")
    submissions.send("JAM", "lin", number, MONDAY)
    assert (
        submissions.decide(number, State.ACCEPTED, by="ana", reason="", moment=MONDAY).activity == f"own/JAM-{number}"
    )
    with pytest.raises(Trouble, match="is accepted by now"):
        submissions.decide(number, State.RETURNED, by="rui", reason="x", moment=MONDAY)


def test_what_is_sent_can_be_taken_back_and_a_draft_dropped() -> None:
    number = drafted()
    submissions.send("JAM", "lin", number, MONDAY)
    assert submissions.take_back("JAM", "lin", number, MONDAY).state is State.DRAFT
    submissions.drop("JAM", number)
    assert submissions.submission(number) is None
