"""Known forums are found by what a title names; others get the sides that are known."""

import pytest

from trecho.core.trouble import Trouble
from trecho.reference.forums import forum_for, forum_of, forums, sides_of


def test_the_bundled_forum_has_two_sides_in_five_languages() -> None:
    [forum] = [one for one in forums() if one.id == "celac-china"]
    assert [side.id for side in forum.sides] == ["china", "celac"]
    assert all(set(side.names) == {"en", "es", "pt", "fr", "zh"} for side in forum.sides)


def test_a_title_that_names_all_sides_names_the_forum() -> None:
    found = forum_of("CELAC AND CHINA JOINT PLAN OF ACTION")
    assert found is not None
    assert found.id == "celac-china"
    assert forum_of("India-East African Community Partnership") is None


def test_a_side_that_is_known_is_kept_in_an_unknown_forum() -> None:
    assert [side.id for side in sides_of("中国与西非国家经济共同体合作行动计划").sides] == ["china"]


def test_an_unknown_id_is_told() -> None:
    with pytest.raises(Trouble, match="no forum is known by that id"):
        forum_for("atlantis", "")
