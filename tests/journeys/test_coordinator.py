"""A coordinator: in with a second factor, invites a country, seals a yardstick, reviews, freezes, takes a brief along."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Opener, sound
from tests.journeys.entering import follow, press, set_up_second_factor, sign_in, type_code

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
CARDS = "rule-cards/celac-china-2019"


@pytest.mark.parametrize(
    ("name", "language", "size", "guest", "country", "pledge"),
    [("eva", "pt", "desktop", "paz", "PAN", "I.1/1"), ("rui", "fr", "phone", "luz", "PER", "I.2/1")],
)
def test_from_the_second_factor_to_a_frozen_state_and_its_brief(
    opened: Opener, name: str, language: str, size: str, guest: str, country: str, pledge: str
) -> None:
    page = sign_in(sound(opened(f"/{language}/sign-in", size)), name)
    expect(page).to_have_url(re.compile("/account/second-factor$"))
    key = set_up_second_factor(sound(page))
    press(sound(page), "form.signout button")
    type_code(sound(sign_in(follow(page, "/sign-in"), name)), key)

    follow(sound(follow(page, "/account")), "/invitations")
    sound(page).locator("#name").fill(guest)
    page.locator("#role").select_option("focal-point")
    page.locator("#country").select_option(country)
    press(page, "form[action$='/invitations/make'] button")
    expect(sound(page).locator(".link-text")).to_have_text(re.compile(f"/{language}/one-time/[-_A-Za-z0-9]{{30,}}$"))
    page.reload()
    expect(page.locator(".link-text")).to_have_count(0)

    follow(sound(follow(sound(follow(page, "/rule-cards")), CARDS)), f"{CARDS}/{pledge}")
    press(sound(page), "form.codingform .buttons button")
    expect(page.get_by_role("status").first).to_contain_text(pledge.replace("/", "#"))

    follow(page, "/review")
    press(sound(page), "button[value=contributes]")
    expect(page.get_by_role("status").first).to_be_visible()
    expect(page.locator("#mine + ul li")).to_have_count(1)
    page.keyboard.press("z")  # the other journey finds the register as it was
    expect(page.locator("#mine + ul li")).to_have_count(0)

    follow(page, "/snapshots")
    sound(page).locator("#label").fill(f"draft of {name}")
    press(page, "form[action$='/snapshots/freeze'] button")
    with page.expect_navigation():
        sound(page).get_by_role("link", name=f"draft of {name}").click()
    brief = sound(page).locator("a[href*='/briefs/plans/celac-china-2019.pdf']").get_attribute("href")
    answer = page.request.get(brief or "")
    assert (answer.status, answer.body()[:5]) == (200, b"%PDF-")
