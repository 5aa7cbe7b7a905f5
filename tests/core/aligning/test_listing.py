from tests.core.aligning.speaking import profile
from trecho.core.aligning.listing import listing_change
from trecho.core.lineage import Change
from trecho.reference.aligning import knowledge


def _change(old: str, new: str, language: str = "en") -> Change | None:
    return listing_change(profile(old, language), profile(new, language), knowledge())


def test_a_longer_list_in_the_same_sentence_is_firmer_and_a_shorter_one_weaker() -> None:
    copra = "Tariffs on copra and coconut oil of atoll origin shall be abolished from 1 January 2017."
    more = "Tariffs on copra, coconut oil, vanilla and kava of atoll origin shall be abolished from 1 January 2020."
    added, lost = _change(copra, more), _change(more, copra)
    assert added is not None
    assert (added.direction, added.new) == (1, "vanilla kava")
    assert lost is not None
    assert (lost.direction, lost.old) == (-1, "vanilla kava")


def test_a_list_in_spanish() -> None:
    change = _change(
        "Luchar contra la captura furtiva de merluza negra mediante patrullajes coordinados.",
        "Luchar contra la captura furtiva de merluza negra y de calamar mediante patrullajes coordinados.",
        "es",
    )
    assert change is not None
    assert change.direction == 1


def test_what_is_only_said_more_closely_or_in_another_order_is_no_member() -> None:
    assert (
        _change("Protect rare species at the border.", "Protect rare species of fauna and flora at the border.") is None
    )
    assert (
        _change("Meet every year in Ankara and in Tunis by turns.", "Meet every year in Tunis and in Ankara by turns.")
        is None
    )


def test_two_languages_have_no_common_list() -> None:
    assert listing_change(profile("Plant trees."), profile("Plantar árboles y flores.", "es"), knowledge()) is None
