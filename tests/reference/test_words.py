"""The vocabularies: every language has one, and its endings stand longest first."""

import pytest

from trecho.reference.words import LANGUAGES, vocabulary


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_stop_words_and_sorted_endings(language: str) -> None:
    words = vocabulary(language)
    assert len(words.stop_words) > 20
    assert [len(ending) for ending in words.endings] == sorted((len(e) for e in words.endings), reverse=True)
