"""Clauses that tell of deeds, and those that do not."""

import pytest

from tests.core.telling.words_in import told


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("Trade between China and Peru reached 30 billion dollars and exports rose to 500 million dollars.", "en"),
        ("Barbados has asked for a loan of 90 million dollars from China.", "en"),
        ("A Spanish firm handed over a bridge in Jamaica in 2019.", "en"),
        ("La Banque mondiale a approuvé un don de 40 millions de dollars pour Haïti.", "fr"),
        ("El Gobierno pidió a China un préstamo de 20 millones de dólares.", "es"),
    ],
)
def test_wishes_trade_and_third_parties_are_no_deeds(body: str, language: str) -> None:
    assert told(body, language).activities == ()


def test_the_items_of_a_list_share_stage_and_date() -> None:
    body = (
        "Na terça-feira, Brasil e China adotaram; foram adotados os seguintes atos.\n\n"
        "1. Memorando de entendimento sobre inteligência artificial.\n\n2. Protocolo sanitário para a exportação de uvas."
    )
    found = told(body, "pt").activities
    assert [(a.kind.value, a.status, dict(a.dates)) for a in found] == [
        ("agreement", "signed", {"signed": "2024-05-14"})
    ] * 2
