"""Words of titles."""

from trecho.core.activity import Activity, ActivityKind, Origin
from trecho.core.resolving.tongue import rarity, words_of


def told(**titles: str) -> Activity:
    return Activity(id="a", source=Origin(kind="k", name="n"), kind=ActivityKind.LOAN, title=titles)


def test_names_figures_and_notes() -> None:
    words = words_of(
        told(en="China lends $85 million for the 104MW Toromocho Project in 2013 (Linked to Project ID#56098)")
    )
    assert {"toromocho", "project"} <= words.names
    assert "china" not in words.names
    assert words.figures == {"85", "104"}
    assert "linked" not in words.all


def test_chinese_by_pairs_of_characters() -> None:
    assert words_of(told(zh="大坝建设")).all == {"大坝", "坝建", "建设"}


def test_what_all_say_is_not_rare() -> None:
    rare = rarity([words_of(told(en="the dam")), words_of(told(en="the road"))])
    assert rare["the"] == 0
    assert rare["dam"] > 0.6
