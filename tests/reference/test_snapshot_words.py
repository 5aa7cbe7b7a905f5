import pytest

from trecho.reference.snapshot_words import sort_of_label


@pytest.mark.parametrize(
    ("label", "sort"),
    [
        ("Draft of May", "draft"),
        ("Borrador de mayo", "draft"),
        ("草案 2026", "draft"),
        ("Final report", "final"),
        ("Définitif", "final"),
        ("before the summit", ""),
        ("", ""),
    ],
)
def test_the_first_word_of_a_label_tells_its_sort(label: str, sort: str) -> None:
    assert sort_of_label(label) == sort
