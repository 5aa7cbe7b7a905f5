"""Ranking: deeds go to the commitment of their field, in any of five languages."""

import pytest

from tests.core.matching.small_plan import deed, matched, order


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("en", "A bank finances the northern highway rehabilitation project", "1.1"),
        ("es", "Un banco financia el proyecto de rehabilitación de la carretera del norte", "1.1"),
        ("pt", "Um banco financia o projeto de reabilitação da rodovia do norte", "1.1"),
        ("fr", "Une banque finance le projet de réhabilitation de la route du nord", "1.1"),
        ("zh", "某银行为北方公路修复项目提供贷款", "1.1"),
        ("en", "The embassy awards 20 scholarships to students", "3.1"),
        ("es", "La embajada otorga 20 becas a estudiantes", "3.1"),
        ("zh", "大使馆向学生颁发20份奖学金", "3.1"),
        ("en", "The city of Alba donates 10,000 face masks to the people of Bruma", "2.1"),
        ("en", "A company builds a solar plant", "4.1"),
    ],
)
def test_the_field_decides(language: str, text: str, first: str) -> None:
    assert order(deed(text, language))[0][0] == first


def test_a_deed_of_no_field_in_the_plan_is_left_alone() -> None:
    found = matched(deed("The embassy donates Christmas toys to children"))
    assert not found.grade.any()


def test_every_deed_gets_as_many_as_asked() -> None:
    assert matched(deed("masks"), deed("roads", id="d:2")).columns.shape == (2, 8)
