"""Opinions and quotations."""

from trecho.core.telling.opinions import opinions
from trecho.core.telling.sentences import sentences
from trecho.reference.telling import telling_words


def found(body: str, language: str, *, commentary: bool = False) -> list[str]:
    words = telling_words(language)
    return [span.of(body) for span in opinions(body, sentences(body, words), words, commentary=commentary)]


def test_speech_is_quoted_without_its_comma() -> None:
    assert found('"This road will change everything here," he said.', "en") == ["This road will change everything here"]
    assert found("« Les moteurs ne remplacent rien ici », dit-elle.", "fr") == ["Les moteurs ne remplacent rien ici"]


def test_names_in_quotation_marks_are_no_speech() -> None:
    assert found('the ship "Sea Star" arrived', "en") == []
    assert found("飓风“奥雷莉亚”造成损失", "zh") == []


def test_what_people_believe_is_opinion() -> None:
    body = "El dirigente Santos Murillo cree que la represa nunca debió aprobarse."
    assert found(body, "es") == ["la represa nunca debió aprobarse"]
    assert found("分析人士认为，债务风险可能拖累后续项目。", "zh") == ["债务风险可能拖累后续项目"]


def test_only_in_a_commentary_is_advice_the_authors_opinion() -> None:
    body = "Lenders ought to publish their terms."
    assert found(body, "en") == []
    assert found(body, "en", commentary=True) == [body]
