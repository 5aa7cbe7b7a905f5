"""Denials and rumours."""

import pytest

from tests.core.telling.words_in import told
from trecho.core.telling.denials import denials, rumours
from trecho.core.telling.sentences import sentences
from trecho.reference.telling import telling_words


@pytest.mark.parametrize(
    ("body", "language", "expected"),
    [
        (
            "It is clear that no loan for Lethem has been negotiated, said he.",
            "en",
            "no loan for Lethem has been negotiated",
        ),
        ("El Gobierno desmiente que exista.", "es", "desmiente que exista"),
        ("A empresa nega que pretenda fechar a fábrica.", "pt", "nega que pretenda fechar a fábrica"),
        ("La Grenade dément avoir présenté une demande.", "fr", "dément avoir présenté une demande"),
        ("部长否认有此计划。", "zh", "否认有此计划"),
    ],
)
def test_a_denial_is_told_in_its_own_words(body: str, language: str, expected: str) -> None:
    words = telling_words(language)
    (denial,) = denials(body, sentences(body, words), words)
    assert denial.span.of(body).rstrip("。.") == expected


def test_a_denied_rumour_is_covered_with_its_denial() -> None:
    body = "有外国媒体称中方已同意免除全部债务。使馆发言人指出，该消息不属实。"
    words = telling_words("zh")
    (denial,) = denials(body, sentences(body, words), words)
    assert denial.covers.start == 0
    assert len(rumours(body, sentences(body, words), words)) == 1


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("The spokesman of Peru rejected talk of a Chinese loan for the port.", "en"),
        ("Nobody had promised a Chinese stadium for Lima, the minister of Peru said.", "en"),
        ("En ningún momento se firmó un préstamo chino para el puerto del Perú.", "es"),
        ("Ninguém ofereceu um empréstimo chinês para o porto do Peru, disse o ministro.", "pt"),
        ("Personne n'a signé de prêt chinois pour le port du Pérou.", "fr"),
        ("针对中方将出资开凿秘鲁运河的报道，使馆重申从未就此作出任何承诺。", "zh"),
    ],
)
def test_nothing_denied_is_told(body: str, language: str) -> None:
    assert told(body, language).activities == ()


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("The Ambassador was asked whether China would pay for the jetty in Jamaica.", "en"),
        ("Work goes on. No rights have been given to the Chinese contractor in Jamaica.", "en"),
        ("Preguntada por la prensa si China donó los buses a Ecuador, la ministra calló.", "es"),
        ("Perguntado se a China doou os tratores ao Brasil, o ministro calou-se.", "pt"),
        ("Interrogé par la presse si la Chine a livré les bus à Haïti, il s'est tu.", "fr"),
        ("记者问及中国是否已向古巴移交客车。", "zh"),
    ],
)
def test_what_is_only_asked_or_said_of_none_is_no_deed(body: str, language: str) -> None:
    assert told(body, language).activities == ()
