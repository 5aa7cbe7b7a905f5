from tests.core.outlining.plain_reading import clean_rows, paths_of, reading_of
from trecho.core.outlining.headings import is_heading, is_short


def test_unnumbered_headings_give_areas_by_their_position() -> None:
    reading = reading_of(
        "Plan 2024-2026\n\nWATER\n\n1. The sides dig wells.\n\n2. The sides build dams.\n\nTRADE\n\nTrade is low.\n\n"
        "1. The sides hold fairs.\n\n2. The sides send ships.\n\nFINAL REMARKS\n\nThe Plan binds nobody.\n"
    )
    assert paths_of(reading) == ["1.1", "1.2", "2.1", "2.2"]
    assert [area.title for area in reading.areas] == ["WATER", "TRADE"]
    assert [area.number for area in reading.areas] == [None, None]
    assert [paragraph.text for paragraph in reading.areas[1].intro] == ["Trade is low."]
    assert [paragraph.text for paragraph in reading.back] == ["FINAL REMARKS", "The Plan binds nobody."]


def test_labels_that_return_name_no_area() -> None:
    area = "{}\n\nActivities\n\n• Fairs\n\n• Ships\n\n"
    reading = reading_of("Plan\n\n" + "".join(area.format(title) for title in ("Water", "Trade", "Health")))
    assert [area.title for area in reading.areas] == ["Water", "Trade", "Health"]
    assert paths_of(reading) == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]


def test_a_heading_is_short_and_no_sentence() -> None:
    rows = clean_rows("Trade and ports\n\nThe sides will trade.\n\nin lower case\n")
    assert [is_heading(rows, place) for place in range(3)] == [True, False, False]
    assert is_short("政治对话")
    assert not is_short("word " * 30)
