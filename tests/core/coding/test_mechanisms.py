"""Named mechanisms are found whole, parted where two stand together, with how often they are held."""

import pytest

from tests.core.coding.commitments import coded


def named(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(one.name, one.recurrence) for one in coded(text, language).mechanisms]


def test_two_names_joined_by_and_are_two_mechanisms() -> None:
    text = (
        "to continue celebrating of the Friendship Forum between the China-LAC Peoples and the Forum of Cooperation "
        "between the Territorial Governments China-LAC."
    )
    assert named(text) == [
        ("Friendship Forum between the China-LAC Peoples", "continue"),
        ("Forum of Cooperation between the Territorial Governments China-LAC", "continue"),
    ]


def test_latin_america_and_the_caribbean_stays_whole() -> None:
    text = "To continue promoting the work of the China-Latin America and the Caribbean Business Summit."
    assert named(text) == [("China-Latin America and the Caribbean Business Summit", "continue")]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            'as well as the "Bridge to the Future" program to train 1,000 young leaders',
            [("Bridge to the Future", "unspecified")],
        ),
        (
            "en",
            "To continue consultations with the countries concerned to sponsor the celebration of the Forum of Ministers of Energy.",
            [("Forum of Ministers of Energy", "hold")],
        ),
        (
            "en",
            "To hold the Forum of Industrial Development and China- CELAC Cooperation.",
            [("Forum of Industrial Development and China-CELAC Cooperation", "hold")],
        ),
        ("en", "to the World Horticultural Expo 2019, in Beijing", [("World Horticultural Expo 2019", "once")]),
        (
            "es",
            "Se celebrará el Foro de Ministros de Agricultura China-CELAC.",
            [("Foro de Ministros de Agricultura China-CELAC", "hold")],
        ),
        (
            "fr",
            "Les Parties tiennent la Réunion ministérielle Chine-CELAC.",
            [("Réunion ministérielle Chine-CELAC", "hold")],
        ),
        ("zh", "适时举行中国—拉共体旅游部长会议。", [("中国—拉共体旅游部长会议", "hold")]),
        ("en", "in accordance with Resolution 1540 of the Security Council", []),
        ("en", "meetings in multilateral forums between leaders", []),
    ],
)
def test_a_name_is_told_from_a_common_noun(language: str, text: str, names: list[tuple[str, str]]) -> None:
    assert named(text, language) == names


def test_the_year_that_it_is_held_in_is_no_part_of_the_name() -> None:
    [mechanism] = coded("To hold the Second Forum on Coastal Transport in 2026.").mechanisms
    assert mechanism.name == "Second Forum on Coastal Transport"


def test_a_chinese_name_is_told_without_its_edition() -> None:
    [mechanism] = coded("举办第三届中国—拉共体科技创新论坛。", "zh").mechanisms
    assert mechanism.name == "中国—拉共体科技创新论坛"
