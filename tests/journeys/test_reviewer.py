"""A reviewer works through links by keyboard alone; a coordinator reads what two of them left open."""

import re
import subprocess
import sys
from base64 import b32decode

import pytest
from django_otp.oath import totp
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Opener
from tests.journeys.test_everyone import grave

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PHRASE = "a long enough phrase"


@pytest.fixture(scope="module")
def people(served: str, tmp_path_factory: pytest.TempPathFactory) -> None:  # noqa: ARG001  (the register is served)
    """A reviewer and a coordinator with accounts in the register that is served."""
    register = max(tmp_path_factory.getbasetemp().glob("served*")) / "case.db"
    for name, role in (("ana", "reviewer"), ("eva", "coordinator")):
        words = [sys.executable, "-m", "trecho", "--quiet", "--register", str(register), "user", name, "--role", role]
        subprocess.run(words, input=PHRASE, text=True, check=True)


def signed_in(page: Page, name: str) -> Page:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PHRASE)
    page.keyboard.press("Enter")
    return page


def set_up_second_factor(page: Page) -> None:
    """Does what the page asks a coordinator for: reads the key, types the first code."""
    page.get_by_role("button", name="Set it up").click()
    key = page.locator(".key-text").inner_text().replace(" ", "")
    page.get_by_label("Type the code").fill(f"{totp(b32decode(key)):06d}")
    page.get_by_role("button", name="Set it up").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()


@pytest.mark.usefixtures("people")
def test_a_reviewer_judges_takes_back_and_goes_on_by_keyboard(opened: Opener) -> None:
    page = signed_in(opened("/en/review"), "ana")
    expect(page.get_by_role("heading", name="Review desk")).to_be_visible()
    assert grave(page) == []
    first = page.locator("article input[name=activity]").get_attribute("value")
    page.keyboard.press("a")
    expect(page.get_by_role("status")).to_contain_text("Kept")
    expect(page.locator(".deskline")).to_contain_text("1 by you")
    page.keyboard.press("z")
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    expect(page.locator("article input[name=activity]")).to_have_value(first or "")
    page.get_by_label("Why").fill("r is a letter here")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator(".verdicts li").first).to_contain_text("rejected")
    page.keyboard.press("u")
    expect(page.locator(".deskline")).to_contain_text("2 by you")
    for left in ("1 by you", "0 by you"):  # other journeys find the register as it was
        page.keyboard.press("z")
        expect(page.locator(".deskline")).to_contain_text(left)


@pytest.mark.usefixtures("people")
def test_the_buttons_work_without_scripts(opened: Opener) -> None:
    page = signed_in(opened("/en/review", "phone", java_script_enabled=False), "eva")
    set_up_second_factor(page)
    page.goto("/en/review")
    page.get_by_role("button", name="Accept: contributes").click()
    expect(page.get_by_role("status")).to_contain_text("contributes")
    assert page.get_by_role("heading", name="What the verdicts teach").is_visible()
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_role("status")).to_contain_text("Taken back")


@pytest.mark.usefixtures("people")
def test_a_coder_keeps_a_coding_by_keyboard(opened: Opener) -> None:
    page = signed_in(opened("/en/coding/celac-china-2019/I.1"), "ana")
    expect(page.get_by_text("This is the program’s proposal.")).to_be_visible()
    assert grave(page) == []
    page.locator("input[name='pledges-0-object']").focus()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("I.1")
    expect(page).to_have_url(re.compile(r"/I\.2$"))
    page.keyboard.press("k")
    expect(page.get_by_text("This is your coding.")).to_be_visible()
