"""A reviewer: judges links and takes back by keyboard, weighs what a country sent, codes a commitment."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Opener, sound
from tests.journeys.entering import follow, press, sign_in
from tests.journeys.stage import PIECES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize(("name", "language", "size", "turn"), [("ana", "en", "desktop", 0), ("bea", "pt", "phone", 1)])
def test_from_the_queue_to_evidence_that_counts(opened: Opener, name: str, language: str, size: str, turn: int) -> None:
    page = sign_in(sound(opened(f"/{language}/review", size)), name)
    mine, link = page.locator("#mine + ul li"), page.locator("article input[name=activity]")
    first = sound(page).evaluate("document.querySelector('article input[name=activity]').value")
    page.keyboard.press("a")
    expect(mine).to_have_count(1)
    page.keyboard.press("z")
    expect(mine).to_have_count(0)
    expect(link).to_have_value(first)
    page.locator("#reason").fill("r is a letter here")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(mine).to_have_count(1)
    page.keyboard.press("u")
    expect(mine).to_have_count(2)
    for left in (1, 0):  # the other journey finds the register as it was
        sound(page).keyboard.press("z")
        expect(mine).to_have_count(left)

    follow(page, "/contributions")
    country, title = PIECES[turn]
    article = sound(page).locator("article", has_text=title)
    with page.expect_navigation():
        article.locator("button[value=direct]").click()
    accepted = page.locator("ul.verdicts li", has_text=title)
    expect(accepted.locator(".tag.state-accepted")).to_be_visible()
    with page.expect_navigation():
        accepted.get_by_role("link").click()
    expect(sound(page).get_by_role("heading", level=1)).to_contain_text(title)

    page.goto(f"/{language}/coding/celac-china-2019/I.1")
    sound(page).locator("input[name='pledges-0-object']").focus()
    page.keyboard.press("Control+Enter")
    expect(page).to_have_url(re.compile(r"/I\.2$"))
    press(page, "form.signout button")
    assert country not in page.url
