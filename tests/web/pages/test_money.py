from django.test import Client

from tests.web.conftest import Page, words


def test_the_yuan_line_and_the_dollar_line_stand_each_in_its_currency(page: Page) -> None:
    told = words(page("/en/figures/money"))
    assert "CNY 66 billion" in told
    assert "USD 9 billion" in told
    assert "none tied" in told


def test_every_plan_has_a_ladder_of_its_own(page: Page) -> None:
    assert len(page("/es/figures/money").css("svg.rungs")) == 5


def test_a_member_without_money_is_named_and_not_given_a_nought(page: Page) -> None:
    told = page("/en/figures/money")
    assert "/en/members/BLZ" not in {str(link.attributes["href"]) for link in told.css("tbody a")}
    assert "Belize" in words(told)


def test_rows_are_rungs_with_what_is_sure_and_what_is_at_most(reader: Client) -> None:
    rows = reader.get("/en/figures/money.json").json()["rows"]
    assert len(rows) == 5 * 6
    assert all(float(row["usd_at_least"]) <= float(row["usd_at_most"]) for row in rows)
