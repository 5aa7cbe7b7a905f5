from django.test import Client

from tests.web.conftest import Page, words
from trecho.store import search


def a_claim() -> str:
    return next(one.id for one in search.claims_of("activity:celac-china/D275") if one.attribute.startswith("quantity"))


def test_a_claim_says_who_what_and_where_for_good(page: Page, samples: str) -> None:  # noqa: ARG001  (opens the register)
    identifier = a_claim()
    one = page(f"/en/claims/{identifier}")
    text = words(one, "main")
    assert "17,000 scholarship holders" in text
    assert identifier in text
    assert one.css_first('a.passage-url[href^="http"]') is not None


def test_its_first_digits_are_enough(reader: Client) -> None:
    identifier = a_claim()
    assert reader.get(f"/en/claims/{identifier[:12]}.json").json()["id"] == identifier
    assert reader.get("/en/claims/" + "0" * 64).status_code == 404


def test_changes_since_a_day_are_told_latest_first(page: Page, reader: Client) -> None:
    since = page("/en/changes?since=2026-03-05")
    assert "What changed since 5 Mar 2026" in words(since)
    rows = reader.get("/en/changes.json?since=2026-03-05").json()["rows"]
    assert [row["author"] for row in rows] == ["person:reviewer"]
    assert "Nothing was recorded since then." in words(page("/en/changes?since=2026-04"))


def test_looking_back_before_since_is_refused(reader: Client) -> None:
    answer = reader.get("/en/changes?since=2026-03-05&as_of=2026-03-01")
    assert answer.status_code == 400
