"""Years of an amount: its clause's, its whole's, its event's, and none that belong to a part or to what comes before."""

import pytest

from trecho.core.coding.targets import targets_in
from trecho.reference.coding import lexicon

Years = tuple[int | None, int | None]


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("en", "Norway commits NOK 18 million for 2025-2027, of which 4 million for islands.", [(2025, 2027), (2025, 2027)]),
        ("es", "Instalar paneles en 65 ayuntamientos, 25 de ellos antes de 2026.", [(None, None), (None, 2026)]),
        ("pt", "Instalar painéis em 55 câmaras, 20 das quais até 2026.", [(None, None), (None, 2026)]),
        ("fr", "Quatre-vingts écoles, dont trente en altitude, seront dotées avant 2026.", [(None, 2026), (None, 2026)]),
        ("zh", "在60座市政厅安装太阳能板，其中20座于2025年底前完成。", [(None, None), (None, 2025)]),
        ("en", "It may add 20 million dollars after the review in 2026.", [(None, None)]),
        ("en", "They will catch 900 tonnes in 2026 and 700 tonnes thereafter.", [(2026, 2026), (None, None)]),
    ],
)  # fmt: skip
def test_each_amount_has_its_own_years(language: str, text: str, years: list[Years]) -> None:
    found = targets_in(text, lexicon(language), (2025, 2027))
    assert [(target.start_year, target.end_year) for target in found] == years
