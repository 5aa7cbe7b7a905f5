"""Plans come into the register with their documents, in several languages, and follow repairs."""

import http.server
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.readers.renderings import as_pdf
from tests.register.plan_texts import ENGLISH, SPANISH
from trecho.core.claim import Author
from trecho.core.outlining.repairing import place_of_words, text_hash
from trecho.core.repair import Repair, Sort
from trecho.core.trouble import Trouble
from trecho.register.catalogue import (
    Wanted,
    add_plan,
    add_version,
    documents_of,
    page_drawn,
    read_again,
    reading_kept,
    repair,
)
from trecho.store import search
from trecho.store.originals import original

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
LATER = datetime(2026, 6, 4, 9, tzinfo=UTC)
PERSON = Author("person:eva")

pytestmark = pytest.mark.usefixtures("register")


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """The id of the English plan, added."""
    place = tmp_path / "plan.txt"
    place.write_text(ENGLISH)
    return add_plan(str(place), Wanted(forum="gulf-delta"), NOW).plan


def test_a_plan_is_kept_as_it_came_and_as_it_reads(plan: str, tmp_path: Path) -> None:
    assert plan == "gulf-delta-2024"
    (document,) = documents_of(plan)
    assert original(document.sha256 or "") == ENGLISH.encode()
    assert (str(document.captured_on), document.language, document.media_type) == ("2026-05-04", "en", "text/plain")
    commitments = search.commitments(plan)
    assert [one.path for one in commitments] == ["I.1", "I.2", "II.1"]
    assert all(one.official == ("en",) for one in commitments)
    said = next(claim for claim in search.claims_of(f"commitment:{plan}/II.1") if claim.attribute == "words")
    start, end = (int(figure) for figure in said.passage.locator.removeprefix("chars=").split("-"))
    assert said.passage.source == document.sha256
    assert reading_kept(document).text[start:end] == "To build two ports."
    again = add_plan(str(tmp_path / "plan.txt"), Wanted(forum="gulf-delta"), LATER)
    assert (again.report.new, again.report.retracted) == (0, 0)


def test_a_version_gives_commitments_official_words_in_its_language(plan: str, tmp_path: Path) -> None:
    place = tmp_path / "plan.es.txt"
    place.write_text(SPANISH)
    add_version(str(place), plan, Wanted(), NOW)
    one = search.commitment(f"{plan}/II.1")
    assert one is not None
    assert dict(one.words) == {"en": "To build two ports.", "es": "Construir dos puertos en la costa."}
    assert set(one.official) == {"en", "es"}
    assert [each.language for each in documents_of(plan)] == ["en", "es"]
    with pytest.raises(Trouble, match="give another language"):
        add_version(str(tmp_path / "plan.txt"), plan, Wanted(), NOW)
    with pytest.raises(Trouble, match="no plan of this register"):
        add_version(str(place), "atlantis-1900", Wanted(), NOW)


def test_a_repair_is_a_persons_claim_and_lasts(plan: str) -> None:
    (document,) = documents_of(plan)
    reading = reading_kept(document)
    wish = Repair(
        sort=Sort.SPLIT, path="I.2", text_sha256=text_hash(reading.text),
        at=place_of_words(reading, "I.2", "To hold a forum"), number="3",
    )  # fmt: skip
    repair(plan, document.sha256 or "", wish, person=PERSON, moment=LATER)
    words = {one.path: one.words["en"] for one in search.commitments(plan)}
    assert words["I.2"] == "To offer 400 scholarships."
    assert words["I.3"] == "To hold a forum every year."
    assert [claim.author for claim in search.claims_of(f"source:{document.sha256}") if claim.attribute == "repair"] == [
        PERSON
    ]
    again = read_again(plan, document.sha256 or "", LATER)
    assert (again.report.new, again.report.retracted) == (0, 0)
    assert original(document.sha256 or "") == ENGLISH.encode()


def test_what_is_merged_away_is_taken_back(plan: str) -> None:
    (document,) = documents_of(plan)
    wish = Repair(sort=Sort.MERGE, path="I.2", text_sha256=text_hash(reading_kept(document).text))
    made = repair(plan, document.sha256 or "", wish, person=PERSON, moment=LATER)
    assert made.report.retracted > 0
    assert [one.path for one in search.commitments(plan)] == ["I.1", "II.1"]


def test_a_pdf_tells_page_and_box(tmp_path: Path) -> None:
    place = tmp_path / "plan.pdf"
    place.write_bytes(as_pdf(["Plan of the Isles 2024-2026", "I. Trade", "1. To trade more.", "2. To sell more."]))
    made = add_plan(str(place), Wanted(id="isles-2024"), NOW)
    said = next(claim for claim in search.claims_of("commitment:isles-2024/I.2") if claim.attribute == "words")
    assert ";page=1;box=1:" in said.passage.locator
    assert page_drawn(made.sha256, 1) == page_drawn(made.sha256, 1)


def test_without_items_or_years_nothing_is_filed(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    place.write_text("Dear colleagues,\n\nnothing is numbered here.\n")
    with pytest.raises(Trouble, match="no numbered items"):
        add_plan(str(place), Wanted(), NOW)
    place.write_text("Plan\n\nI. Trade\n\n1. To trade.\n\n2. To sell.\n")
    with pytest.raises(Trouble, match="--period"):
        add_plan(str(place), Wanted(), NOW)
    assert search.plans() == ()


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An official address that serves the English plan."""

    class Pages(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(ENGLISH.encode())

        def log_message(self, *words: object) -> None:
            """Says nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    monkeypatch.setenv("TRECHO_ALLOWED_HOSTS", f"127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/plan.txt"
    server.shutdown()
    server.server_close()


def test_an_official_address_is_fetched_and_remembered(address: str) -> None:
    made = add_plan(address, Wanted(), NOW)
    (document,) = documents_of(made.plan)
    assert document.url == address
    plan = search.plan(made.plan)
    assert plan is not None
    assert plan.url == address
