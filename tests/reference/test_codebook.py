"""A codebook holds one language and one period."""

from trecho.reference.codebook import codebook


def test_the_codebook_is_that_of_its_language_and_period() -> None:
    book = codebook("fr", (2025, 2028))
    assert (book.lexicon.words.language, book.period, book.forum) == ("fr", (2025, 2028), None)
