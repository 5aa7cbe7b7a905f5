"""The page of a plan's own document, its pictures, and the repairs of reviewers."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.readers.renderings import as_pdf
from tests.readers.scans import PLAN, as_scan, needs_tesseract
from tests.register.plan_texts import ENGLISH, SPANISH
from tests.web.conftest import words
from trecho.core.passage import Box, Passage
from trecho.core.permissions import Role
from trecho.register.catalogue import Wanted, add_plan, add_version, documents_of, reading_kept
from trecho.store import search
from trecho.store.accounts import keep_account
from trecho.web.pages.document import boxes_in

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
HERE = "/en/plans/gulf-2024/document"


@pytest.fixture
def plans(register: str, tmp_path: Path) -> str:
    """A register with a plan as text in two languages and one as PDF."""
    places = {"en.txt": ENGLISH.encode(), "es.txt": SPANISH.encode()}
    places["isles.pdf"] = as_pdf(["Plan of the Isles 2024-2026", "I. Trade", "1. To trade more.", "2. To sell more."])
    for name, data in places.items():
        (tmp_path / name).write_bytes(data)
    add_plan(str(tmp_path / "en.txt"), Wanted(id="gulf-2024"), NOW)
    add_version(str(tmp_path / "es.txt"), "gulf-2024", Wanted(), NOW)
    add_plan(str(tmp_path / "isles.pdf"), Wanted(id="isles-2024"), NOW)
    return register


def _page(address: str, client: Client | None = None) -> LexborHTMLParser:
    answer = (client or Client(SERVER_NAME="localhost")).get(address)
    assert answer.status_code == 200, answer.content[:1000]
    return LexborHTMLParser(answer.content.decode())


@pytest.mark.usefixtures("plans")
def test_the_passage_is_marked_in_the_text_of_either_language() -> None:
    assert words(_page(f"{HERE}?item=II.1"), "mark") == "To build two ports."
    spanish = documents_of("gulf-2024")[1].sha256
    assert words(_page(f"{HERE}?item=II.1&source={spanish}"), "mark") == "Construir dos puertos en la costa."
    assert "the passage in the document" in words(_page("/en/plans/gulf-2024/II.1"))
    assert _page(HERE).css_first("mark") is None


@pytest.mark.usefixtures("plans")
def test_the_passage_is_marked_on_the_page_of_a_pdf() -> None:
    page = _page("/en/plans/isles-2024/document?item=I.2")
    assert len(page.css("svg rect.passage")) == 1
    image = page.css_first("svg image")
    assert image is not None
    picture = Client(SERVER_NAME="localhost").get(str(image.attributes["href"]))
    assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/png")
    assert picture.content.startswith(b"\x89PNG")


@needs_tesseract
def test_a_page_that_is_a_picture_tells_how_surely_it_was_read(
    register: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scan.pdf").write_bytes(as_scan([PLAN], {1}))
    add_plan(str(tmp_path / "scan.pdf"), Wanted(id="scan-2024", language="en"), NOW)
    assert register
    assert "read from a picture, confidence 9" in words(_page("/en/plans/scan-2024/document?item=I.1"), "figcaption")
    (document,) = documents_of("scan-2024")
    monkeypatch.setattr(
        "trecho.readers.scan._recognised", None
    )  # what was recognised is kept, and not recognised again
    assert [item.path for item in reading_kept(document).items()] == ["I.1", "I.2", "II.1"]


@pytest.mark.usefixtures("plans")
def test_what_is_not_there_is_missing() -> None:
    reader = Client(SERVER_NAME="localhost")
    sha256 = documents_of("isles-2024")[0].sha256
    for address in (
        f"{HERE}?source=none", "/en/plans/none/document", f"/en/plans/isles-2024/document/{sha256}/99.png",
        f"/en/plans/gulf-2024/document/{sha256}/1.png", "/en/plans/isles-2024/document?page=99",
    ):  # fmt: skip
        assert reader.get(address).status_code == 404, address
    assert "does not say the words" in words(_page(f"{HERE}?item=X.9"))


@pytest.mark.usefixtures("plans")
def test_files_list_the_documents() -> None:
    rows = Client(SERVER_NAME="localhost").get(f"{HERE}.json").json()["rows"]
    assert [(row["language"], row["version_of"]) for row in rows] == [("en", ""), ("es", "gulf-2024")]


@pytest.mark.usefixtures("plans")
def test_a_reviewer_splits_an_item_and_others_see_no_form() -> None:
    assert _page(f"{HERE}?item=I.2").css_first("form[action$=repair]") is None
    keep_account("lin", "Seven-green-rivers-41", roles=(Role.REVIEWER,))
    reviewer = Client(SERVER_NAME="localhost")
    reviewer.force_login(User.objects.get(username="lin"), backend="django.contrib.auth.backends.ModelBackend")
    assert len(_page(f"{HERE}?item=I.2", reviewer).css("form[action$=repair]")) == 4
    sent = {"source": documents_of("gulf-2024")[0].sha256, "item": "I.2", "act": "split", "number": "3"}
    refused = reviewer.post("/en/plans/gulf-2024/repair", {**sent, "begins": "words that stand nowhere"})
    assert refused.status_code == 400
    kept = reviewer.post("/en/plans/gulf-2024/repair", {**sent, "begins": "To hold a forum"})
    assert kept.status_code == 302
    assert [one.path for one in search.commitments("gulf-2024")] == ["I.1", "I.2", "I.3", "II.1"]
    assert words(_page(f"{HERE}?item=I.3"), "mark") == "To hold a forum every year."
    assert "Kept, under your name." in words(_page(HERE, reviewer))


def test_boxes_are_read_from_a_locator() -> None:
    passage = Passage(source="x", locator="chars=1-2;page=4;box=4:72,90.5,523,130;box=5:1,2,3;box=x:1,2,3,4")
    assert boxes_in(passage) == (Box(page=4, left=72, top=90.5, right=523, bottom=130),)
