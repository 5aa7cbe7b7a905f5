"""The words of telling in each language."""

import pytest

from trecho.reference.telling import telling_words
from trecho.reference.words import LANGUAGES

TABLES = ("tense", "raw", "phrases", "ordinals", "units", "kinds", "cues", "currencies", "signs", "years")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_tables(language: str) -> None:
    words, english = telling_words(language), telling_words("en")
    for table in TABLES:
        assert words.names(table), table
    for table in ("kinds", "cues", "phrases", "tense", "raw", "ordinals"):
        missing = set(english.names(table)) - set(words.names(table)) - {"abbreviations"}
        assert missing == set(), (language, table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_compiles_and_none_matches_nothing(language: str) -> None:
    words = telling_words(language)
    for table in ("kinds", "cues"):
        for name in words.names(table):
            assert words.pattern(table, name).search("") is None, (table, name)
    assert len(words.months) == 12
    assert len(words.weekdays) == 7


def test_the_giving_side_comes_from_the_known_forums() -> None:
    assert set(telling_words("fr").givers) == {"CHN"}
    assert telling_words("fr").giver_pattern.search("l'ambassade chinoise") is not None
    assert "CHN" not in telling_words("fr").members


def test_a_regional_tag_is_read_as_its_language_and_an_unknown_one_as_english() -> None:
    assert telling_words("pt-BR").language == "pt"
    assert telling_words("tlh").language == "en"
