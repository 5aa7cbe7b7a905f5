"""Words: folding, tokens, stems, and the pairs of Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.words import folded, pairs, stem, stems, tokens
from trecho.reference.words import LANGUAGES, vocabulary


def test_diacritics_and_capitals_fold_away() -> None:
    assert folded("São Tomé: CORRUPÇÃO, Développement") == "sao tome: corrupcao, developpement"


def test_full_width_forms_fold_to_plain_ones() -> None:
    assert tokens("６０００ ＩＣＴ") == ["6000", "ict"]


def test_a_chinese_run_stays_one_token_and_becomes_pairs() -> None:
    assert tokens("提供6000个奖学金") == ["提供", "6000", "个奖学金"]
    assert pairs("奖学金") == ["奖学", "学金"]
    assert pairs("金") == ["金"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "strengthening exchanges", "strengthened exchange"),
        ("en", "cooperation policies", "cooperate policy"),
        ("es", "fortalecimiento de las políticas", "fortalecer la política"),
        ("pt", "cooperação em portos", "cooperar porto"),
        ("fr", "renforcement des échanges", "renforcer l'échange"),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, one: str, other: str) -> None:
    words = vocabulary(language)
    assert stems(one, words) == stems(other, words)


@pytest.mark.parametrize(
    ("language", "one", "other"), [("en", "port", "sport"), ("es", "caso", "casa"), ("fr", "mer", "mine")]
)
def test_short_words_are_left_alone(language: str, one: str, other: str) -> None:
    words = vocabulary(language)
    assert stem(one, words) != stem(other, words)


def test_a_language_without_a_vocabulary_loses_nothing() -> None:
    assert stems("Zusammenarbeit der Häfen", vocabulary("de")) == ["zusammenarbeit", "der", "hafen"]


def test_a_regional_variety_is_read_as_its_language() -> None:
    assert vocabulary("pt-BR") is not None
    assert stems("as obras", vocabulary("pt-BR")) == stems("as obras", vocabulary("pt"))


@given(st.text(), st.sampled_from(LANGUAGES))
def test_stems_come_from_the_tokens(text: str, language: str) -> None:
    joined = " ".join(tokens(text))
    assert all(found in joined for found in stems(text, vocabulary(language)))


@given(st.text(alphabet="aáàâãäeéèêëiíóôõöuúüçñAÁÇÑ'- .,0123456789中国奖学金"))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert tokens(folded(text)) == tokens(text)
