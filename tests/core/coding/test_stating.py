"""What is or was is no target, whether a word before it, a word behind it or a year before the plan tells it."""

import pytest

from trecho.core.coding.targets import targets_in
from trecho.reference.coding import lexicon

PLAN = (2025, 2027)


@pytest.mark.parametrize(
    ("language", "text", "quantity"),
    [
        ("en", "Deaths at birth, 31 per thousand five years ago, will be brought below 20 per thousand.", 20),
        ("en", "The port handled 4 million containers in 2022; the Parties will raise this to six million.", 6e6),
        ("es", "La tasa era del 12 % en 2022; se reducirá al 8 %.", 8),
        ("pt", "Desde 2018 o centro tratou 5.600 doentes; uma segunda ala terá 80 camas.", 80),
        ("fr", "Le taux, qui était de 12 pour cent en 2022, sera ramené à 8 pour cent.", 8),
        ("zh", "目前已有41个边境卫生站，双方将再建12个。", 12),
    ],
)
def test_a_fact_beside_a_promise_is_no_target(language: str, text: str, quantity: float) -> None:
    assert [target.quantity for target in targets_in(text, lexicon(language), PLAN)] == [quantity]
