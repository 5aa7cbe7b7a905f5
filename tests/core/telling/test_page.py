"""The text with its figures."""

from tests.core.telling.words_in import page_of


def test_a_sum_is_not_counted_as_things_too() -> None:
    page = page_of("forty buses for 12 million dollars")
    assert ([c.value for c in page.counts], [s.currency for s in page.sums]) == ([40], ["USD"])
