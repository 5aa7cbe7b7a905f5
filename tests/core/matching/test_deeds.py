"""Deeds: giver, gift and receiver are told apart; themes arise and hide."""

import pytest

from tests.core.matching.small_plan import deed
from trecho.core.matching.deeds import Deed, deeds_table
from trecho.reference.matching import knowledge

KNOWN = knowledge()


def themes_of(one: Deed) -> dict[str, set[str]]:
    profile = deeds_table([one], KNOWN).profiles[0]
    names = [theme.name for theme in KNOWN.themes.all]
    return {part: {names[number] for number in getattr(profile, part)} for part in ("giver", "spoken", "received")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The provincial government donates masks to the children's hospital"),
        ("es", "El gobierno provincial dona mascarillas al hospital infantil"),
        ("pt", "O governo provincial doa máscaras ao hospital infantil"),
        ("fr", "Le gouvernement provincial fournit des masques à l'hôpital pour enfants"),
        ("zh", "某省政府向儿童医院捐赠口罩"),
    ],
)
def test_giver_gift_and_receiver_in_five_languages(language: str, text: str) -> None:
    found = themes_of(deed(text, language))
    assert "subnational_giver" in found["giver"]
    assert "health_emergency" in found["spoken"]
    assert "health_receiver" in found["received"] | found["spoken"]


def test_a_givers_name_is_no_subject() -> None:
    assert "automotive" not in themes_of(deed("Dawn Automobile donates food baskets to a village"))["spoken"]


def test_a_receivers_field_counts_in_full_where_the_gift_names_none() -> None:
    assert "biodiversity" in themes_of(deed("The embassy provides office equipment to the national park"))["spoken"]
    assert "biodiversity" in themes_of(deed("The embassy provides computers to the national park"))["received"]


def test_works_on_a_power_plant_belong_to_energy() -> None:
    assert "works" not in themes_of(deed("Bank lends for the hydropower plant upgrading project"))["spoken"]
    assert "works" in themes_of(deed("Government funds the stadium upgrading project"))["spoken"]


def test_a_grant_for_works_is_development_finance_and_a_gift_is_not() -> None:
    assert (
        "development_finance" in themes_of(deed("The government provides a grant for library construction"))["spoken"]
    )
    assert "development_finance" not in themes_of(deed("The embassy donates books to the library"))["spoken"]


def test_medical_supplies_answer_an_emergency_only_while_it_lasts() -> None:
    text = "The embassy donates medical supplies to the town"
    assert "health_emergency" in themes_of(deed(text, month="2020-06"))["spoken"]
    assert "health_emergency" not in themes_of(deed(text, month="2019-06"))["spoken"]


def test_deeds_told_alike_share_a_profile() -> None:
    table = deeds_table([deed("China sends masks to Lima"), deed("China sends masks to Quito", id="d:2")], KNOWN)
    assert len(table.profiles) == 1
    assert table.profile_of == [0, 0]


def test_a_deed_without_words_has_an_empty_profile() -> None:
    assert themes_of(deed("")) == {"giver": set(), "spoken": set(), "received": set()}
