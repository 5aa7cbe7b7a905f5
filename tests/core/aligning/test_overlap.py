from tests.core.aligning.speaking import profile
from trecho.core.aligning.overlap import overlap


def test_concepts_meet_across_languages() -> None:
    found = overlap(
        [profile("促进水稻种植。", "zh")], [profile("Promote the growing of rice."), profile("Open a film library.")]
    )
    assert found.likeness[0, 0] > 0.5 > found.likeness[0, 1]


def test_the_same_text_is_wholly_alike_and_leaves_nothing_over() -> None:
    found = overlap(
        [profile("Train port pilots in Busan.")], [profile("Train port pilots in Busan."), profile("Plant trees.")]
    )
    assert found.likeness[0, 0] > 0.99
    assert found.left_over[0, 0] == 0


def test_two_known_topics_are_told_apart_and_unknown_words_are_not() -> None:
    one, other, unknown = (
        profile("Combat the smuggling of diamonds."),
        profile("Combat poverty."),
        profile("Zweckverband."),
    )
    found = overlap([one], [one, other, unknown])
    assert found.other_topics[0, 0] == 0
    assert found.other_topics[0, 1] > 0.9
    assert found.other_topics[0, 2] == 0
