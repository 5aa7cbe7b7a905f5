import pytest

from tests.core.aligning.speaking import tongue
from trecho.core.aligning.firmness import Firmness, climb, firmness_of


@pytest.mark.parametrize(
    ("language", "text", "firmness"),
    [
        ("en", "Explore the opening of embassies.", Firmness.TENTATIVE),
        ("en", "Carry out a feasibility study of a railway.", Firmness.TENTATIVE),
        ("en", "Endeavour to increase trade.", Firmness.SEEKING),
        ("en", "Promote the creation of networks.", Firmness.EFFORT),
        ("en", "Install five stations.", Firmness.FIRM),
        ("es", "Estudiar la conveniencia de un cable.", Firmness.TENTATIVE),
        ("es", "Procurar que haya mejores vuelos.", Firmness.SEEKING),
        ("es", "Suscribir un acuerdo.", Firmness.FIRM),
        ("pt", "Incentivar a geminação de cidades.", Firmness.EFFORT),
        ("fr", "Envisager un accord.", Firmness.TENTATIVE),
        ("fr", "Réaliser une étude de faisabilité.", Firmness.TENTATIVE),
        ("zh", "探讨建立联络机制的可能性。", Firmness.TENTATIVE),
        ("zh", "鼓励青年交流。", Firmness.EFFORT),
        ("zh", "建立示范点。", Firmness.FIRM),
    ],
)
def test_the_first_telling_words_decide(language: str, text: str, firmness: Firmness) -> None:
    assert firmness_of(text, tongue(language)).firmness is firmness


def test_climbing_is_the_reverse_of_falling() -> None:
    assert climb(Firmness.TENTATIVE, Firmness.FIRM) == -climb(Firmness.FIRM, Firmness.TENTATIVE) > 0
    assert climb(Firmness.EFFORT, Firmness.EFFORT) == 0
