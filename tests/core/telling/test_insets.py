"""Loans told in passing beside the works that they pay for."""

import pytest

from tests.core.telling.words_in import told


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("The road, financed with a loan of US$80 million from China Eximbank, is 40 per cent complete.", "en"),
        (
            "La carretera, financiada con un préstamo de 80 millones de dólares de China, registra un avance de 40 %.",
            "es",
        ),
        ("A estrada, financiada com um empréstimo de US$ 80 milhões da China, está em obras.", "pt"),
        ("La route, financée par un prêt de 80 millions de dollars de la Chine, est en construction.", "fr"),
    ],
)
def test_the_loan_stands_beside_its_works(body: str, language: str) -> None:
    kinds = {a.kind.value: a.status for a in told(body, language).activities}
    assert kinds == {"project": "under-way", "loan": "under-way"}


def test_a_hospital_built_with_a_grant_is_one_deed() -> None:
    (deed,) = told("The hospital was built with a Chinese grant of 30 million yuan.").activities
    assert (deed.kind.value, str(deed.amounts[0].value)) == ("grant", "30000000")
