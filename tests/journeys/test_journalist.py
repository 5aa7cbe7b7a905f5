"""A journalist without an account: from home to the passage behind a number, the citation, search, and the site of files."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Opener, Stage, sound
from tests.journeys.entering import follow

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PLAN = "plans/celac-china-2019"


@pytest.mark.parametrize(
    ("language", "size", "words"), [("zh", "desktop", "奖学金"), ("es", "phone", "becas gubernamentales")]
)
def test_from_home_to_the_passage_behind_a_number(opened: Opener, language: str, size: str, words: str) -> None:
    page = sound(opened(f"/{language}/", size))
    follow(page, PLAN).locator("form.filters input[name=words]").fill(words)
    with page.expect_navigation():
        page.locator("form.filters button").click()
    expect(sound(page).locator("ol.commitments > li")).to_have_count(1)
    follow(page, f"{PLAN}/VII.7")
    sound(page).locator("ul.evidence summary").first.click()
    expect(page.locator("ul.evidence .reasons li").first).to_be_visible()
    with page.expect_navigation():
        page.locator("p.words-of").get_by_role("link", name=re.compile("6.?000")).click()
    expect(sound(page).locator("a.passage-url")).to_have_attribute("href", re.compile(r"^https?://"))
    follow(page, f"{PLAN}/VII.7")
    expect(page.locator("p.cite")).to_contain_text("Trecho")
    cited = page.locator(".citation a[href$='.bib']").get_attribute("href") or ""
    assert page.request.get(cited).text().startswith("@")

    page.locator("a.find").click()
    sound(page).locator("input[name=q]").fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(quote(words.split(maxsplit=1)[0]))))
    expect(sound(page).locator("ol.hits a[href$='celac-china-2019/VII.7']")).to_be_visible()

    page.goto(f"/{language}/{PLAN}/I.2")
    for tongue, said in (("pt", "Do dito ao feito"), ("fr", "De la parole aux actes"), ("en", "From word to deed")):
        page.locator(f"nav.tongues a[hreflang={tongue}]").click()
        expect(page.get_by_role("heading", name=said)).to_be_visible()
        assert page.url.endswith(f"/{tongue}/{PLAN}/I.2")


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


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_site_of_files_is_read_without_scripts(opened: Opener, stage: Stage, size: str) -> None:
    page = opened(f"file://{stage.site}/zh/index.html", size, java_script_enabled=False)
    page.locator("main a[href$='celac-china-2022.html'], main a[href*='celac-china-2022/index']").first.click()
    page.locator("ol.commitments a.path").first.click()
    expect(page.locator("p.words-of")).to_be_visible()
    page.locator("p.words-of + p.meta a, p.meta a.fig").first.click()
    expect(page.locator("a.passage-url, dl.card q").first).to_be_visible()
