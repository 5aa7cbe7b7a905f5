"""Whole documents: every layout, and the laws that hold for any text."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.outlining.layouts import LAYOUTS
from tests.core.outlining.plain_reading import paths_of, reading_of, words_at
from tests.core.outlining.plans import CLOSINGS, build
from trecho.core.plain import plain, value_of
from trecho.core.plan import Reading


def _canonical(words: str) -> str:
    return re.sub(r"[\s\-‐­]+", "", unicodedata.normalize("NFKC", words))


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_gives_the_items_that_were_printed(name: str) -> None:
    layout = LAYOUTS[name]
    text, expected = build(layout)
    reading = reading_of(text)
    found = {item.path: (item.parent, _canonical(item.text)) for item in reading.items()}
    assert found == {path: (parent, _canonical(words)) for path, (parent, words) in expected.items.items()}
    assert {area.path: area.title for area in reading.areas} == expected.areas
    assert reading.language == layout.language
    assert len(reading.back) == (len(CLOSINGS[layout.language]) if layout.closing else 0)
    assert reading.warnings == ()
    assert reading.period == ("2026", "2028")


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_pieces_of_an_item_are_its_text(name: str) -> None:
    reading = reading_of(build(LAYOUTS[name])[0])
    for item in reading.items():
        pieces = [span.of(reading.text) for span in item.pieces] or [reading.text[item.start : item.end]]
        assert " ".join("".join(pieces).split()) == item.text


_LINES = st.lists(
    st.sampled_from(
        ["I. Trade", "1. The sides meet.", "(a) ships;", "", "2.1 Ports", "Article 3. Peace", "第一条 政治", "一、合作。",
         "• a bullet", "12", "Page 3 of 9", "____", "1 A note.", "CONTENTS", "Trade ..... 4", "and so on-", "goes on.", "V. Lopez"]
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(_LINES)
def test_any_text_is_read_and_survives_the_plain_shape(lines: list[str]) -> None:
    reading = reading_of("\n".join(lines))
    paths = paths_of(reading)
    assert len(set(paths)) == len(paths)
    assert all(item.parent is None or item.parent in paths for item in reading.items())
    assert value_of(Reading, plain(reading)) == reading


def test_printed_errors_are_kept_and_told() -> None:
    reading = reading_of(
        "Plan de Acción 2024-2026\n\nI. Política\n\n1. Las partes se consultan.\n\n2. Las partes dialogan.\n\n"
        "II. Comercio\n\n1. Las partes celebran ferias.\n\n3. Las partes reducen aranceles.\n\n3. Las partes ayudan.\n\n"
        "IV. Salud\n\n1 Las partes forman enfermeras.\n\n2. Las partes compran vacunas.\n"
    )
    assert paths_of(reading) == ["I.1", "I.2", "II.1", "II.3", "II.3#2", "IV.1", "IV.2"]
    assert [(doubt.path, doubt.what) for doubt in reading.warnings] == [
        ("II.3", "the number jumps from 1. to 3."),
        ("II.3#2", "the number 3. is printed twice"),
        ("IV", "the number jumps from II. to IV."),
        ("IV.1", "the number 1 lacks its dot or bracket"),
    ]


def test_line_starts_that_only_look_like_numbers_stay_in_their_sentence() -> None:
    reading = reading_of(
        "Plan of Action 2024-2026\n\nI. Peace\n\n"
        "1. The sides will support mediation in the region. The first phase ended in\n2019. The second begins on\n"
        "2. July 2024 and will last for thirty months under Article\n3. of the Charter, as explained in Annex\n"
        "II. The annex is a part of this Plan.\n\n"
        "2. The sides will train 40 observers for the regional missions, and will pay for the\njourneys.\n\n"
        "II. Oceans\n\n1. The sides will reduce losses by\n2. to 3. per cent before December 2026, as measured by the\nAgency.\n"
    )
    assert paths_of(reading) == ["I.1", "I.2", "II.1"]
    assert words_at(reading, "I.1").endswith("The annex is a part of this Plan.")


def test_a_document_without_numbers_is_kept_as_front_matter_with_a_doubt() -> None:
    reading = reading_of("A letter.\n\nDear colleagues, nothing is numbered here.\n")
    assert [paragraph.text for paragraph in reading.front] == [
        "A letter.",
        "Dear colleagues, nothing is numbered here.",
    ]
    assert len(reading.warnings) == 1


@pytest.mark.parametrize(
    ("text", "items", "areas"),
    [
        ("Plan 2024\n\nI. Health\n\n1. To heal.\n", {"I.1": "To heal."}, {"I": "Health"}),
        ("Plan 2024\n\nI. Health\n\n1. Vaccines\n\n2. Nurses\n\nII. Trade\n\n1. Fairs\n", {"I.1": "Vaccines", "I.2": "Nurses", "II.1": "Fairs"}, {"I": "Health", "II": "Trade"}),
        ("Plan 2024\nI. Salud\n1. Curar.\nII. Comercio\n1. Vender.\n", {"I.1": "Curar.", "II.1": "Vender."}, {"I": "Salud", "II": "Comercio"}),
        ("Plan 2024\n\nI Santé\n\n1 Guérir les malades.\n\nII Commerce\n\n1 Vendre plus.\n", {"I.1": "Guérir les malades.", "II.1": "Vendre plus."}, {"I": "Santé", "II": "Commerce"}),
        ("Plano 2024\n\n1 Saúde\n\n1.1 Curar.\n\n1.2 Vacinar.\n", {"1.1": "Curar.", "1.2": "Vacinar."}, {"1": "Saúde"}),
        ("行动计划\n\n一、卫生\n1. 治病。\n", {"1.1": "治病。"}, {"1": "卫生"}),
        ("Plan 2024\n\n1. To heal.\n", {"1": "To heal."}, {"": ""}),
    ],
)  # fmt: skip
def test_very_short_plans_are_read_like_long_ones(text: str, items: dict[str, str], areas: dict[str, str]) -> None:
    reading = reading_of(text)
    assert {item.path: item.text for item in reading.items()} == items
    assert {area.path: area.title for area in reading.areas} == areas


def test_chinese_numerals_become_arabic_in_paths() -> None:
    reading = reading_of("行动计划\n\n一、贸易\n1. 举办展览。\n2. 降低关税。\n\n二、卫生\n1. 治病。\n")
    assert paths_of(reading) == ["1.1", "1.2", "2.1"]
    assert {area.path for area in reading.areas} == {"1", "2"}


def test_many_doubts_are_counted_rather_than_listed() -> None:
    reading = reading_of("\n\n".join(["1. To trade more."] * 1500))
    assert len(reading.warnings) == 1001
    assert "more doubts" in reading.warnings[-1].what
