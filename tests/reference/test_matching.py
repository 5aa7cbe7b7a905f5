"""The knowledge of matching: every theme has words in every language, every emergency is a theme's."""

import tomllib
from importlib.resources import files

import pytest

from trecho.core.matching.promises import Promised
from trecho.reference.matching import knowledge, plan_side
from trecho.reference.words import LANGUAGES

# Themes that a figure or a combination gives, not a word.
_WITHOUT_WORDS = {"programme_size"}
_GIVERS = {"subnational_giver", "national_giver", "company_giver", "bank_giver", "association_giver", "hospital_giver"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_has_words(language: str) -> None:
    written = tomllib.loads((files("trecho.reference") / f"languages/{language}/matching.toml").read_text("utf-8"))
    names = {theme.name for theme in knowledge().themes.all}
    assert set(written["themes"]) | set(written["givers"]) <= names
    assert names - set(written["themes"]) - _WITHOUT_WORDS - _GIVERS == set()
    assert set(written["givers"]) >= _GIVERS


def test_emergencies_speak_of_themes() -> None:
    place = knowledge().themes.place
    for emergency in knowledge().emergencies:
        assert emergency.theme in place
        assert all(means in place for means in emergency.means)
        assert emergency.start < emergency.end


def test_no_theme_names_a_forum_or_a_commitment() -> None:
    assert not any("celac" in theme.name or theme.name.startswith(("i_", "v_")) for theme in knowledge().themes.all)


def test_a_plan_is_made_ready() -> None:
    side = plan_side([Promised(id="1", text="To build roads.")], ("2020", "2022"))
    assert side.promises.period == ("2020", "2022")
    assert side.encoder is None
