from trecho.reference.topic_names import goal_names, sector_names
from trecho.reference.words import LANGUAGES


def test_every_goal_and_sector_has_a_name_in_every_language() -> None:
    assert set(goal_names()) <= set(range(1, 18))
    assert all(100 <= code <= 999 for code in sector_names())
    for names in (*goal_names().values(), *sector_names().values()):
        assert set(LANGUAGES) <= set(names)
