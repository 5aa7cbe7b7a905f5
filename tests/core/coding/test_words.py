"""Every language has all coding words, and its patterns compile."""

import pytest

from trecho.reference.coding import lexicon


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_every_language_has_full_coding_words(language: str) -> None:
    words = lexicon(language)
    assert set(words.words.verbs) == {"statement", "action", "effort"}
    assert set(words.words.beneficiaries) == set(lexicon("en").words.beneficiaries)
    assert set(words.words.mechanisms.nouns) == set(lexicon("en").words.mechanisms.nouns)
    assert words.years
    assert words.target["time"]
