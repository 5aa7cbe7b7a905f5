import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from trecho.web.furniture import figures_in, tagged, translated


def rendered(template: str, **shown: object) -> str:
    return str(engines["jinja2"].from_string(template).render(shown))


def test_what_is_shown_is_escaped() -> None:
    assert rendered("{{ words }}", words="<script>") == "&lt;script&gt;"


def test_names_that_do_not_exist_are_refused() -> None:
    with pytest.raises(UndefinedError):
        rendered("{{ nothing.at.all }}")


def test_a_code_without_words_stays_as_it_is() -> None:
    assert translated("never-heard-of") == "never-heard-of"
    assert translated("") == ""


def test_the_language_of_words_is_told() -> None:
    assert tagged({"en": "a", "es": "b"}, "es") == "es"
    assert tagged({"en": "a"}, "es") == "en"
    assert tagged({"zh": "c"}, "es") == "zh"
    assert tagged({}, "es") == "es"


def test_figures_are_found_in_the_words_of_every_language() -> None:
    assert figures_in("offer 6,000 government scholarships") == [
        ("offer ", False),
        ("6,000", True),
        (" government scholarships", False),
    ]
    assert [part for part, is_figure in figures_in("2019年至2021年，提供6000个") if is_figure] == [
        "2019",
        "2021",
        "6000",
    ]
    assert [part for part, is_figure in figures_in("6\u202f000 bourses en 2019.") if is_figure] == [
        "6\u202f000",
        "2019",
    ]


@given(st.text())
def test_nothing_is_lost_between_figures(words: str) -> None:
    assert "".join(part for part, _ in figures_in(words)) == words
