"""Instruments are cited by one name whatever the language, resolutions by body, number and year."""

import pytest

from tests.core.coding.commitments import coded


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "in accordance with Resolution 1540 of 2004, of the Security Council",
            ["UN Security Council Resolution 1540 (2004)"],
        ),
        (
            "es",
            "conforme a la resolución 1540 (2004) del Consejo de Seguridad",
            ["UN Security Council Resolution 1540 (2004)"],
        ),
        ("zh", "落实联合国安理会第1540（2004）号决议", ["UN Security Council Resolution 1540 (2004)"]),
        ("en", "implementation of the New Urban Agenda (NUA)", ["New Urban Agenda"]),
        ("fr", "la mise en œuvre de l'Accord de Paris", ["Paris Agreement"]),
        ("pt", "a Agenda 2030 para o Desenvolvimento Sustentável", ["2030 Agenda for Sustainable Development"]),
        ("en", "under the Lima Declaration on Green Industry", ["Lima Declaration on Green Industry"]),
        ("en", "in accordance with national legislation and the agreements of the States", []),
    ],
)
def test_an_instrument_is_told_by_its_name(language: str, text: str, names: list[str]) -> None:
    assert [mention.value for mention in coded(text, language).instruments] == names
