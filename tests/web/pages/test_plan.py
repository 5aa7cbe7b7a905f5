import csv
import io

import pytest
from django.test import Client

from tests.web.conftest import Page, words

PLAN = "/en/plans/celac-china-2019"


def test_every_commitment_stands_under_its_area(page: Page) -> None:
    plan = page(PLAN)
    assert len(plan.css(".commitments > li")) == 66
    assert [head.text() for head in plan.css(".area > h2 .path")] == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("area=VI", ["VI.1", "VI.2", "VI.3", "VI.4", "VI.5", "VI.6"]),
        ("status=CO", ["V.10"]),
        ("strength=firm", ["V.10", "VII.7"]),
        ("actor=china", ["VII.7"]),
        ("kind=S", ["I.4"]),
        ("words=scholarships", ["VII.7"]),
        ("words=VII.7&area=I", []),
    ],
)
def test_filters_let_through_what_fits(page: Page, query: str, paths: list[str]) -> None:
    shown = [str(item.attributes["id"]) for item in page(f"{PLAN}?{query}").css(".commitments > li")]
    assert shown == paths


def test_two_languages_stand_side_by_side(page: Page) -> None:
    words = page(f"{PLAN}?beside=zh&words=VII.7").css(".beside .words")
    assert [word.attributes["lang"] for word in words] == ["en", "zh"]
    assert "6000" in words[1].text()


def test_verified_claimed_and_provisional_are_told_apart(page: Page) -> None:
    how = words(page(f"{PLAN}?words=I.1&area=I"), "#I\\.1 .how")
    assert "limited" in how
    assert "claimed: substantial" in how
    assert "provisional: substantial" in " ".join(how.split())


def test_rows_come_as_csv_and_json_of_the_same_filter(reader: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(reader.get(f"{PLAN}.csv?area=VII").content.decode("utf-8-sig"))))
    assert {row["area"] for row in rows} == {"VII"}
    figure = next(row for row in rows if row["pledge_id"].endswith("VII.7#2"))
    assert (figure["quantity"], figure["status_v"], figure["status_c"]) == ("6000.0", "LI", "SU")
    shape = reader.get(f"{PLAN}.json?area=VII").json()
    assert shape["plan"]["id"] == "celac-china-2019"
    assert len(shape["rows"]) == len(rows)


def test_figures_announced_for_a_plan_lead_to_their_sources(page: Page) -> None:
    announced = page("/en/plans/celac-china-2025")
    assert "3,500" in words(announced)
    assert announced.css("td a.out[href^=http]")


def test_an_unknown_plan_is_missing(reader: Client) -> None:
    assert reader.get("/en/plans/atlantis-2030").status_code == 404
