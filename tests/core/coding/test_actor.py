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
        # A date before the subject does not hide it.
        ("en", "From 2019 to 2021 China will offer 6,000 government scholarships.", ["china"]),
        ("en", "Between 2019 and 2021 China will invite more than 200 CELAC political-party members.", ["china"]),
        ("en", "During the life of this Plan CELAC will offer ten courses.", ["celac"]),
        ("en", "In the period from 2019 to 2021 China and the CELAC states will hold a forum.", ["both"]),
        ("en", "China stands ready to send young volunteers.", ["china"]),
        ("es", "Entre 2019 y 2021 China ofrecerá 6.000 becas a los países de la CELAC.", ["china"]),
        ("pt", "De 2019 a 2021 o lado chinês convidará mais de 200 membros de partidos.", ["china"]),
        ("fr", "D'ici à 2021 la Chine formera 300 experts.", ["china"]),
        ("zh", "2019年至2021年中方将向拉共体国家提供6000个政府奖学金名额。", ["china"]),
        ("zh", "到2021年中方将培训300名专家。", ["china"]),
        # Whom a verb governs is not who acts next.
        ("zh", "双方将支持拉美和加勒比国家落实议程，并举办中国—拉共体减贫论坛。", ["both", "both"]),
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
        ("en", "Japan and the Organisation will each contribute USD 6 million.", "both"),
        ("en", "Young researchers will be given a fair chance.", "both"),
        ("en", "Preference will be given to projects with a clear benefit for rural communities.", "both"),
        ("en", "Farmers will receive seeds.", "both"),
        ("en", "Local producers will supply the kitchens.", "both"),
        ("en", "South Africa will finance a laboratory.", "south-africa"),
        ("en", "In 2026 the Korean side will dispatch 60 experts.", "korean"),
        ("pt", "Até 2026, Angola formará 3.500 professores.", "angola"),
        ("es", "La parte emiratí donará 25 escáneres de carga.", "emirati"),
    ],
)
def test_in_an_unknown_forum_the_subject_itself_names_the_side(language: str, text: str, actor: str) -> None:
    assert coding_of(text, codebook(language)).pledges[0].actor == actor


def test_a_name_becomes_an_id() -> None:
    assert slug("Côte d'Ivoire") == "cote-d-ivoire"
