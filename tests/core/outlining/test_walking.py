from tests.core.outlining.plain_reading import paths_of, reading_of


def test_articles_numbered_through_the_document_keep_the_chain() -> None:
    reading = reading_of(
        "Plan\n\nChapitre premier\nPaix\n\nSection 1 – Dialogue\n\nArticle premier – Les Parties parlent.\n\n"
        "Article 2 – Les Parties écoutent.\n\nSection 2 – Conflits\n\nArticle 3 – Les Parties arbitrent.\n\n"
        "Chapitre II\nForêts\n\nSection 1 – Bassin\n\nArticle 4 – Les Parties plantent.\n\nArticle 5 – Les Parties gardent.\n"
    )
    assert paths_of(reading) == ["I.1.1", "I.1.2", "I.2.3", "II.1.4", "II.1.5"]
    assert [area.level for area in reading.areas] == [1, 2, 2, 1, 2]


def test_decimals_hold_the_whole_path() -> None:
    reading = reading_of(
        "1. Preamble\n\n1.1 We met.\n\n1.2 We spoke.\n\n2. Trade\n\n2.1 Ports\n\n2.1.1 The sides build ports.\n\n"
        "2.1.2 The sides dig canals:\n\n(i) in the north;\n\n(ii) in the south.\n\n2.2 Ships\n\n2.2.1 The sides buy ships.\n"
    )
    assert paths_of(reading) == ["1.1", "1.2", "2.1.1", "2.1.2", "2.1.2.i", "2.1.2.ii", "2.2.1"]
    assert [(area.path, area.level) for area in reading.areas] == [("1", 1), ("2", 1), ("2.1", 2), ("2.2", 2)]


def test_a_weak_place_yields_to_the_sure_one() -> None:
    reading = reading_of(
        "I. Trade\n\n1. The sides refer to the older plan and to its many annexes and to what was said.\n2. That was the second "
        "annex, and it shall be read together with the first one.\n\n2. The sides will trade more.\n\n3. The sides will learn "
        "from the trade that they have had\nin the past years.\n"
    )
    assert paths_of(reading) == ["I.1", "I.2", "I.3"]


def test_numbers_that_changed_places_are_both_kept() -> None:
    reading = reading_of(
        "1. Sea\n\n1.1 To sail.\n\n1.3 To row.\n\n1.2 To swim.\n\n1.4 To dive.\n\n2. Land\n\n2.1 To walk.\n\n2.2 To run.\n"
    )
    assert [item.path for item in reading.items()] == ["1.1", "1.3", "1.2", "1.4", "2.1", "2.2"]
    assert [doubt.what for doubt in reading.warnings] == [
        "the number jumps from 1.1 to 1.3",
        "the number 1.2 stands behind a higher one",
    ]


def test_a_misprinted_decimal_stays_among_its_neighbours() -> None:
    reading = reading_of(
        "1. Sea\n\n1.1 To sail.\n\n1.2 To row.\n\n2. Land\n\n2.1 To walk.\n\n1.2 To run.\n\n2.3 To ride.\n\n3. Air\n\n3.1 To fly.\n\n3.2 To glide.\n"
    )
    assert [[item.path for item in area.items] for area in reading.areas] == [
        ["1.1", "1.2"],
        ["2.1", "1.2#2", "2.3"],
        ["3.1", "3.2"],
    ]


def test_a_series_may_lack_its_second_number_and_skip_far() -> None:
    reading = reading_of(
        "Article 1 Sea\n\n1. To sail.\n\n2. To row:\n\n(a) by day;\n\n(c) by night.\n\n8. To swim.\n\nArticle 12 Land\n\n1. To walk.\n\n2. To run.\n"
    )
    assert [item.path for item in reading.items()] == ["1.1", "1.2", "1.2.a", "1.2.c", "1.8", "12.1", "12.2"]


def test_no_named_part_lies_in_a_bullet() -> None:
    reading = reading_of(
        "Roadmap\n\n✔ Name a chair.\n\n✔ Meet.\n\nPriority 1: Sea\n\n✔ Sail.\n\n✔ Row.\n\nPriority 2: Land\n\n✔ Walk.\n\n✔ Run.\n"
    )
    assert [(area.path, [item.path for item in area.items]) for area in reading.areas] == [
        ("", ["1#2", "2#2"]), ("1", ["1.1", "1.2"]), ("2", ["2.1", "2.2"]),
    ]  # fmt: skip


def test_letters_behind_decimals_are_a_series_of_their_own() -> None:
    reading = reading_of(
        "Goal 4: Schools\n\n4.1 To build.\n\n4.2 To teach.\n\n4.a To pay.\n\n4.b To print.\n\nGoal 14: Sea\n\n14.1 To clean.\n\n14.2 To fish.\n"
    )
    assert [item.path for item in reading.items()] == ["4.1", "4.2", "4.a", "4.b", "14.1", "14.2"]
