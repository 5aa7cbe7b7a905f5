from tests.core.outlining.plain_reading import paths_of, reading_of


def test_items_may_have_titles() -> None:
    reading = reading_of(
        "Plan\n\nParte I\nDiálogo\n\n(1) Reuniones\nLas partes se reunirán cada año.\nLa sede alternará.\n\n(2) Jóvenes\n"
        "Las partes invitarán a 80 jóvenes.\n\nParte II\nComercio\n\n(1) Ferias\nLas partes celebrarán ferias.\n"
    )
    assert [(item.path, item.title, item.text) for item in reading.items()] == [
        ("I.1", "Reuniones", "Las partes se reunirán cada año. La sede alternará."),
        ("I.2", "Jóvenes", "Las partes invitarán a 80 jóvenes."),
        ("II.1", "Ferias", "Las partes celebrarán ferias."),
    ]


def test_an_item_with_sub_items_is_no_area() -> None:
    reading = reading_of(
        "Plan\n\nArtigo 1 – Energia\n\n1. As Partes promovem, nomeadamente:\n\na) o sol;\n\nb) o vento.\n\n2. As Partes medem.\n\n"
        "Artigo 2 – Saúde\n\n1. As Partes curam.\n"
    )
    assert [(item.path, item.parent) for item in reading.items()] == [
        ("1.1", None), ("1.1.a", "1.1"), ("1.1.b", "1.1"), ("1.2", None), ("2.1", None),
    ]  # fmt: skip


def test_an_area_may_have_paragraphs_only() -> None:
    reading = reading_of(
        "I. Trade\n\n1. To trade.\n\n2. To sell.\n\nII. Health\n\n1. To heal.\n\nIII. Implementation\n\nThe sides will meet.\n"
    )
    assert paths_of(reading) == ["I.1", "I.2", "II.1"]
    assert [paragraph.text for paragraph in reading.areas[-1].intro] == ["The sides will meet."]
