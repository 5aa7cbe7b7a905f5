"""Stages that depend on what sort of deed it is."""

import pytest

from tests.core.telling.words_in import deed


@pytest.mark.parametrize(
    ("body", "language", "stage"),
    [
        ("Half of the runway has been paved by China Bay.", "en", "under-way"),
        ("China Bay has finished the piling of the pier and is now laying the deck.", "en", "under-way"),
        ("Work on the Chinese road was halted in March and resumed in April.", "en", "under-way"),
        ("En mayo China amplió la línea de crédito de 200 millones de dólares.", "es", "signed"),
        ("Trente ingénieurs péruviens sont arrivés lundi en Chine pour un stage.", "fr", "under-way"),
        ("A obra da ponte chinesa, suspensa desde março, foi retomada ontem.", "pt", "under-way"),
        ("中方援建的学校明年一季度开工。", "zh", "announced"),
        ("Nine Peruvians left in March for China on government scholarships.", "en", "under-way"),
        ("The Chinese contract for the bridge was concluded in March with Peru.", "en", "signed"),
        ("El contrato con la empresa china se dio por terminado en marzo.", "es", "cancelled"),
        ("La ligne de crédit chinoise de 750 millions de dollars vient d'entrer en service.", "fr", "under-way"),
    ],
)
def test_the_stage_fits_the_deed(body: str, language: str, stage: str) -> None:
    assert deed(body, language).status == stage


def test_a_past_day_tells_of_a_deed_whose_verb_is_unknown() -> None:
    found = deed("In March China procured a loan of 30 million dollars for Peru.")
    assert (found.status, dict(found.dates)) == ("signed", {"signed": "2024-03"})


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (
            "In 2022 Peru signed a loan of 300 million yuan with China. About three fifths of that sum has been drawn.",
            "en",
        ),
        (
            "En 2022 el Perú firmó un préstamo chino de 300 millones de yuanes. De esa suma ya se utilizó un tercio.",
            "es",
        ),
        (
            "Em 2022 o Brasil assinou um empréstimo chinês de 300 milhões de yuans. Um terço desse valor já foi sacado.",
            "pt",
        ),
        (
            "En 2022 Haïti a signé un prêt chinois de 300 millions de yuans. Le tiers de cette somme a déjà été versé.",
            "fr",
        ),
        ("2022年秘鲁同中国签署3亿元人民币贷款协议。目前已提取三成。", "zh"),
    ],
)
def test_a_loan_of_which_a_share_was_drawn_is_under_way_without_a_date(body: str, language: str) -> None:
    found = deed(body, language)
    assert (found.status, dict(found.dates)) == ("under-way", {})


def test_what_works_will_be_like_is_no_deed() -> None:
    found = deed("China has built a plant in Peru. The plant will employ 420 people.")
    assert found.status == "completed"
