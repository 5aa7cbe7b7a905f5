"""Themes: closures, sectors, and relations that must exist."""

import pytest

from trecho.core.matching.themes import Theme, Themes
from trecho.core.noun import Nonsense

THEMES = Themes(
    (
        Theme(name="energy", dac=("230",)),
        Theme(name="power", broader={"energy": 0.9}, serves={"industry": 0.5}),
        Theme(name="hydro", broader={"power": 0.9}),
        Theme(name="industry"),
        Theme(name="works", unless=("energy",)),
        Theme(name="aid", facet="instrument", arises=(("works", "industry"),)),
    )
)


def test_broader_themes_are_reached_over_steps() -> None:
    place = THEMES.place
    assert THEMES.broader[place["hydro"], place["energy"]] == pytest.approx(0.81)
    assert THEMES.broader[place["energy"], place["hydro"]] == 0


def test_a_narrower_theme_serves_what_its_broader_theme_serves() -> None:
    place = THEMES.place
    assert THEMES.serves[place["hydro"], place["industry"]] == pytest.approx(0.45)


def test_a_sector_code_names_its_theme() -> None:
    assert THEMES.sectors["230"][THEMES.place["energy"]] == 1


def test_what_hides_a_theme_includes_narrower_ones() -> None:
    [(hidden, by)] = THEMES.hiding
    assert hidden == THEMES.place["works"]
    assert THEMES.place["hydro"] in by


def test_a_relation_to_no_theme_is_refused() -> None:
    with pytest.raises(Nonsense, match="which is no theme"):
        Themes((Theme(name="a", serves={"b": 1.0}),))


def test_an_unknown_facet_is_refused() -> None:
    with pytest.raises(Nonsense, match="no facet"):
        Theme(name="a", facet="colour")
