"""Shares told by two numbers, verbs that multiply, and numbers by which people are reached."""

import pytest

from trecho.core.numerals.figure import Role
from trecho.core.numerals.finding import numbers_in
from trecho.core.numerals.ratios import called, ratios
from trecho.reference.numerals import numerals


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("en", "one in three of the places", 33.333333),
        ("en", "nine out of ten girls", 90),
        ("es", "uno de cada cuatro cupos", 25),
        ("pt", "oito em cada dez gestantes", 80),
        ("fr", "neuf enfants sur dix sont vaccinés", 90),
        ("zh", "每四个名额中有一个", 25),
    ],
)
def test_one_in_three_is_a_share(language: str, text: str, share: float) -> None:
    [figure] = numbers_in(text, numerals(language))
    assert (figure.role, figure.value) == (Role.SHARE, share)


@pytest.mark.parametrize(
    ("language", "text", "factor"),
    [
        ("en", "The Parties will double their trade.", 2),
        ("es", "Triplicar el número de ferias.", 3),
        ("pt", "Dobrar a área irrigada.", 2),
        ("fr", "Les échanges doubleront.", 2),
        ("zh", "贸易额翻两番", 4),
    ],
)
def test_a_verb_that_multiplies_is_a_multiple(language: str, text: str, factor: int) -> None:
    [atom] = ratios(text, numerals(language))
    assert (atom.value, atom.multiple, atom.share) == (factor, True, False)


@pytest.mark.parametrize("text", ["avoidance of double taxation", "build six in four provinces", "a double degree"])
def test_other_words_are_left_alone(text: str) -> None:
    assert ratios(text, numerals("en")) == []


def test_to_halve_is_half() -> None:
    [figure] = numbers_in("To halve the losses.", numerals("en"))
    assert (figure.value, figure.role, figure.verbal) == (50, Role.SHARE, True)


def test_a_telephone_number_counts_nothing() -> None:
    text = "It answers at +56 2 2555 0100 within 3 days."
    assert len(called(text)) == 1
    assert [figure.value for figure in numbers_in(text, numerals("en"))] == [3]
