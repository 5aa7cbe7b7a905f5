from tests.web.conftest import Page, words


def test_no_score_stands_alone(page: Page) -> None:
    table = page("/en/figures/scores").css_first("table")
    assert table is not None
    assert [head.text() for head in table.css("thead th")] == ["", "Verified", "Claimed", "Provisional"]
    assert [head.text() for head in table.css("tbody th")] == ["strict", "cautious"]
    assert " of 10" in table.text()


def test_provisional_cells_are_marked_as_such(page: Page) -> None:
    assert len(page("/en/figures/scores").css("td.provisional")) == 2
    assert "The gap is the finding" in words(page("/en/figures/scores"))


def test_the_seed_is_printed(page: Page) -> None:
    assert "seed 20190101" in words(page("/en/figures/scores"))
