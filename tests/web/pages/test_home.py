import csv
import io

from django.test import Client

from tests.web.conftest import Page, words


def test_each_plan_is_told_with_its_time_and_its_statuses(page: Page) -> None:
    home = page("/en/")
    plans = home.css("ol.plans > li")
    assert len(plans) == 4
    assessed = next(plan for plan in plans if "2019-2021" in plan.text())
    bar = assessed.css_first("svg.statuses")
    assert bar is not None
    assert "66 commitments" in assessed.text()
    assert "its time has run out" in assessed.text()


def test_a_figure_stands_with_verified_and_claimed_side_by_side(page: Page) -> None:
    row = next(row for row in page("/en/").css("tr") if "VII.7" in row.text())
    cells = [cell.text().strip() for cell in row.css("td")]
    assert cells[:4] == ["6,000", "scholarships", "380–1,040", "3,100"]
    assert row.css_first("svg.stretch") is not None


def test_every_member_has_a_tile_that_leads_to_it(page: Page) -> None:
    tiles = page("/fr/").css("svg.tiles a")
    assert len(tiles) == 33
    assert {str(tile.attributes["href"])[:12] for tile in tiles} == {"/fr/members/"}


def test_the_page_is_light(reader: Client) -> None:
    for language in ("en", "zh"):
        assert len(reader.get(f"/{language}/").content) < 150_000


def test_the_list_of_plans_comes_as_rows(reader: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(reader.get("/es/plans.csv").content.decode("utf-8-sig"))))
    assert [row["plan_id"] for row in rows][:2] == ["celac-china-2015", "celac-china-2019"]
    assert rows[1]["commitments"] == "66"
    assert rows[1]["verified_CO"] == "1"
    shape = reader.get("/es/plans.json").json()
    assert shape["trecho"]["schema"] == "plans"
    assert len(shape["rows"]) == 4


def test_before_anything_was_recorded_there_are_no_plans(page: Page) -> None:
    home = page("/en/?as_of=2019")
    assert not home.css("ol.plans > li")
    assert "As known on 31 Dec 2019" in words(home, ".lookback")


def test_what_nobody_reviewed_stands_apart_from_what_is_verified(page: Page) -> None:
    home = page("/en/")
    bars = home.css("table.data td.bars")
    assert bars
    assert any(bar.css_first("svg.statuses.provisional") for bar in bars)
    assert all(bar.css_first("svg.statuses:not(.provisional)") for bar in bars)
    assert "Pledges by status: verified above, provisional below" in words(home)


def test_the_alarms_and_the_ladder_lead_to_their_pages(page: Page) -> None:
    links = {str(link.attributes["href"]) for link in page("/pt/").css("main a") if link.attributes.get("href")}
    assert {"/pt/figures/alarms", "/pt/figures/money", "/pt/figures/groups"} <= links
