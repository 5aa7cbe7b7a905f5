"""Coming in as people do: by a link, by a password, by a code."""

from base64 import b32decode

from django_otp.oath import totp
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sound
from tests.journeys.stage import PHRASE


def sign_in(page: Page, name: str) -> Page:
    """Types name and password; gives the page that follows."""
    page.locator("#id_username").fill(name)
    page.locator("#id_password").fill(PHRASE)
    return press(page, "form.stacked button")


def press(page: Page, button: str) -> Page:
    """Presses a button that leads to another page."""
    with page.expect_navigation():
        page.locator(button).first.click()
    return page


def follow(page: Page, ending: str) -> Page:
    """Follows a link to the address of that ending."""
    with page.expect_navigation():
        page.locator(f"main a[href$='{ending}'], footer a[href$='{ending}']").first.click()
    return page


def set_up_second_factor(page: Page) -> bytes:
    """Does what the page asks a coordinator for: reads the key, types the first code; gives the key."""
    press(page, "form[action$='/begin'] button")
    key = b32decode(sound(page).locator(".key-text").inner_text().replace(" ", ""))
    page.locator("#code").fill(f"{totp(key):06d}")
    press(page, "form[action$='/confirm'] button")
    expect(page.locator("ol.recovery li")).to_have_count(10)
    return key


def type_code(page: Page, key: bytes) -> Page:
    """Types the code that follows the one used last."""
    page.locator("#code").fill(f"{totp(key, drift=1):06d}")
    return press(page, "form.stacked button")
