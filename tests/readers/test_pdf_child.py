import subprocess
from io import BytesIO
from tempfile import TemporaryFile
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from tests.readers.renderings import as_pdf
from trecho.readers import pdf_child
from trecho.readers.pdf import child_command, pdfium_library
from trecho.readers.pdf_message import HEAD, content_of, length_of


def _messages(data: bytes, share: int, shares: int) -> list[Any]:
    with TemporaryFile() as given:
        given.write(data)
        given.flush()
        run = subprocess.run(child_command(share, shares), stdin=given, capture_output=True, check=True)
    found, rest = [], run.stdout
    while rest:
        length = length_of(rest[: HEAD.size])
        found.append(content_of(rest[:length]))
        rest = rest[length:]
    return found


_PLAN = ["I. Trade", *(f"{n}. To trade more and more with the other side." for n in range(1, 200))]


def test_pages_and_then_their_number() -> None:
    *pages, count = _messages(as_pdf(_PLAN), 0, 1)
    assert [page[0] for page in pages] == list(range(1, count + 1))
    words, left, top, right, bottom, size, bold, cuts = next(each for each in pages[0][3] if each[0].startswith("I. "))
    assert words == "I. Trade"
    assert left < right
    assert top < bottom
    assert size > 8
    assert (bold, cuts) == (False, [])


def test_two_children_share_the_pages() -> None:
    data = as_pdf(_PLAN)
    first, second = _messages(data, 0, 2), _messages(data, 1, 2)
    assert [page[0] for page in (*first[:-1], *second[:-1])] == list(range(1, first[-1] + 1))


def test_what_is_no_pdf_is_told() -> None:
    assert _messages(b"%PDF-1.7 nothing", 0, 1) == ["damaged"]


def _turned(turns: int) -> bytes:
    made = BytesIO()
    page = Canvas(made, pagesize=(400, 600))
    if turns:
        page.setPageRotation(90 * turns)
        page.translate(*((0, 0), (600, 0), (400, 600), (0, 400))[turns])
        page.rotate(90 * turns)
    page.setFont("Times-Roman", 12)
    page.drawString(50, 300, "1. To build ports.")
    page.rotate(40)
    page.drawString(250, 0, "DRAFT")
    page.save()
    return made.getvalue()


def test_turned_pages_are_read_as_they_are_shown_and_stamps_across_them_left_out() -> None:
    for turns in range(4):
        (_, width, _, ((words, left, top, right, bottom, size, *_),), _), _ = _messages(_turned(turns), 0, 1)
        assert (words, round(width), round(left), round(size)) == ("1. To build ports.", 400, 50, 12)
        assert top < 300 < bottom
        assert 130 < right < 160


def test_words_that_run_up_an_upright_page_are_read_in_their_own_frame() -> None:
    made = BytesIO()
    page = Canvas(made, pagesize=(400, 600))
    page.translate(400, 0)
    page.rotate(90)
    page.drawString(30, 350, "I. Trade")
    page.drawString(30, 330, "1. To sell more.")
    page.save()
    page_read, _ = _messages(made.getvalue(), 0, 1)
    assert [(line[0], round(line[1])) for line in page_read[3]] == [("I. Trade", 30), ("1. To sell more.", 30)]
    assert page_read[3][0][4] < page_read[3][1][4]


def test_a_hyphen_at_a_line_end_does_not_swallow_the_next_line() -> None:
    made = BytesIO()
    page = Canvas(made, pagesize=(400, 600))
    page.drawString(50, 350, "1. To widen coop-")
    page.drawString(50, 336, "eration in all fields.")
    page.save()
    page_read, _ = _messages(made.getvalue(), 0, 1)
    assert [line[0] for line in page_read[3]] == ["1. To widen coop-", "eration in all fields."]
    assert page_read[3][0][4] < page_read[3][1][4]


def test_only_what_reading_needs_is_bound() -> None:
    pdfium = pdf_child.bare_pdfium(pdfium_library())
    assert pdfium.FPDF_GetPageCount(None) == 0
    assert not hasattr(pdfium, "FPDF_RenderPageBitmap")
