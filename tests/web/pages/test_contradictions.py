from django.test import Client

from tests.web.conftest import Page


def test_what_disagrees_is_listed_open_first_with_both_sides(page: Page, reader: Client) -> None:
    rows = reader.get("/en/contradictions.json").json()["rows"]
    states = [row["state"] for row in rows]
    assert states == sorted(states)
    shown = page("/en/contradictions")
    assert len(shown.css("ul.evidence > li")) == len(rows) > 10
    assert shown.css("ul.trail a.hash")


def test_a_dispute_bears_the_name_of_its_activity(page: Page) -> None:
    first = page("/en/contradictions").css_first('li[id^="activity:"] h3 a')
    assert first is not None
    assert not first.text().startswith("celac-china/")
