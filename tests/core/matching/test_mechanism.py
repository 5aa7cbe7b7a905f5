"""Mechanism: named by its own words, not by those that all names share; another one of its kind tells against it."""

import pytest

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.mechanism import Mechanisms, mechanisms_of, named
from trecho.core.matching.promises import Promised
from trecho.core.pledge import Coding, Mechanism
from trecho.reference.matching import knowledge

KNOWN = knowledge()

# Two forums of young people in politics and of parties, told in each language: names share all words but their own.
FORUMS = {
    "en": ("China-LAC Young Politicians Forum", "Third China-LAC Political Parties Forum, Lima"),
    "es": ("Foro de Jóvenes Políticos China-ALC", "Tercer Foro de Partidos Políticos China-ALC, Lima"),
    "pt": ("Fórum de Jovens Políticos China-ALC", "Terceiro Fórum de Partidos Políticos China-ALC, Lima"),
    "fr": ("Forum des jeunes responsables politiques Chine-ALC", "Troisième Forum des partis politiques Chine-ALC"),
    "zh": ("中拉青年政治家论坛", "第三届中拉政党论坛在利马举行"),
}
SAME = {
    "en": "Fifth China-LAC Forum of Young Political Leaders",
    "es": "El Foro de Jóvenes Políticos se celebra en Lima",
    "pt": "Realizado em Lima o Fórum de Jovens Políticos",
    "fr": "Le Forum des jeunes responsables politiques se tient à Lima",
    "zh": "第五届中国—拉美青年政治家论坛举行",
}


def of_names(language: str, *names: str) -> Mechanisms:
    coding = Coding(mechanisms=tuple(Mechanism(name=name, kind="forum") for name in names))
    return mechanisms_of((Promised(id="1", text="...", language=language, coding=coding),), KNOWN)


@pytest.mark.parametrize("language", FORUMS)
def test_another_forum_is_not_the_one_named(language: str) -> None:
    name, another = FORUMS[language]
    table = deeds_table([deed(another, language), deed(SAME[language], language, id="2")], KNOWN)
    said, other = named(table, of_names(language, name))
    assert (said[0, 0], other[0, 0]) == (0, 1)
    assert said[1, 0] >= 0.75
    assert other[1, 0] == 0


def test_a_quoted_programme_is_recognised() -> None:
    table = deeds_table([deed("China holds Seeds of Tomorrow programme"), deed("Seeds for farmers", id="2")], KNOWN)
    found, _ = named(table, PLAN.mechanisms)
    assert found[0, 5] == 1
    assert found[1, 5] == 0


def test_a_coded_mechanism_is_recognised() -> None:
    table = deeds_table([deed("The Andean Water Forum met in Lima"), deed("Water for Andean towns", id="2")], KNOWN)
    found, other = named(table, of_names("en", "Andean Water Forum"))
    assert found[0, 0] == 1
    assert not other.any()


def test_one_word_of_its_own_needs_the_kind_beside_it() -> None:
    deeds = [
        deed("Ministers of Agriculture meet at the Forum"),
        deed("A tractor for agriculture", id="2"),
        deed("The Forum of Ministers of Culture", id="3"),
    ]
    found, other = named(deeds_table(deeds, KNOWN), of_names("en", "Forum of Ministers of Agriculture China-CELAC"))
    assert found[:, 0].tolist() == [1, 0, 0]
    assert other[:, 0].tolist() == [0, 0, 1]


def test_a_name_of_nothing_but_parties_is_no_name() -> None:
    assert not of_names("en", "CELAC-China Forum", "Annual Ministerial Meeting").names


def test_a_plan_without_names() -> None:
    for found in named(deeds_table([deed("x")], KNOWN), mechanisms_of((), KNOWN)):
        assert found.shape == (1, 0)
