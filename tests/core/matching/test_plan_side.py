"""The plan's side: words behind themes."""

from tests.core.matching.small_plan import PLAN
from trecho.reference.matching import knowledge


def test_every_theme_named_has_its_words() -> None:
    roads = knowledge().themes.place["roads"]
    assert PLAN.theme_words[0][roads] == "roads"
    assert roads not in PLAN.theme_words[4]
