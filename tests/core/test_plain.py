"""Values ⇄ plain dicts, without loss."""

import json

import pytest
from hypothesis import given

from tests import strategies
from trecho import __version__
from trecho.core.activity import Activity
from trecho.core.claim import Claim
from trecho.core.link import Grade, Link, LinkState
from trecho.core.noun import Nonsense
from trecho.core.plain import as_json, plain, stamped, value_in, value_of
from trecho.core.plan import Reading


@given(strategies.readings())
def test_a_reading_survives_the_round_trip(reading: Reading) -> None:
    assert value_of(Reading, json.loads(as_json(reading))) == reading


@given(strategies.activities)
def test_an_activity_survives_the_round_trip(activity: Activity) -> None:
    assert value_of(Activity, json.loads(as_json(activity))) == activity


@given(strategies.claims)
def test_a_claim_survives_the_round_trip_with_its_id(claim: Claim) -> None:
    again = value_of(Claim, json.loads(as_json(claim)))
    assert again == claim
    assert again.id == claim.id


@given(strategies.links)
def test_a_link_survives_the_round_trip(link: Link) -> None:
    assert value_of(Link, json.loads(as_json(link))) == link


def test_codings_are_spread_over_the_items_of_a_reading() -> None:
    data = {
        "document": {"name": "plan.txt", "sha256": "0", "media_type": "text/plain"},
        "language": "en",
        "title": "Plan",
        "text": "To train 40 nurses.",
        "areas": [
            {
                "path": "I",
                "title": "Health",
                "start": 0,
                "end": 19,
                "items": [
                    {
                        "path": "I.1",
                        "text": "To train 40 nurses.",
                        "start": 0,
                        "end": 19,
                        "checkability": 3,
                        "targets": [{"quantity": 40, "unit": "nurses", "span": "40 nurses"}],
                    }
                ],
            }
        ],
    }
    reading = value_of(Reading, data)
    coding = next(reading.items()).coding
    assert coding is not None
    assert coding.targets[0].quantity == 40
    assert plain(reading)["areas"][0]["items"][0]["checkability"] == 3


def test_money_and_dates_travel_as_strings() -> None:
    activity = {
        "id": "a",
        "source": {"kind": "sheet", "name": "s"},
        "kind": "loan",
        "title": {"en": "Loan"},
        "dates": {"signed": "2021-05"},
        "amounts": [{"rung": "M2", "value": "1200000000.50", "currency": "USD"}],
    }
    again = plain(value_of(Activity, activity))
    assert again["amounts"][0]["value"] == "1200000000.50"
    assert again["dates"] == {"signed": "2021-05"}


@pytest.mark.parametrize(
    ("data", "names"),
    [
        ({"id": "a"}, "source"),
        ({"id": "a", "source": {"kind": "s", "name": "n"}, "kind": "gift", "title": {}}, "kind"),
        (
            {"id": "a", "source": {"kind": "s", "name": "n"}, "kind": "loan", "title": {}, "dates": {"signed": "May"}},
            "May",
        ),
    ],
)
def test_what_does_not_fit_is_named(data: dict[str, object], names: str) -> None:
    with pytest.raises(Nonsense, match=names):
        value_of(Activity, data)


def test_indented_json_reads_the_same() -> None:
    assert json.loads(as_json({"a": [1, 2]}, indent=2)) == {"a": [1, 2]}


def test_every_output_says_which_shape_it_is() -> None:
    assert stamped("lineage", {"lineage": ()}) == {
        "trecho": {"version": __version__, "schema": "lineage"},
        "lineage": [],
    }


def test_a_link_that_readers_are_unsure_of_is_published_as_proposed() -> None:
    link = Link(activity="a", commitment="c", grade=Grade.DIRECT, score=0.5, state=LinkState.UNSURE)
    told = stamped("links", {"links": [link], "row": {"state": "unsure"}})
    assert told["links"][0]["state"] == "proposed"
    assert told["row"]["state"] == "unsure"
    assert plain(link)["state"] == "unsure"


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"id": "\xff"}', b"{", b"3", b'{"id": 3}'])
def test_json_from_outside_that_is_no_value_is_nonsense(data: bytes) -> None:
    with pytest.raises(Nonsense):
        value_in(Activity, data)
