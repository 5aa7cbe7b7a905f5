"""Purpose codes have their sector's digits, names in five languages where words speak for them, and no code twice."""

from trecho.reference.purposes import purpose_words, purposes
from trecho.reference.words import LANGUAGES


def test_every_purpose_has_five_digits_and_stands_once() -> None:
    codes = [purpose.code for purpose in purposes()]
    assert len(codes) == len(set(codes)) > 250
    assert all(10_000 <= code <= 99_999 for code in codes)


def test_what_can_be_proposed_has_words_and_names_in_every_language() -> None:
    proposed = [purpose for purpose in purposes() if purpose.strong["en"]]
    assert len(proposed) > 120
    for purpose in proposed:
        assert all(purpose.strong[language] and purpose.names[language] for language in LANGUAGES)
        assert purpose.names["zh"] != purpose.names["en"]


def test_an_unknown_language_is_read_as_english() -> None:
    assert purpose_words("de").language == "en"
