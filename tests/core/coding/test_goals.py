"""Goals are told by words that speak for them, and say which words."""

import pytest

from tests.core.coding.commitments import coded
from trecho.core.coding.goals import relevant_goals
from trecho.reference.topics import goal_words


@pytest.mark.parametrize(
    ("language", "text", "goal"),
    [
        ("en", "To promote family farming and food security.", 2),
        ("es", "Fomentar la agricultura familiar y la seguridad alimentaria.", 2),
        ("pt", "Promover a agricultura familiar e a segurança alimentar.", 2),
        ("fr", "Favoriser l'agriculture familiale et la sécurité alimentaire.", 2),
        ("zh", "促进家庭农业和粮食安全。", 2),
        ("en", "To make efforts for the Paris Agreement on climate change.", 13),
    ],
)
def test_the_goal_is_the_same_in_every_language(language: str, text: str, goal: int) -> None:
    first = coded(text, language).sdg_goals[0]
    assert first.code == goal
    assert first.span


def test_a_text_that_stands_alone_speaks_of_each_goal_that_one_strong_word_names() -> None:
    assert set(relevant_goals("Hospitals and schools for girls", goal_words("en"))) == {3, 4, 5}
