from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.readers.renderings import as_pdf
from trecho import chain
from trecho.core.trouble import Trouble
from trecho.readers.pdf import pdf_sheet


def _columns() -> bytes:
    """A page in two columns with a small note at its foot."""
    made = BytesIO()
    page = Canvas(made, pagesize=(595, 842))
    left = [
        "I. Trade",
        "1. To trade more with the",
        "islands1 of the region.",
        "2. To sell more seeds to",
        "farmers.",
        "3. To buy ferries.",
        "4. To learn.",
        "5. To teach.",
    ]
    right = [
        "II. Health",
        "1. To heal the sick in",
        "the far islands.",
        "2. To train nurses.",
        "3. To buy vaccines.",
        "4. To plan.",
        "III. Sport",
        "1. To play.",
    ]
    for start, column in ((60, left), (320, right)):
        for place, words in enumerate(column):
            page.setFont("Times-Roman", 11)
            before, mark, after = words.partition("1 of")
            page.drawString(start, 760 - 16 * place, before if mark else words)
            if mark:
                width = page.stringWidth(before, "Times-Roman", 11)
                page.setFont("Times-Roman", 6)
                page.drawString(start + width, 764 - 16 * place, "1")
                page.setFont("Times-Roman", 11)
                page.drawString(start + width + 4, 760 - 16 * place, f"of{after}")
    page.setFont("Times-Roman", 8)
    page.drawString(60, 70, "1 The islands are those of the older treaty.")
    page.drawCentredString(297, 30, "1")
    page.save()
    return made.getvalue()


def test_columns_notes_and_raised_marks() -> None:
    reading = chain.read(_columns(), name="columns.pdf")
    assert [(item.path, item.text) for item in reading.items()][:3] == [
        ("I.1", "To trade more with the islands of the region."), ("I.2", "To sell more seeds to farmers."), ("I.3", "To buy ferries."),
    ]  # fmt: skip
    assert [item.path for item in reading.items()][5:] == ["II.1", "II.2", "II.3", "II.4", "III.1"]
    assert next(reading.items()).boxes[0].right < 300


def test_a_pdf_without_text_says_so() -> None:
    made = BytesIO()
    page = Canvas(made)
    page.rect(100, 100, 200, 200)
    page.save()
    with pytest.raises(Trouble, match="no text that can be made out"):
        pdf_sheet(made.getvalue(), "scan.pdf")


def test_a_protected_pdf_says_so() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    made = BytesIO()
    page = Canvas(made, encrypt=StandardEncryption("secret", strength=128))
    page.drawString(100, 700, "I. Trade")
    page.save()
    with pytest.raises(Trouble, match="password"):
        pdf_sheet(made.getvalue(), "secret.pdf")


def test_a_pdf_cut_in_half_is_refused_or_told() -> None:
    data = as_pdf(["I. Trade", *(f"{n}. To trade more and more with the other side." for n in range(1, 200))])
    with pytest.raises(Trouble, match="damaged or cut off"):
        pdf_sheet(data[: len(data) // 2], "half.pdf")


def test_entries_without_a_stop_or_space_between_them_are_told_apart() -> None:
    words = "to build schools and ports in all the islands of the region with the help of the members and of the fund"
    areas = ("I. Trade", "II. Health", "III. Water", "IV. Sport")
    plan = [
        line
        for area in areas
        for line in (area, *(f"{n}. To {area[-5:].lower()} and {words[: 30 + 7 * n].strip()}" for n in range(1, 11)))
    ]
    reading = chain.read(as_pdf(plan), name="bare.pdf")
    assert [area.path for area in reading.areas] == ["I", "II", "III", "IV"]
    assert [item.path for item in reading.items()] == [
        f"{area}.{n}" for area in ("I", "II", "III", "IV") for n in range(1, 11)
    ]


def test_whoever_watches_is_told_of_every_page() -> None:
    told: list[int] = []
    pdf_sheet(as_pdf(["Words " * 900] * 3), "plan.pdf", None, told.append)
    assert told == list(range(1, len(told) + 1))
    assert len(told) > 1
