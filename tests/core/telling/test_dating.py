"""Stage and date of a clause."""

import pytest

from tests.core.telling.words_in import deed


def test_the_date_belongs_to_the_verb_that_it_stands_by() -> None:
    found = deed("The bridge in Jamaica, on which work started in March 2021, was handed over by China on Saturday.")
    assert (found.status, dict(found.dates)) == ("completed", {"end": "2024-05-11"})


def test_an_announcement_has_the_day_on_which_it_was_made_not_that_of_the_deed() -> None:
    found = deed("On 2 May the Chinese ambassador announced that 40 laptops will be donated to Grenada in December.")
    assert (found.status, dict(found.dates)) == ("announced", {"announced": "2024-05-02"})


def test_a_stop_weighs_more_than_what_was_reached() -> None:
    found = deed("El contrato de la represa que China firmó en Honduras en 2022 fue rescindido el lunes.", "es")
    assert (found.status, dict(found.dates)) == ("cancelled", {"cancelled": "2024-05-13"})


def test_a_date_is_never_filled_in() -> None:
    assert dict(deed("China has handed over a clinic to Guyana.").dates) == {}


@pytest.mark.parametrize(
    ("body", "language", "stage", "day"),
    [
        ("In March 2023 the Chinese road at Tarma in Peru was suspended.", "en", "suspended", "2023-03"),
        ("Hoje a usina chinesa de Tarma, no Peru, abastece a cidade inteira.", "pt", "completed", None),
        ("Até agora as obras chinesas de Tarma, no Peru, não foram retomadas.", "pt", "suspended", None),
        ("中方4月承诺出资修缮秘鲁塔尔马剧院。", "zh", "pledged", "2024-04"),
        ("The Chinese loan for the Tarma road in Peru, agreed in 2021, is fully drawn.", "en", "completed", None),
        ("Sinopec said on Friday that it would build a plant in Peru for 90 million dollars.", "en", "announced",
         "2024-05-10"),
    ],
)  # fmt: skip
def test_the_day_of_a_stage(body: str, language: str, stage: str, day: str | None) -> None:
    found = deed(body, language)
    assert (found.status, next(iter(found.dates.values()), None)) == (stage, day)
