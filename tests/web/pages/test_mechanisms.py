from django.test import Client

from tests.web.conftest import Page, words


def test_each_mechanism_has_its_editions_and_all_share_a_calendar(page: Page) -> None:
    whole = page("/en/mechanisms")
    assert len(whole.css("section.mechanism")) == 35
    assert whole.css_first("figure.chart svg.vega") is not None
    innovation = next(one for one in whole.css("section.mechanism") if "Technology and Innovation" in words(one, "h3"))
    assert "held online" in innovation.text()
    assert innovation.css("td a.fig")


def test_rows_are_editions(reader: Client) -> None:
    rows = reader.get("/en/mechanisms.json").json()["rows"]
    assert len(rows) == 70
