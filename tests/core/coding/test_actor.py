"""Who is to act is read from the subject, and an unmarked clause binds both sides."""

import pytest

from tests.core.coding.commitments import coded
from trecho.core.coding.actor import slug
from trecho.core.coding.coding import coding_of
from trecho.reference.codebook import codebook


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        ("en", "To promote joint dialogue and collaboration in cyber-security.", ["both"]),
        (
            "en",
            "The Chinese party welcomes all the CELAC countries to the Exhibition, and invites all to the Expo.",
            ["china"] * 2,
        ),
        ("en", "To urge developed countries to take the lead in the response to climate change.", ["third"]),
        ("en", "Both Parties will strengthen cooperation in the field of press and media.", ["both"]),
        ("en", "To strengthen the advantages offered by the Chinese financing package.", ["china"]),
        ("es", "La parte china ofrecerá 6.000 becas.", ["china"]),
        ("es", "China y la CELAC estrecharán sus relaciones de cooperación.", ["both"]),
        ("pt", "A China fornecerá equipamento e convidará jovens líderes.", ["china", "china"]),
        ("fr", "La Chine invite tous les membres de la CELAC à l'exposition.", ["china"]),
        ("zh", "中方将提供6000个政府奖学金名额。", ["china"]),
        ("zh", "双方将加强与拉共体成员国智库的交流。", ["both"]),
    ],
)
def test_the_actor_is_the_side_that_stands_as_subject(language: str, text: str, actors: list[str]) -> None:
    assert [pledge.actor for pledge in coded(text, language).pledges] == actors


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("en", "India will host 150 young parliamentarians.", "india"),
        ("en", "Norway will second six advisers to the Secretariat.", "norway"),
        ("en", "The Parties will exchange visits of Foreign Ministers.", "both"),
        ("es", "La parte emiratí donará 25 escáneres de carga.", "emirati"),
    ],
)
def test_in_an_unknown_forum_the_subject_itself_names_the_side(language: str, text: str, actor: str) -> None:
    assert coding_of(text, codebook(language)).pledges[0].actor == actor


def test_a_name_becomes_an_id() -> None:
    assert slug("Côte d'Ivoire") == "cote-d-ivoire"
