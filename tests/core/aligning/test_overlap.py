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
