from tests.web.conftest import Page, words


def test_where_no_number_is_printed_the_reason_is(page: Page) -> None:
    rows = page("/en/figures/coverage").css("details tbody tr")
    assert rows
    assert all("no number" in row.text() and "nobody has reviewed" in row.text() for row in rows)


def test_silence_lists_what_was_not_searched(page: Page) -> None:
    assert "0 searches logged. Missing: a source on the giver's side" in words(page("/en/figures/coverage"))
