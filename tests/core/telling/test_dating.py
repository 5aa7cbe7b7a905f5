"""Stage and date of a clause."""

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
