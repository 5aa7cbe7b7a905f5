"""Pages that are pictures of text: read with places and marks, only they, and what is missing is said."""

from io import BytesIO

import pytest

from tests.readers.scans import PLAN, as_png, as_scan, needs_tesseract
from trecho import chain
from trecho.core.plan import PageQuality
from trecho.core.trouble import Trouble
from trecho.readers import scan
from trecho.readers.pdf_picture import page_picture


@needs_tesseract
def test_only_the_pictures_of_a_mixed_pdf_are_read_as_pictures() -> None:
    reading = chain.read(as_scan([PLAN[:4], PLAN[4:], ["2. To sell more."]], {2}), name="plan.pdf")
    assert [(item.path, item.text, item.page) for item in reading.items()] == [
        ("I.1", "To trade more goods through 12 ports by 2025.", 1),
        ("I.2", "To offer 400 scholarships to students of the Delta.", 1),
        ("II.1", "To send 30 doctors.", 2),
        ("II.2", "To sell more.", 3),
    ]
    (quality,) = reading.document.quality
    assert (quality.page, quality.confidence > scan.WEAK, reading.warnings) == (2, True, ())


@needs_tesseract
def test_items_of_a_picture_have_their_places() -> None:
    reading = chain.read(as_png(PLAN), name="plan.png", language="en")
    assert (reading.document.media_type, reading.document.pages) == ("image/png", 1)
    assert [item.path for item in reading.items()] == ["I.1", "I.2", "II.1"]
    for item in reading.items():
        assert reading.text[item.start : item.end] == item.text
        (box,) = item.boxes
        assert 0 < box.left < box.right < 595
        assert 0 < box.top < box.bottom < 842


def _drawing() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made)
    canvas.circle(300, 400, 200)
    canvas.save()
    return made.getvalue()


@needs_tesseract
def test_a_picture_that_is_damaged_or_holds_no_text_is_refused() -> None:
    whole = as_png(PLAN)
    with pytest.raises(Trouble, match=r"cannot be read|no text"):
        chain.read(whole[: len(whole) // 3], name="plan.png")
    with pytest.raises(Trouble, match="no text can be made out"):
        chain.read(page_picture(_drawing(), 1, "plan"), name="plan.png")


def _without(monkeypatch: pytest.MonkeyPatch, program: str, *packs: str) -> None:
    monkeypatch.setattr(scan, "installed", lambda: (program, frozenset(packs)))


def test_what_is_missing_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    _without(monkeypatch, "")
    with pytest.raises(Trouble, match="install tesseract-ocr tesseract-ocr-por") as caught:
        chain.read(as_png(PLAN), name="plan.png", language="pt")
    assert "\n" not in str(caught.value)
    with pytest.raises(Trouble, match="install tesseract-ocr tesseract-ocr-eng tesseract-ocr-spa"):
        chain.read(as_scan([PLAN], {1}), name="plan.pdf")
    _without(monkeypatch, "/usr/bin/tesseract", "eng")
    with pytest.raises(Trouble, match="no language pack for zh-Hans; install tesseract-ocr-chi-sim"):
        chain.read(as_png(PLAN), name="plan.png", language="zh-Hans")


def test_pages_that_could_not_be_read_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _without(monkeypatch, "")
    reading = chain.read(as_scan([PLAN[:4], PLAN[4:]], {2}), name="plan.pdf", language="en")
    assert [item.path for item in reading.items()] == ["I.1", "I.2"]
    assert any("1 pages are pictures and were not read (2)" in doubt.what for doubt in reading.warnings)


def test_weak_pages_are_doubts_and_many_of_them_are_summed_up() -> None:
    qualities = [PageQuality(page=page, confidence=50.0, words=9) for page in range(1, 31)]
    said = scan.doubts_of([PageQuality(page=99, confidence=95.0, words=9), *qualities])
    assert len(said) == 21
    assert said[0].startswith("page 1 was read from a picture and is doubtful (confidence 50 of 100)")
    assert said[-1] == "and 10 more such pages"


def test_kinds_of_pictures() -> None:
    assert scan.picture_type(b"II*\0rest") == "image/tiff"
    assert scan.picture_type(b"\xff\xd8\xff\xe0") == "image/jpeg"
    assert scan.picture_type(b"GIF89a") is None
