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
