"""Stages in words, tense and negation."""

import pytest

from trecho.core.telling.cues import cues
from trecho.reference.telling import telling_words


@pytest.mark.parametrize(
    ("text", "language", "stage"),
    [
        ("China handed over the hospital", "en", "completed"),
        ("kits will be donated", "en", "announced"),
        ("the bank signed a loan", "en", "signed"),
        ("works have been at a standstill", "en", "suspended"),
        ("El Gobierno rescindió el contrato", "es", "cancelled"),
        ("el nuevo lote llegará pronto", "es", "announced"),
        ("empezó la construcción", "es", "under-way"),
        ("a empresa comprometeu-se a", "pt", "pledged"),
        ("as obras foram inauguradas", "pt", "completed"),
        ("le marché a été remis", "fr", "completed"),
        ("le stade est abandonné", "fr", "cancelled"),
        ("项目竣工", "zh", "completed"),
        ("计划于明年开工", "zh", "announced"),
        ("处于暂停状态", "zh", "suspended"),
    ],
)
def test_a_verb_tells_the_stage(text: str, language: str, stage: str) -> None:
    assert stage in [cue.stage.value for cue in cues(text, 0, len(text), telling_words(language))]


def test_what_is_not_yet_done_is_to_come() -> None:
    text = "Las obras todavía no han sido adjudicadas"
    (cue,) = cues(text, 0, len(text), telling_words("es"))
    assert (cue.stage.value, cue.undone) == ("announced", True)


def test_not_finished_is_under_way() -> None:
    text = "the bypass is not finished"
    (cue,) = cues(text, 0, len(text), telling_words("en"))
    assert (cue.stage.value, cue.undone) == ("under-way", True)


def test_a_bare_verb_tells_no_stage() -> None:
    text = "a loan to inaugurate"
    assert [c for c in cues(text, 0, len(text), telling_words("en")) if c.stage.value == "completed"] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bypass is currently being widened", "en"),
        ("The bypass is nearly finished", "en"),
        ("La carretera está siendo asfaltada", "es"),
        ("A estrada está sendo duplicada", "pt"),
        ("La route est en train d’être élargie", "fr"),
    ],
)
def test_what_is_being_done_is_under_way(text: str, language: str) -> None:
    assert [cue.stage.value for cue in cues(text, 0, len(text), telling_words(language))] == ["under-way"]


def test_a_compound_tells_nothing_beside_a_verb() -> None:
    text = "The China-funded bypass will be opened next year"
    (cue,) = cues(text, 0, len(text), telling_words("en"))
    assert (cue.stage.value, cue.coming) == ("announced", True)


def test_a_participle_before_its_noun_only_describes() -> None:
    text = "buses on the newly built road"
    (cue,) = cues(text, 0, len(text), telling_words("en"))
    assert cue.attributive


def test_a_ceremony_that_was_held_is_no_deed() -> None:
    text = "En una ceremonia celebrada el lunes el embajador entregó doce ambulancias"
    (cue,) = cues(text, 0, len(text), telling_words("es"))
    assert cue.span.of(text) == "entregó"


def test_what_has_not_begun_again_is_at_a_stop() -> None:
    text = "Work has not started again"
    assert [c.stage.value for c in cues(text, 0, len(text), telling_words("en"))] == ["suspended"]
