"""Cells become typed values, or say nothing, or are refused with the reason."""

from decimal import Decimal

import pytest

from trecho.cases.describing import Saying
from trecho.cases.loading import filled
from trecho.cases.saying import values_said
from trecho.core.claim import Code, Country, Moment, Number, Record, Ref, Sum, Text, Value
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense

ROW = {
    "n": "200",
    "unit": "party members",
    "amount": "1.50",
    "cur": "USD",
    "stage": "signed",
    "d": "2019-05",
    "c": "ARG;XX",
    "e": "",
}


def said(subject: str, **saying: object) -> list[tuple[str, Value]]:
    found = values_said(subject, Saying(**saying), lambda template: filled(template, ROW), ["D2"])  # type: ignore[arg-type]
    return [(attribute, value) for attribute, value, _ in found]


def test_every_sort_of_value() -> None:
    activity = "activity:a"
    assert said(activity, attribute="dates.signed", template="{d}") == [
        ("dates.signed", Moment(PartialDate("2019-05")))
    ]
    assert said(activity, attribute="quantity", template="{n}", unit="{unit}") == [
        ("quantity.party-members", Number(200, "party members"))
    ]
    assert said("announcement:a", attribute="quantity", template="{n}", unit="{unit}") == [
        ("quantity", Number(200, "party members"))
    ]
    assert said(
        activity, attribute="amounts", template="{amount}", currency="{cur}", rung_of="{stage}", date="{d}"
    ) == [("amounts.M2-USD", Sum(Decimal("1.50"), "USD", "M2", date=PartialDate("2019-05")))]
    assert said(activity, attribute="countries", template="{c}", split=";", unless=("XX",)) == [
        ("countries", Country("ARG"))
    ]
    assert said(activity, attribute="status", template="{stage}") == [("status", Code("status", "signed"))]
    assert said(activity, attribute="title", template="{unit}", language="en") == [
        ("title", Text("en", "party members"))
    ]
    assert said(activity, attribute="related", others="id", sharing="f", prefix="x/") == [("related", Ref("x/D2"))]
    assert said(activity, attribute="actors", record={"role": "giver", "name": "{e}"}) == [
        ("actors", Record("actors", {"role": "giver"}))
    ]


def test_maps_yes_and_no_and_parents() -> None:
    assert said("member:HTI", attribute="member", template="yes") == [("member", Code("yes-no", "yes"))]
    assert said("member:HTI", attribute="groups", template="no", map={"yes": "LDC"}, only_mapped=True) == []
    assert said("member:HTI", attribute="groups", template="yes", map={"yes": "LDC"}) == [
        ("groups", Code("groups", "LDC"))
    ]
    assert said("commitment:p/I.2", attribute="area", template="I.2", drop_last_part=True) == [
        ("area", Code("area", "I"))
    ]


def test_empty_cells_say_nothing() -> None:
    assert said("activity:a", attribute="title", template="{e}", language="en") == []


@pytest.mark.parametrize(
    ("saying", "sentence"),
    [
        ({"attribute": "quantity", "template": "many"}, "'many' is no number"),
        ({"attribute": "quantity", "template": "nan"}, "'nan' is no number"),
        ({"attribute": "dates.signed", "template": "soon"}, "is no ISO date"),
        ({"attribute": "amounts", "template": "much", "currency": "USD"}, "is no sum of money"),
        ({"attribute": "amounts", "template": "5", "currency": "USD", "rung_of": "hoped"}, "needs a known stage"),
        ({"attribute": "title", "template": "{missing}"}, "there is no column 'missing'"),
    ],
)
def test_nonsense_is_refused(saying: dict[str, str], sentence: str) -> None:
    with pytest.raises(Nonsense, match=sentence):
        said("activity:a", **saying)
