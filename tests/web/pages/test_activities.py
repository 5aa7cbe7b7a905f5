import csv
import io
import json

from django.test import Client

from tests.web.conftest import Page, words


def test_the_list_is_paged_and_filtered(page: Page) -> None:
    every = page("/en/activities")
    assert len(every.css("tbody tr")) == 50
    assert "1 to 50 of 315" in words(every, "nav.pager")
    some = page("/en/activities?country=COL&kind=scholarships")
    assert [words(row, "th a") for row in some.css("tbody tr")] == ["230 Chinese scholarships for Colombia 2020-2022"]


def test_a_page_number_that_is_none_gives_the_first_page(page: Page) -> None:
    assert len(page("/en/activities?page=%C2%B2").css("tbody tr")) == 50
    assert "315 of 315" in words(page("/en/activities?page=999"), "nav.pager")


def test_the_file_holds_all_that_the_filter_lets_through(reader: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(reader.get("/en/activities.csv").content.decode("utf-8-sig"))))
    assert len(rows) == 315
    few = reader.get("/en/activities.json?country=COL").json()["rows"]
    assert 0 < len(few) < 30


def test_all_claims_of_an_activity_stand_side_by_side(page: Page) -> None:
    one = page("/es/activities/celac-china/D059")
    rows = {words(row, "th").split()[0]: row for row in one.css("#claims ~ table tbody tr")}
    assert "230" in rows["cantidad"].text()
    assert rows["cantidad"].css_first("a.out[href^=http]") is not None
    assert "celac-china-2019/VII.7" in words(one)


def test_cells_that_look_like_formulas_are_neutralised(reader: Client) -> None:
    text = reader.get("/en/activities/celac-china/D059.csv").content.decode("utf-8-sig")
    values = [json.loads(row["value"]) for row in csv.DictReader(io.StringIO(text))]
    assert {"type": "number", "value": 230, "unit": "scholarships", "high": None} in values
    assert not any(cell.startswith(("=", "@")) for row in csv.reader(io.StringIO(text)) for cell in row)


def test_an_unknown_activity_is_missing(reader: Client) -> None:
    assert reader.get("/en/activities/nowhere/1").status_code == 404
