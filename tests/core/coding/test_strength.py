"""How firm a promise is, by its verb and its figure, in five languages."""

import pytest

from tests.core.coding.commitments import coded
from trecho.core.pledge import Strength


@pytest.mark.parametrize(
    ("language", "text", "strength"),
    [
        ("en", "The Chinese side will invite more than 200 members of the political parties.", Strength.FIRM),
        ("en", "To hold, at the opportune moment, the Forum of Industrial Development.", Strength.ACTION),
        ("en", "To encourage cooperation on climate change.", Strength.EFFORT),
        ("en", "To recognize the importance of the multilateral trading system.", Strength.STATEMENT),
        ("en", "To continue promoting the work of the China-LAC Business Summit.", Strength.EFFORT),
        ("en", "To continue to implement the China-LAC Technology Association.", Strength.ACTION),
        ("en", "To continue consultations on the Forum of Ministers.", Strength.EFFORT),
        ("en", "The two sides will carry out the Kunming-Montreal Global Biodiversity Framework.", Strength.EFFORT),
        ("es", "La parte china ofrecerá 6.000 becas.", Strength.FIRM),
        ("es", "Ambas partes celebrarán una reunión de cancilleres.", Strength.ACTION),
        ("es", "Ambas partes fortalecerán el diálogo.", Strength.EFFORT),
        ("es", "Ambas partes reafirman el derecho de los Estados.", Strength.STATEMENT),
        ("pt", "As Partes realizam uma reunião de diretores.", Strength.ACTION),
        ("pt", "As Partes incentivam o comércio.", Strength.EFFORT),
        ("fr", "Les Parties créent un comité.", Strength.ACTION),
        ("fr", "Les Parties soulignent l'importance du dialogue.", Strength.STATEMENT),
        ("zh", "中方将提供6000个奖学金名额。", Strength.FIRM),
        ("zh", "双方将适时举办论坛。", Strength.ACTION),
        ("zh", "双方将加强合作。", Strength.EFFORT),
        ("zh", "双方重申各国的权利。", Strength.STATEMENT),
    ],
)
def test_the_strength_of_a_promise(language: str, text: str, strength: Strength) -> None:
    assert coded(text, language).pledges[0].strength is strength
