"""Several pacts of one signing."""

import pytest

from tests.core.telling.words_in import told


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("On Monday China and Peru signed a protocol on grapes and an agreement on customs.", "en"),
        ("El lunes China y Perú firmaron un protocolo sobre uvas y un acuerdo sobre aduanas.", "es"),
        ("Na segunda-feira a China e o Peru assinaram um protocolo sobre uvas e um acordo sobre alfândegas.", "pt"),
        ("Lundi, la Chine et le Pérou ont signé un protocole sur le raisin et un accord sur les douanes.", "fr"),
    ],
)
def test_each_pact_is_a_deed_of_that_day(body: str, language: str) -> None:
    found = told(body, language).activities
    assert [(a.status, dict(a.dates)) for a in found] == [("signed", {"signed": "2024-05-13"})] * 2


def test_one_pact_stays_one() -> None:
    assert len(told("China and Peru signed a protocol on grapes and apples.").activities) == 1
