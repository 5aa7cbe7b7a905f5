from tests.core.outlining.plain_reading import WORDS, rows_from
from trecho.core.outlining.running import without_running

_PAGE = "The sides will work on {page} ports and on the\nsafety of ferries in page {page} of\nthis document.\n\n{footer}\nPlan of Action\n\n"


def _kept(footer: str) -> list[str]:
    text = "".join(
        _PAGE.format(page=("old", "new", "far", "big")[page - 1], footer=footer.format(page)) for page in range(1, 5)
    )
    return [row.words for row in without_running(rows_from(text), WORDS)]


def test_page_numbers_and_headers_are_taken_out() -> None:
    for footer in ("Page {}", "- {} -", "{}/4", "Página {} de 4", "第{}页", "{}"):
        kept = _kept(footer)
        assert len(kept) == 12, footer
        assert "Plan of Action" not in kept


def test_a_year_at_a_line_start_is_no_page_number() -> None:
    text = "The fund was opened in\n2019\nand closed in\n2023\nby the sides.\n"
    assert len(without_running(rows_from(text), WORDS)) == 5


def test_sentences_that_return_are_no_headers() -> None:
    text = "1. The sides meet.\n\nA report will follow.\n\nPage 1\n\n2. The sides trade.\n\nA report will follow.\n\nPage 2\n"
    assert [row.words for row in without_running(rows_from(text), WORDS)].count("A report will follow.") == 2
