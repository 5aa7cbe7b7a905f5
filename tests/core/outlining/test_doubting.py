from tests.core.outlining.plain_reading import reading_of


def test_what_is_unsure_is_said_at_its_path() -> None:
    reading = reading_of(
        "II. Trade\n\n1. To trade.\n\n2. To sell.\n\nIII. Health\n\n2. To heal.\n\n5. To care.\n\nIV. Sport\n\n1. To play.\n"
    )
    assert [(doubt.path, doubt.what) for doubt in reading.warnings] == [
        ("II", "the series begins at II."), ("III.2", "the series begins at 2."), ("III.5", "the number jumps from 2. to 5."),
    ]  # fmt: skip


def test_series_that_are_both_headings_and_commitments_are_told() -> None:
    reading = reading_of(
        "Article 1\nPurpose\n\nThe sides will sail together.\n\nArticle 2\nFields\n\n1. To row.\n\n2. To swim.\n\nArticle 3\nCosts\n\nThe sides will pay.\n"
    )
    assert [doubt.what for doubt in reading.warnings] == [
        "read as headings, others of the series as commitments: Article 2"
    ]


def test_a_number_without_words_is_told() -> None:
    reading = reading_of("I. Sea\n\n1. To sail.\n\n2.\n\n3. To row.\n\nII. Land\n\n1. To walk.\n\n2. To run.\n")
    assert "the number 2. has no words of its own" in [doubt.what for doubt in reading.warnings]
