"""A journalist checks a figure: from the plan to the passage, in two languages, on a desk and on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Opener

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_from_home_to_the_passage_behind_a_figure(opened: Opener) -> None:
    page = opened("/en/")
    page.get_by_role("link", name="Joint Plan of Action for Cooperation on Priority Areas").click()
    page.get_by_label("Words").fill("scholarships")
    page.get_by_role("button", name="Show").first.click()
    expect(page.get_by_role("status")).to_contain_text("of 66 commitments")
    page.get_by_role("link", name="VII.7", exact=True).click()
    page.locator("p.words-of").get_by_role("link", name="6,000").click()
    expect(page.locator("a.passage-url")).to_have_attribute("href", re.compile(r"^https?://"))


def test_the_same_in_spanish_on_a_phone(opened: Opener) -> None:
    page = opened("/es/plans/celac-china-2019", "phone")
    page.get_by_label("Palabras").fill("becas")
    page.get_by_role("button", name="Mostrar").first.click()
    page.get_by_role("link", name="VII.7", exact=True).click()
    expect(page.get_by_role("heading", name="Del dicho al hecho")).to_be_visible()
    page.locator("ul.evidence summary").first.click()
    expect(page.locator("ul.evidence .reasons li").first).to_be_visible()


def test_switching_the_language_keeps_the_page(opened: Opener) -> None:
    page = opened("/en/plans/celac-china-2019/I.2")
    for tongue, words in (
        ("Português", "Do dito ao feito"),
        ("中文", "从言到行"),
        ("Français", "De la parole aux actes"),
    ):
        page.get_by_role("link", name=tongue).click()
        expect(page.get_by_role("heading", name=words)).to_be_visible()
        assert page.url.endswith("/plans/celac-china-2019/I.2")


def test_looking_back_to_a_day_and_returning(opened: Opener) -> None:
    page = opened("/en/members")
    page.get_by_label("See this page as it was known on").fill("2020-05-13")
    page.locator("form.asof button").click()
    expect(page.get_by_text("As known on 13 May 2020")).to_be_visible()
    page.get_by_role("link", name="Show the present").click()
    expect(page.locator(".lookback")).to_have_count(0)


def test_a_tile_leads_to_the_member(opened: Opener) -> None:
    page = opened("/en/")
    page.get_by_role("link", name=re.compile("^Colombia: ")).click()
    expect(page.get_by_role("heading", name="Colombia", level=1)).to_be_visible()
