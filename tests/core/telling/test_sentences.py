"""Sentences, without headlines' and datelines' help."""

import pytest

from trecho.core.telling.sentences import dateline, sentences
from trecho.reference.telling import telling_words


def parts(body: str, language: str) -> list[str]:
    return [s.span.of(body).strip() for s in sentences(body, telling_words(language))]


def test_titles_and_initials_end_no_sentence() -> None:
    assert parts("Mr. Qiu of Vientos S.A. signed. It was late.", "en") == [
        "Mr. Qiu of Vientos S.A. signed.",
        "It was late.",
    ]


def test_the_number_of_an_item_ends_no_sentence() -> None:
    assert parts("1. Memorando sobre comércio. Outro.", "pt") == ["1. Memorando sobre comércio.", "Outro."]


def test_chinese_sentences_end_with_their_own_stop() -> None:
    assert parts("项目竣工。双方签署协议。", "zh") == ["项目竣工。", "双方签署协议。"]


@pytest.mark.parametrize(
    ("paragraph", "language", "expected"),
    [
        ("KINGSTON, June 9 (EWN) -- The road", "en", "KINGSTON, June 9 (EWN) -- "),
        ("QUITO, 12 oct. - El embajador", "es", "QUITO, 12 oct. - "),
        ("TEGUCIGALPA. El Gobierno", "es", "TEGUCIGALPA. "),
        ("东方社拉巴斯11月27日电（记者 贺远舟）玻利维亚", "zh", "东方社拉巴斯11月27日电（记者 贺远舟）"),
        ("China handed over the bridge.", "en", ""),
    ],
)
def test_a_dateline_is_told_from_the_report(paragraph: str, language: str, expected: str) -> None:
    assert dateline(paragraph, telling_words(language)) == expected


def test_text_that_never_stops_is_cut() -> None:
    assert max(map(len, parts("中国向古巴捐赠100台电脑，" * 1000, "zh"))) <= 1500
