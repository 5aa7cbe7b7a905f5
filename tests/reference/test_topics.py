"""Goals and sectors are complete, in five languages."""

from trecho.core.coding.topics import Topic
from trecho.reference.topics import goal_words, goals, sector_words, sectors

LANGUAGES = {"en", "es", "pt", "fr", "zh"}


def test_there_are_seventeen_goals() -> None:
    assert [goal.code for goal in goals()] == list(range(1, 18))


def test_every_code_has_names_and_words_in_every_language() -> None:
    topics: tuple[Topic, ...] = (*goals(), *sectors())
    assert all(set(topic.names) == LANGUAGES for topic in topics)
    assert all(topic.strong[language] for topic in topics for language in LANGUAGES)


def test_an_unknown_language_is_read_as_english() -> None:
    assert goal_words("sw").language == "en"
    assert sector_words("zh-Hans").language == "zh"
