import pytest

from tests.core.outlining.plain_reading import reading_of
from trecho.core.outlining.repairing import place_of_words, repaired, text_hash
from trecho.core.plan import Reading
from trecho.core.repair import Repair, Sort

_READING = reading_of(
    "Plan 2024-2026\n\nI. Trade\n\n1. The sides will hold fairs. They will lower tariffs.\n\n2. The sides will build ports.\n\n"
    "(a) in the north;\n\n(b) in the south.\n\nII. Health\n\n1. The sides will train nurses.\n"
)
_HASH = text_hash(_READING.text)


def _items(reading: Reading) -> dict[str, str]:
    return {item.path: item.text for item in reading.items()}


def _repair(sort: Sort, path: str, begins: str = "", number: str = "", made_at: str = "") -> Repair:
    at = place_of_words(_READING, path, begins) if begins else None
    return Repair(sort=sort, path=path, text_sha256=_HASH, at=at, number=number, made_at=made_at)


def test_an_item_is_split_where_words_begin() -> None:
    items = _items(repaired(_READING, [_repair(Sort.SPLIT, "I.1", "They will lower", "1bis")]))
    assert items["I.1"] == "The sides will hold fairs."
    assert items["I.1bis"] == "They will lower tariffs."


def test_an_item_is_put_behind_the_one_before() -> None:
    reading = repaired(_READING, [_repair(Sort.MERGE, "I.2")])
    assert _items(reading)["I.1"] == "The sides will hold fairs. They will lower tariffs. The sides will build ports."
    assert "I.2" not in _items(reading)


def test_a_boundary_is_moved() -> None:
    items = _items(repaired(_READING, [_repair(Sort.MOVE, "I.1", "They will")]))
    assert items["I.1"] == "The sides will hold fairs."
    assert items["I.2"] == "They will lower tariffs. The sides will build ports."


def test_a_number_is_corrected_with_the_items_below_it() -> None:
    reading = repaired(_READING, [_repair(Sort.RENUMBER, "I.2", number="3")])
    assert set(_items(reading)) == {"I.1", "I.3", "I.3.a", "I.3.b", "II.1"}
    assert {item.parent for item in reading.items()} == {None, "I.3"}


def test_pieces_and_offsets_still_slice_back() -> None:
    reading = repaired(_READING, [_repair(Sort.MERGE, "I.2"), _repair(Sort.SPLIT, "I.1", "They will", "9")])
    for item in reading.items():
        pieces = [span.of(reading.text) for span in item.pieces] or [reading.text[item.start : item.end]]
        assert " ".join(" ".join(pieces).split()) == item.text


@pytest.mark.parametrize(
    "repair",
    [
        _repair(Sort.MERGE, "I.1"), _repair(Sort.MERGE, "IX.1"), _repair(Sort.RENUMBER, "I.1", number="2"),
        _repair(Sort.SPLIT, "I.1", number="9"), _repair(Sort.MOVE, "II.1", "train"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_a_warning_and_changes_nothing(repair: Repair) -> None:
    reading = repaired(_READING, [repair])
    assert reading.areas == _READING.areas
    assert "no longer fits" in reading.warnings[-1].what


def test_another_text_is_left_alone() -> None:
    other = reading_of("Plan 2024-2026\n\nI. Trade\n\n1. To sell.\n\n2. To buy.\n")
    assert repaired(other, [_repair(Sort.MERGE, "I.2")]) == other


def test_words_are_found_in_an_item_or_the_next_one() -> None:
    assert place_of_words(_READING, "I.1", "The sides  will build") == _READING.text.index("The sides will build")
    assert place_of_words(_READING, "I.1", "nurses") is None
    assert place_of_words(_READING, "X.1", "The") is None
