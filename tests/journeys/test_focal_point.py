"""A focal point: takes up the invitation, files evidence, fills in the matrix offline, sends it back and confirms."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Opener, Stage, sound
from tests.journeys.entering import follow, press, sign_in
from tests.journeys.stage import PHRASE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PLAN = "celac-china-2019"
PIECE = {
    "#title": "Two hundred teachers trained",
    "#date": "2020-11",
    "#url": "https://example.org/teachers",
    "#passage": "Two hundred teachers were trained.",
}


def filled_in(book: Path, texts: tuple[str, str]) -> list[str]:
    """Writes the texts into the first row's cells for what was done and for remarks; gives the cells' addresses."""
    opened = openpyxl.load_workbook(book)
    sheet = opened["Matrix"]
    cells = [sheet["E5"], sheet["L5"]]
    for cell, text in zip(cells, texts, strict=True):
        cell.value = text
    opened.save(book)
    return [f"Matrix!{cell.coordinate}" for cell in cells]


def send_back(page: Page, folder: Path, texts: tuple[str, str]) -> list[str]:
    """Takes the matrix of the plan, fills two cells in and sends it back; gives the cells."""
    with page.expect_download() as coming:
        page.locator("a[href*='matrix.xlsx']").click()
    book = folder / "matrix.xlsx"
    coming.value.save_as(book)
    cells = filled_in(book, texts)
    follow(page, "/contribute/matrix")
    sound(page).locator("#workbook").set_input_files(book)
    press(page, "form[action$='/matrix/upload'] button")
    return cells


@pytest.mark.parametrize(("name", "language", "size"), [("lin", "es", "desktop"), ("max", "fr", "phone")])
def test_from_the_invitation_to_what_is_filed(
    opened: Opener, stage: Stage, tmp_path: Path, name: str, language: str, size: str
) -> None:
    page = sound(opened(f"/{language}/one-time/{stage.links[name]}", size))
    page.locator("#password").fill(PHRASE)
    page.locator("#again").fill(PHRASE)
    sign_in(sound(press(page, "form.stacked button")), name)

    follow(sound(follow(sound(follow(page, "/account")), "/contribute")), "/contribute/evidence")
    sound(page).locator("#commitment").select_option(f"{PLAN}/VII.7")
    page.locator("#stage").select_option("completed")
    press(page, "button[value=send]")
    expect(sound(page).locator("#title-fault")).to_be_visible()
    for field, words in PIECE.items():
        page.locator(field).fill(words)
    press(page, "button[value=send]")
    expect(sound(page).locator(".tag.state-sent")).to_be_visible()

    page.locator("select[name=plan]").select_option(PLAN)
    press(page, "form.filters button")
    texts = (f"Done: {name} é", "第二批")
    cells = send_back(sound(page), tmp_path, texts)
    expect(sound(page).locator("table.changes code")).to_have_text(cells)
    press(page, "form[action$='/matrix/apply'] button")
    sound(page).goto(f"/{language}/contribute?plan={PLAN}")
    expect(page.locator("table.commitments-own tbody tr").first).to_contain_text(texts[0])
