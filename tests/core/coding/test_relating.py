"""A figure that only says something of another one is no target; the other one is."""

import pytest

from trecho.core.coding.targets import targets_in
from trecho.reference.coding import lexicon

PLAN = (2025, 2027)


@pytest.mark.parametrize(
    ("language", "text", "quantity"),
    [
        ("en", "Losses will be cut from 30 to 18 per cent.", 18),
        ("en", "The sides will double the number of flights to 48.", 48),
        ("es", "Se elevará la cobertura al 80 %, frente al 61 % actual.", 80),
        ("pt", "Formar doze (12) peritos.", 12),
        ("fr", "Porter de 40 à 65 le nombre de stations.", 65),
        ("zh", "在五个县建设30所学校。", 30),
    ],
)
def test_only_the_other_figure_counts(language: str, text: str, quantity: float) -> None:
    assert [target.quantity for target in targets_in(text, lexicon(language), PLAN)] == [quantity]
