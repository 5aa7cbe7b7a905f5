"""Groups are named in the terms of the codebook whatever the language."""

import pytest

from tests.core.coding.commitments import coded


def groups(text: str, language: str = "en") -> list[str]:
    return [mention.value for mention in coded(text, language).beneficiaries]


def test_the_groups_of_the_financing_commitment_are_told() -> None:
    words = (
        "with an emphasis on Developing Small Island States and low lying coastal development countries, Central "
        "American Isthmus countries of CELAC"
    )
    assert groups(words) == ["SIDS", "low-lying coastal", "Central American Isthmus"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "SMEs, especially those led by women"),
        ("es", "las mipymes, en especial las dirigidas por mujeres"),
        ("pt", "as pequenas e médias empresas dirigidas por mulheres"),
        ("fr", "les petites et moyennes entreprises dirigées par des femmes"),
        ("zh", "支持妇女领导的中小企业"),
    ],
)
def test_a_narrow_group_replaces_the_wider_one_in_every_language(language: str, text: str) -> None:
    assert sorted(groups(text, language)) == ["SMEs", "women"]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "the return of displaced persons and of refugees", ["displaced persons", "refugees"]),
        (
            "es",
            "la capacitación policial y los jóvenes socialmente vulnerables",
            ["police", "vulnerable groups", "youth"],
        ),
        ("pt", "artesãos e pesquisadoras", ["artisans", "researchers"]),
        (
            "fr",
            "les personnes déplacées et les enfants vulnérables",
            ["children", "displaced persons", "vulnerable groups"],
        ),
        ("zh", "小岛屿发展中国家和沿海低地发展中国家", ["SIDS", "low-lying coastal"]),
    ],
)
def test_each_group_goes_by_its_own_name(language: str, text: str, named: list[str]) -> None:
    assert sorted(groups(text, language)) == named


def test_nobody_is_named_where_no_group_stands() -> None:
    assert groups("To promote dialogue on conservation policies between China and CELAC.") == []
