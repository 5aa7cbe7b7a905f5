"""Whoever reads, and however: by keyboard, by ear, on a phone, in the dark, on paper, without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Opener, grave

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

COMMITMENT = "plans/celac-china-2019/VII.7"
PAGES = (
    "",
    "plans/celac-china-2019?area=VII",
    COMMITMENT,
    "activities",
    "activities/celac-china/D059",
    "members/COL",
)
MORE = ("sources", "mechanisms", "contradictions", "method")


@pytest.mark.parametrize("address", [*PAGES[3:], *MORE])
def test_axe_finds_nothing_serious(opened: Opener, address: str) -> None:
    assert grave(opened(f"/en/{address}")) == []


@pytest.mark.parametrize("address", PAGES[:3])
def test_nor_in_the_dark_on_a_phone_in_chinese(opened: Opener, address: str) -> None:
    page = opened(f"/zh/{address}", "phone", color_scheme="dark")
    assert grave(page) == []


def test_nothing_runs_over_the_edge_of_a_phone(opened: Opener) -> None:
    page = opened("/fr/", "phone")
    for address in (*PAGES, *MORE):
        page.goto(f"/fr/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address


def test_everything_can_be_read_without_scripts(opened: Opener) -> None:
    page = opened(f"/en/{COMMITMENT}", java_script_enabled=False)
    expect(page.locator("svg.stretch").first).to_be_visible()
    page.locator("summary", has_text="The text in other languages").click()
    expect(page.locator(".tonguewords", has_text="6.000 becas gubernamentales")).to_be_visible()


def test_the_keyboard_reaches_the_content_first(opened: Opener) -> None:
    page = opened("/en/plans/celac-china-2019")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_paper_holds_the_text_and_not_the_controls(opened: Opener) -> None:
    page = opened("/en/plans/celac-china-2019")
    page.emulate_media(media="print")
    expect(page.locator("nav.pages")).to_be_hidden()
    expect(page.locator("form.filters")).to_be_hidden()
    expect(page.locator("#I\\.1 .words")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "address", "size", "scheme"),
    [
        ("home", "/en/", "desktop", "light"),
        ("home-dark", "/en/", "desktop", "dark"),
        ("commitment", f"/en/{COMMITMENT}", "desktop", "light"),
        ("commitment-phone", f"/es/{COMMITMENT}", "phone", "light"),
        ("plan", "/en/plans/celac-china-2019", "desktop", "light"),
    ],
)
def test_pictures_are_taken(opened: Opener, pictures: Path, name: str, address: str, size: str, scheme: str) -> None:
    page = opened(address, size, color_scheme=scheme)
    page.screenshot(path=pictures / f"{name}.png")
    assert (pictures / f"{name}.png").stat().st_size > 10_000
