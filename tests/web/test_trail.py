from decimal import Decimal

import pytest
from django.utils.translation import override

from trecho.core.claim import Code, Country, Moment, Number, Record, Ref, Sum, Text, Value
from trecho.core.dates import PartialDate
from trecho.store import search
from trecho.web.figures import Figures
from trecho.web.trail import claims_by_id, facts, facts_of_deed, side_by_side, url_of, written


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Text("en", "a road"), "a road"),
        (Number(17000, "holders"), "17,000 holders"),
        (Number(38, "persons", 40), "38–40 persons"),
        (Sum(Decimal(5000000), "USD"), "USD 5,000,000"),
        (Moment(PartialDate("2021-05")), "May 2021"),
        (Country("COL"), "Colombia"),
        (Code("stage", "under-way"), "under way"),
        (Code("area", "VII"), "VII"),
        (Ref("celac-china/D001"), "celac-china/D001"),
        (
            Record("actor", {"role": "giver", "name": "Embassy", "url": "https://a.example", "country": None}),
            "role: giver; name: Embassy",
        ),
    ],
)
def test_values_are_written_for_readers(value: Value, words: str) -> None:
    with override("en"):
        assert written(value, Figures("en")) == words


@pytest.mark.usefixtures("samples")
def test_facts_are_found_by_property_and_lead_to_passages() -> None:
    known = facts("activity:celac-china/D059")
    [quantity] = known.of("quantity")
    claim = claims_by_id([quantity])[quantity]
    assert (url_of(claim) or "").startswith("https://")
    assert known.of("amounts") == ()
    assert known.with_passage("amounts")[0] in {one.id for one in known.claims}


@pytest.mark.usefixtures("samples")
def test_a_meeting_counts_as_a_deed_with_claims_of_its_own() -> None:
    meeting = search.meetings()[0]
    assert facts_of_deed(meeting.id).of("held_on")
    assert facts_of_deed("celac-china/D059").subject == "activity:celac-china/D059"


@pytest.mark.usefixtures("samples")
def test_what_readers_look_for_stands_first() -> None:
    names = list(side_by_side(facts("activity:celac-china/D059").claims))
    assert names[0] == "title"
    assert names.index("kind") < names.index("quantity.scholarships") < names.index("source")
