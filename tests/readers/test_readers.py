"""Which reader a document gets, the official text in every form, and what cannot be read."""

import json
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.readers.renderings import as_docx, as_html, as_pdf, paragraphs_of
from tests.shared_data import SHARED, needs_shared
from trecho import chain
from trecho.core.plan import Reading
from trecho.core.trouble import Trouble
from trecho.readers import sheet_of

_PLAN = [
    "Plan of Action 2024-2026",
    "I. Trade",
    "1. To trade more.",
    "2. To sell more & better.",
    "II. Health",
    "1. To heal.",
]
_FORMS: dict[str, Callable[[list[str]], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "pdf": as_pdf,
    "txt": lambda paragraphs: "\n\n".join(paragraphs).encode(),
}


@pytest.mark.parametrize("form", _FORMS)
def test_the_reader_is_chosen_by_content(form: str) -> None:
    reading = chain.read(_FORMS[form](_PLAN), name="plan")
    assert [(item.path, item.text) for item in reading.items()] == [
        ("I.1", "To trade more."), ("I.2", "To sell more & better."), ("II.1", "To heal."),
    ]  # fmt: skip
    assert form in {"docx": "docx", "html": "html", "pdf": "pdf", "txt": "txt"}
    assert len(reading.document.sha256) == 64


def _official() -> tuple[str, list[dict[str, object]]]:
    text = (SHARED / "plans" / "celac-china-2019.en.txt").read_text()
    return text, json.loads((SHARED / "plans" / "celac-china-2019.expected.json").read_text())


@needs_shared
@pytest.mark.parametrize("form", ["txt", "docx", "html", "pdf"])
def test_the_official_text_gives_66_of_66(form: str) -> None:
    text, areas = _official()
    data = text.encode() if form == "txt" else _FORMS[form](paragraphs_of(text))
    reading = chain.read(data, name=f"plan.{form}")
    found = {item.path: item.text for item in reading.items()}
    expected = [item for area in areas for item in area["items"]]  # type: ignore[attr-defined]
    assert len(found) == len(expected) == 66
    for item in expected:
        words = found[item["path"]]
        assert words.startswith(item["starts"]), item["path"]
        assert words.endswith(item["ends"]), item["path"]
        assert len(words) == item["characters"], item["path"]
    assert [(area.path, area.title) for area in reading.areas] == [(area["number"], area["title"]) for area in areas]
    assert reading.warnings == ()


@needs_shared
def test_items_of_a_pdf_have_pages_and_boxes() -> None:
    reading = chain.read(as_pdf(paragraphs_of(_official()[0])), name="plan.pdf")
    assert reading.document.pages is not None
    for item in reading.items():
        assert item.page == item.boxes[0].page
        assert all(
            1 <= box.page <= reading.document.pages and box.left < box.right and box.top < box.bottom
            for box in item.boxes
        )
    assert any(len(item.boxes) == 2 and item.pieces for item in reading.items())


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"), (b" \n\t ", "empty"), (b"\x89PNG\r\n\x1a\n....", "picture"), (b"\xd0\xcf\x11\xe0....", "old binary"),
        (b"{\\rtf1 x}", "rich text"), (b"PK\x03\x04....", "damaged"), (b"%PDF-1.7 nothing", "damaged"), (b"a " * 13_000_000, "26 MB"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, what: str) -> None:
    with pytest.raises(Trouble, match=what) as caught:
        sheet_of(data, "file")
    assert "\n" not in str(caught.value)


def _archive(document: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return made.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_bombs_are_refused() -> None:
    with pytest.raises(Trouble, match="64 MB"):
        sheet_of(_archive(b"<a>" + b" " * 70_000_000 + b"</a>"), "bomb.docx")
    entities = f'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document {_W}><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>'
    with pytest.raises(Trouble, match="entities"):
        sheet_of(_archive(entities.encode()), "bomb.docx")


def test_depth_costs_neither_time_nor_stack() -> None:
    began = time.monotonic()
    chain.read(b"<html><body>" + b"<ul><li>a" * 50_000, name="deep.html")
    chain.read(_archive(f"<w:document {_W}>".encode() + b"<w:p>" * 50_000), name="deep.docx")
    assert time.monotonic() - began < 20


_HOSTILE = {
    "open list": b"<html><body><ul>" + b"<li>a word here" * 50_000,
    "headings": b"<html><body>" + b"<h2>Trade</h2><p>1. To go." * 12_000,
    "numbered lines": b"\n".join(b"%d. To trade more and more." % (line % 999 + 1) for line in range(40_000)),
    "two languages": "\n\n".join(["1. 加强合作\n\n1. To trade the more"] * 8_000).encode(),
    "contents": b"\n".join([b"Contents", b"Trade 12"] * 10_000),
    "notes": b"\n".join([b"____", b"1 A note", b"", b"Text1 and", b""] * 6_000),
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_length_costs_no_more_than_itself(name: str) -> None:
    began = time.process_time()
    assert isinstance(chain.read(_HOSTILE[name], name=name), Reading)
    assert time.process_time() - began < 20


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such file"):
        chain.read(tmp_path / "none.pdf")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_pages_in_wide_encodings_are_pages(encoding: str) -> None:
    reading = chain.read(as_html(_PLAN).decode().encode(encoding), name="plan.html")
    assert reading.document.media_type == "text/html"
    assert [item.path for item in reading.items()] == ["I.1", "I.2", "II.1"]


def test_akoma_ntoso_in_a_wide_encoding_is_read_as_such() -> None:
    from trecho.writers.akoma_ntoso import akoma_ntoso

    narrow = akoma_ntoso(chain.read("\n\n".join(_PLAN).encode(), name="plan.txt")).decode()
    wide = (
        narrow.replace('encoding="UTF-8"', 'encoding="UTF-16"')
        .replace("encoding='UTF-8'", 'encoding="UTF-16"')
        .encode("utf-16")
    )
    assert [item.path for item in chain.read(wide, name="plan.xml").items()] == ["I.1", "I.2", "II.1"]
    bomb = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "bb">]><akomaNtoso>&b;</akomaNtoso>'
    with pytest.raises(Trouble, match="entities"):
        chain.read(bomb.encode("utf-16"), name="plan.xml")
