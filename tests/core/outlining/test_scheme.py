from tests.core.outlining.plain_reading import WORDS, clean_rows, paths_of, reading_of
from trecho.core.outlining.scheme import explained


def test_headings_and_items_numbered_alike_are_told_apart() -> None:
    reading = reading_of(
        "PLAN 2024-2026\n\n1. POLITICS\n\n1. The Parties will meet.\n\n2. The Parties will talk.\n\n2. TRADE\n\n"
        "1. The Parties will trade.\n\n2. The Parties will build.\n\n3. CULTURE\n\n1. The Parties will sing.\n"
    )
    assert paths_of(reading) == ["1.1", "1.2", "2.1", "2.2", "3.1"]


def test_a_numbered_preamble_does_not_swallow_the_areas() -> None:
    reading = reading_of(
        "Plan\n\n1. Recalling the past, the sides met.\n\n2. Noting the present, the sides spoke.\n\nI. Trade\n\n"
        "1. The sides trade.\n\n2. The sides build.\n\nII. Health\n\n1. The sides heal.\n\nIII. Sport\n\n1. The sides play.\n"
    )
    assert [area.path for area in reading.areas if area.title] == ["I", "II", "III"]
    assert paths_of(reading) == ["1", "2", "I.1", "I.2", "II.1", "III.1"]


def test_marks_that_fit_nowhere_are_strays() -> None:
    nodes, strays = explained(clean_rows("I. Trade\n\n1. One.\n\n2. Two.\n\n77. Seventy-seven.\n"), WORDS)
    assert [node.mark.printed for node in nodes] == ["I.", "1.", "2."]
    assert [mark.printed for _, mark in strays] == ["77."]


def test_headings_and_items_that_each_count_through_the_document() -> None:
    reading = reading_of(
        "1. Sea\n\n1. To sail.\n\n2. To row.\n\n2. Land\n\n3. To walk.\n\n4. To run.\n\n3. Air\n\n5. To fly.\n"
    )
    assert [(area.path, [item.path for item in area.items]) for area in reading.areas] == [
        ("1", ["1.1", "1.2"]),
        ("2", ["2.3", "2.4"]),
        ("3", ["3.5"]),
    ]
