import re

import pytest

from trecho.reference.reading_words import all_reading_words, reading_words, words_by_language
from trecho.reference.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words_and_its_patterns_compile(language: str) -> None:
    words = reading_words(language)
    assert words.divisions["article"]
    for pattern in (*words.page_numbers, *words.closings, *words.annexes):
        re.compile(pattern)
    assert all(word == word.lower() for entries in words.divisions.values() for word in entries)


def test_all_languages_together_know_each_word() -> None:
    together = all_reading_words()
    assert set(words_by_language()) == set(LANGUAGES)
    assert {together.kind_of[word] for word in ("artículo", "artigo", "article", "条")} == {"article"}
    assert together.ordinals["premier"] == together.ordinals["primeiro"] == 1
