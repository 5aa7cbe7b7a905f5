"""Pages of a list count from one, and an empty list has one page."""

import pytest

from trecho.core.page import Page


@pytest.mark.parametrize(
    ("total", "number", "size", "shown"),
    [(0, 1, 50, (1, 0, 0)), (315, 1, 50, (7, 1, 50)), (315, 7, 50, (7, 301, 315)), (50, 1, 50, (1, 1, 50))],
)
def test_counting(total: int, number: int, size: int, shown: tuple[int, int, int]) -> None:
    page: Page[str] = Page(things=(), total=total, number=number, size=size)
    assert (page.pages, page.first, page.last) == shown
