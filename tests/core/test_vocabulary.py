"""What may be said of what: values of the wrong sort are refused, with the place and the sort that is wanted."""

import pytest

from tests.ledgers import claim_about
from trecho.core.claim import Code, Moment, Number, Record, Text
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense
from trecho.core.vocabulary import VOCABULARY, Arity, checked, id_of, property_of, type_of

SIGNED = Moment(PartialDate("2020"))


def test_a_subject_has_a_type_and_an_id() -> None:
    subject = "activity:https://a.example/1"
    assert (type_of(subject), id_of(subject)) == ("activity", "https://a.example/1")


def test_what_fits_is_given_back() -> None:
    claim = claim_about("activity:a", "dates.signed", SIGNED)
    assert checked(claim) is claim
    known = property_of(claim)
    assert known is not None
    assert known.arity is Arity.KEYED
    assert checked(claim_about("plan:p", "disputed", Text("en", "two dates"))).attribute == "disputed"


@pytest.mark.parametrize(
    ("subject", "attribute", "value", "sentence"),
    [
        ("activity:a", "kind", Text("en", "loan"), "activity:a kind: the value must be a code"),
        ("activity:a", "kind.x", Code("kind", "loan"), "write PROPERTY.KEY for keyed ones"),
        ("activity:a", "dates", SIGNED, "write PROPERTY.KEY for keyed ones"),
        ("activity:a", "colour", Text("en", "red"), "no such property"),
        ("ship:a", "kind", Code("kind", "loan"), "no such property"),
        (f"activity:{'a' * 1001}", "kind", Code("kind", "loan"), "the subject's id is too long"),
    ],
)
def test_what_does_not_fit_is_refused(subject: str, attribute: str, value: Text, sentence: str) -> None:
    with pytest.raises(Nonsense, match=sentence):
        checked(claim_about(subject, attribute, value))


def test_every_value_has_a_sort_of_its_own() -> None:
    sorts = {known.value for properties in VOCABULARY.values() for known in properties.values()}
    assert {Text, Number, Moment, Code, Record} <= sorts
