"""The coding words of every language load; others are read as English."""

from trecho.reference.coding import lexicon


def test_an_unknown_language_is_read_as_english() -> None:
    assert lexicon("sw").words.language == "en"
    assert lexicon("es-MX").words.language == "es"
