import pytest

from tests.core.outlining.plans import SENTENCES
from trecho.core.outlining.guessing import Tongues
from trecho.reference.reading_words import words_by_language

TONGUES = Tongues(words_by_language())


@pytest.mark.parametrize("language", SENTENCES)
def test_languages_are_known_by_their_little_words(language: str) -> None:
    assert TONGUES.likeliest(" ".join(SENTENCES[language])) == language


def test_names_and_numbers_tell_nothing() -> None:
    assert TONGUES.likeliest("2024 NATO", unknown="fr") == "fr"
    assert TONGUES.sure("Busia") is None
    assert TONGUES.likelier_of("1.", ["en", "zh"]) is None
    assert TONGUES.likelier_of("Article 1 Trade", ["en", "zh"]) == "en"
    assert TONGUES.likelier_of("Artículo 1", ["en", "es"]) == "es"
