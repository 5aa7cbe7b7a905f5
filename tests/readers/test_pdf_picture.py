import pytest

from tests.readers.renderings import as_pdf
from trecho.core.trouble import Trouble
from trecho.readers.pdf_picture import page_picture, size_of

_DATA = as_pdf(["I. Trade", "1. To trade more."])


def test_a_page_becomes_a_picture_of_its_size() -> None:
    picture = page_picture(_DATA, 1, "plan.pdf")
    width, height = size_of(picture)
    assert picture.startswith(b"\x89PNG")
    assert (round(width), round(height)) in {(595, 842), (596, 842), (595, 843), (596, 843)}


@pytest.mark.parametrize(("data", "page"), [(_DATA, 99), (_DATA, 0), (b"%PDF-1.7 nothing", 1)])
def test_what_cannot_be_drawn_is_said(data: bytes, page: int) -> None:
    with pytest.raises(Trouble, match="cannot be drawn"):
        page_picture(data, page, "plan.pdf")
