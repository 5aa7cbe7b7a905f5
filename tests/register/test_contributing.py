"""Standings count what a country said and filed; accepting twice is impossible, returning needs a reason."""

import pytest

from tests.conftest import MONDAY
from trecho.core.link import Grade
from trecho.core.permissions import Person, Role
from trecho.core.submission import State
from trecho.core.trouble import Trouble
from trecho.register.contributing import accept, give_back, standings
from trecho.store import search, submissions

pytestmark = pytest.mark.usefixtures("case_register")
PLAN = "celac-china-2019"
ANA = Person(name="ana", roles=(Role.REVIEWER,))
FIELDS = {
    "commitment": f"{PLAN}/VII.7",
    "title": "A school",
    "stage": "completed",
    "date": "2020",
    "url": "https://gov.example/",
    "passage": "The school is open.",
}


def sent(country: str = "JAM", **fields: str) -> int:
    one = submissions.keep_draft(country, "lin", {**FIELDS, **fields}, MONDAY)
    return submissions.send(country, "lin", one.id, MONDAY).id


def test_every_commitment_is_there_with_its_evidence_by_state() -> None:
    sent()
    found = {one.commitment.id: one for one in standings(PLAN, "JAM", submissions.submissions(country="JAM"))}
    assert len(found) == 66
    assert dict(found[f"{PLAN}/VII.7"].evidence) == {State.SENT: 1}
    assert dict(found[f"{PLAN}/VII.6"].evidence) == {}


def test_evidence_of_the_giving_side_receives_nothing() -> None:
    accept(sent("CHN"), ANA, Grade.DIRECT, MONDAY)
    deed = search.activity("own/CHN-1")
    assert deed is not None
    assert (deed.countries, deed.source.kind) == ((), "giver-government")


def test_it_is_decided_once_and_returned_with_a_reason_alone() -> None:
    number = sent()
    with pytest.raises(Trouble, match="reason"):
        give_back(number, ANA, "", MONDAY)
    assert accept(number, ANA, Grade.DIRECT, MONDAY).state is State.ACCEPTED
    with pytest.raises(Trouble, match="is accepted by now"):
        accept(number, ANA, Grade.DIRECT, MONDAY)
    assert len(search.links_of(activity=f"own/JAM-{number}")) == 1


def test_evidence_for_what_is_no_commitment_is_not_accepted_and_stays_as_it_is() -> None:
    number = sent(commitment="none/I.1")
    with pytest.raises(Trouble, match="no commitment"):
        accept(number, ANA, Grade.DIRECT, MONDAY)
    assert submissions.submissions(state=State.SENT)[0].id == number
