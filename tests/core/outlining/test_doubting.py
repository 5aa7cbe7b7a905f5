from tests.core.outlining.plain_reading import reading_of


def test_what_is_unsure_is_said_at_its_path() -> None:
    reading = reading_of(
        "II. Trade\n\n1. To trade.\n\n2. To sell.\n\nIII. Health\n\n2. To heal.\n\n5. To care.\n\nIV. Sport\n\n1. To play.\n"
    )
    assert [(doubt.path, doubt.what) for doubt in reading.warnings] == [
        ("II", "the series begins at II."), ("III.2", "the series begins at 2."), ("III.5", "the number jumps from 2. to 5."),
    ]  # fmt: skip
