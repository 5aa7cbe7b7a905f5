from tests.core.outlining.plain_reading import reading_of
from trecho.writers.outline import text, tree

_READING = reading_of(
    "Plan 2024-2026\n\nI. Trade\n\n1. To trade more than in the past years.\n\n3. To sell.\n\nDone in the port.\n"
)


def test_the_outline_shows_paths_first_words_and_doubts() -> None:
    assert tree(_READING).splitlines() == [
        "Plan 2024-2026 (en, 2 items)", "  I Trade", "    I.1 To trade more than in the past years.", "    I.3 To sell.",
        "! I.3: the number jumps from 1. to 3.",
    ]  # fmt: skip


def test_the_text_is_clean_and_whole() -> None:
    assert (
        text(_READING)
        == "Plan 2024-2026\n\nI. Trade\n\n1. To trade more than in the past years.\n\n3. To sell.\n\nDone in the port."
    )
