"""Two coders, blind to one another, and a coordinator who decides."""

import csv
import io

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import words
from tests.web.desks import SignedIn, shown
from trecho.core.pledge import Strength
from trecho.store import search

SHEET = "/en/coding/celac-china-2019/VII.7"
PLAN = "/en/coding/celac-china-2019"
ONE = "celac-china-2019/VII.7"


def sent(page: LexborHTMLParser) -> dict[str, str]:
    """What the form would send without a touch."""
    fields = {
        str(one.attributes["name"]): one.attributes.get("value") or ""
        for one in page.css("form.codingform input[name]")
        if one.attributes.get("type") != "checkbox" and one.attributes["name"] != "csrfmiddlewaretoken"
    }
    for choice in page.css("form.codingform select"):
        chosen = choice.css_first("option[selected]") or choice.css_first("option")
        assert chosen is not None
        fields[str(choice.attributes["name"])] = chosen.attributes.get("value") or ""
    return fields


def code(client: Client, act: str = "code", **changes: str) -> None:
    answer = client.post(f"/en/coding-{act}", {**sent(shown(client, SHEET)), **changes})
    assert answer.status_code == 302, answer.content[:600]


def strength() -> Strength:
    found = search.commitment(ONE)
    assert found is not None
    assert found.coding is not None
    return found.coding.pledges[-1].strength


def test_the_sheet_marks_the_words_and_offers_the_proposal(signed_in: SignedIn) -> None:
    page = shown(signed_in("ana"), SHEET)
    assert words(page, "mark.f-targets").startswith("6,000")
    fields = sent(page)
    assert fields["targets-0-quantity"] == "6000"
    assert fields["commitment"] == ONE


def test_two_coders_do_not_see_one_another_until_both_have_coded(signed_in: SignedIn) -> None:
    ana, rui, eva = (signed_in(name) for name in ("ana", "rui", "eva"))
    last = f"pledges-{len([name for name in sent(shown(ana, SHEET)) if name.endswith('-verb')]) - 2}-strength"
    code(ana, **{last: "statement"})
    assert strength() is Strength.STATEMENT  # a person's coding holds before the program's
    assert search.contradictions(subject=f"commitment:{ONE}") == ()
    for other in (rui, eva):
        assert sent(shown(other, SHEET))[last] != "statement"
        assert "ana" not in words(shown(other, SHEET), "section.text")
        assert ONE not in [
            row["commitment_id"] for row in other.get(f"{PLAN}.json").json()["rows"] if row["coder"] != "program"
        ]
    code(rui, **{last: "action"})
    assert "strength" in words(shown(ana, SHEET), "section.text caption")
    assert [found.attribute for found in search.contradictions(subject=f"commitment:{ONE}")] == ["coding"]
    assert "strength" in words(shown(eva, PLAN), "#agreement ~ table")
    code(eva, "adjudicate", **{last: "firm", "reason": "an act with a figure"})
    assert strength() is Strength.FIRM
    assert "decided" in words(shown(ana, PLAN), "tbody")
    rows = list(csv.DictReader(io.StringIO(eva.get(f"{PLAN}.csv").content.decode("utf-8-sig"))))
    assert [row["coder"] for row in rows if row["commitment_id"] == ONE] == [
        "program",
        "person:ana",
        "person:rui",
        "person:eva",
    ]
    assert [row["holds"] for row in rows if row["coder"] == "person:eva"] == ["True"]


@pytest.mark.parametrize(
    ("changes", "told"), [({"targets-0-span": "no such words"}, "does not stand"), ({"sdg_goals": "x"}, "whole number")]
)
def test_nonsense_is_answered_with_a_sentence(signed_in: SignedIn, changes: dict[str, str], told: str) -> None:
    ana = signed_in("ana")
    answer = ana.post("/en/coding-code", {**sent(shown(ana, SHEET)), **changes})
    assert answer.status_code == 400
    assert told in answer.content.decode()


@pytest.mark.parametrize("language", ["es", "pt", "fr", "zh"])
def test_the_desk_opens_in_every_language(signed_in: SignedIn, language: str) -> None:
    for address in (f"/{language}/coding", f"/{language}/coding/celac-china-2019", f"/{language}/coding/{ONE}"):
        assert shown(signed_in("ana"), address).css_first("h1") is not None
