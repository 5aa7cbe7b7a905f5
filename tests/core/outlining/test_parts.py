from tests.core.outlining.plain_reading import reading_of

_READING = reading_of(
    "Plan 2024-2026\n\nI. Trade\n\nThe sides agree:\n\n1. To trade.\n\n2. To sell.\n\nII. Health\n\n1. To heal.\n"
)


def test_offsets_slice_back_to_the_words() -> None:
    for item in _READING.items():
        assert _READING.text[item.start : item.end] == item.text
    for paragraph in (*_READING.front, *_READING.areas[0].intro):
        assert _READING.text[paragraph.start : paragraph.end] == paragraph.text


def test_an_area_reaches_from_its_number_to_its_last_item() -> None:
    area = _READING.areas[0]
    assert _READING.text[area.start : area.end].startswith("I. Trade")
    assert _READING.text[area.start : area.end].endswith("2. To sell.")


def test_items_without_area_stand_in_one_without_title() -> None:
    reading = reading_of("Memo\n\n1. The sides meet.\n\n2. The sides part.\n")
    assert [(area.path, area.title, len(area.items)) for area in reading.areas] == [("", "", 2)]
