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
    ],
)
def test_the_stage_fits_the_deed(body: str, language: str, stage: str) -> None:
    assert deed(body, language).status == stage


def test_a_past_day_tells_of_a_deed_whose_verb_is_unknown() -> None:
    found = deed("In March China procured a loan of 30 million dollars for Peru.")
    assert (found.status, dict(found.dates)) == ("signed", {"signed": "2024-03"})
