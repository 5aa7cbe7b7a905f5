"""Own evidence: what is missing is named by field; what is accepted is a deed marked as its country's own."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.activity import Rung
from trecho.core.permissions import Person, Role
from trecho.core.submission import FIELDS, OWN, State, Submission, activity_of, faults

GOOD = {
    "commitment": "celac-china-2019/VII.7",
    "title": "Doce becarios viajaron",
    "stage": "completed",
    "date": "2021-05",
    "url": "https://gov.example/becas",
    "passage": "Doce becarios viajaron en mayo de 2021.",
    "language": "es",
}


def submission(state: State = State.SENT, **fields: str) -> Submission:
    moment = datetime(2026, 3, 2, tzinfo=UTC)
    return Submission(id=7, country="JAM", author="lin", state=state, fields={**GOOD, **fields}, changed_at=moment)


def test_what_is_complete_has_no_faults() -> None:
    assert faults(GOOD) == {}
    assert faults({**GOOD, "amount": "1 200 000.50", "currency": "usd"}) == {}


@pytest.mark.parametrize(
    ("fields", "field", "fault"),
    [
        ({"title": ""}, "title", "missing"),
        ({"date": "13/05/2021"}, "date", "date"),
        ({"date": "2021-13"}, "date", "date"),
        ({"amount": "much", "currency": "USD"}, "amount", "amount"),
        ({"amount": "-1", "currency": "USD"}, "amount", "amount"),
        ({"amount": "NaN", "currency": "USD"}, "amount", "amount"),
        ({"amount": "12"}, "currency", "currency-alone"),
        ({"currency": "USD"}, "currency", "currency-alone"),
        ({"amount": "12", "currency": "US$"}, "currency", "currency"),
        ({"url": "javascript:alert(1)"}, "url", "url"),
        ({"url": "https://"}, "url", "url"),
        ({"stage": "nearly"}, "stage", "stage"),
        ({"passage": "x" * 4001}, "passage", "long"),
    ],
)
def test_each_fault_is_named_by_its_field(fields: dict[str, str], field: str, fault: str) -> None:
    assert faults({**GOOD, **fields}) == {field: fault}


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=40)))
def test_whatever_is_typed_is_either_faulty_or_a_deed(fields: dict[str, str]) -> None:
    if not faults(fields):
        assert activity_of(submission(State.SENT, **fields)).flags == (OWN,)


def test_an_accepted_one_is_a_deed_of_its_country_with_its_money_on_the_rung_of_its_stage() -> None:
    deed = activity_of(submission(amount="1 200.5", currency="usd", stage="signed"))
    assert (deed.id, deed.countries, deed.flags, deed.source.kind) == (
        "own/JAM-7",
        ("JAM",),
        (OWN,),
        "receiver-government",
    )
    assert [(one.rung, one.value, one.currency) for one in deed.amounts] == [(Rung.M2, Decimal("1200.5"), "USD")]
    assert {name: str(day) for name, day in deed.dates.items()} == {"signed": "2021-05"}
    assert dict(deed.title) == {"es": "Doce becarios viajaron"}
    assert activity_of(submission(), giver=True).countries == ()


def test_drafts_are_their_countrys_alone() -> None:
    lin, kim = (Person(name=name, roles=(Role.FOCAL_POINT,), country="JAM") for name in ("lin", "kim"))
    hti = Person(name="max", roles=(Role.FOCAL_POINT,), country="HTI")
    ana, eva = Person(name="ana", roles=(Role.REVIEWER,)), Person(name="eva", roles=(Role.COORDINATOR,))
    for state, seen in ((State.DRAFT, [lin, kim]), (State.SENT, [lin, kim, ana, eva])):
        assert [one for one in (lin, kim, hti, ana, eva) if submission(state).is_seen_by(one)] == seen
    assert [one for one in (lin, kim, hti, ana, eva) if submission().belongs_to(one)] == [lin, kim]
