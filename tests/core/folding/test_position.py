"""Lists are in the order that a reader expects."""

from trecho.core.folding.position import position_of_date, position_of_path


def test_roman_and_arabic_numbers_sort_by_number() -> None:
    paths = ["I.1", "I.2", "I.10", "II.1", "IV.3", "V.1", "VIII.7", "IX.1", "X.2"]
    assert sorted(paths, key=position_of_path) == paths
    assert sorted(["2.10", "2.9", "2.2.1"], key=position_of_path) == ["2.2.1", "2.9", "2.10"]


def test_unknown_parts_come_last() -> None:
    assert sorted(["?", "?~2", "I.1", "III"], key=position_of_path) == ["I.1", "III", "?", "?~2"]


def test_undated_things_come_last() -> None:
    assert sorted([None, "2021", "2019-05"], key=position_of_date) == ["2019-05", "2021", None]
