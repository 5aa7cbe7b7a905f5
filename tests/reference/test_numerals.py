"""Every language has its number words; others are read as English."""

from trecho.reference.numerals import numerals


def test_an_unknown_language_is_read_as_english() -> None:
    assert numerals("sw").words.language == "en"
    assert numerals("pt-BR").words.language == "pt"


def test_codes_that_are_words_are_no_signs() -> None:
    assert "ALL" not in numerals("en").words.signs
    assert numerals("en").words.signs["NOK"] == "NOK"
