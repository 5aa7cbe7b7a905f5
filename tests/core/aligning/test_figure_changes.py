from tests.core.aligning.speaking import profile
from trecho.core.aligning.figure_changes import figure_changes


def _directions(old: str, new: str, years: tuple[int, int] = (3, 3)) -> list[int]:
    return [change.direction for change in figure_changes(profile(old).amounts, profile(new).amounts, years)]


def test_raised_cut_removed_and_added() -> None:
    assert _directions("Offer 500 scholarships.", "Offer 800 scholarships.") == [1]
    assert _directions("Lend US$120 million.", "Lend US$75 million.") == [-1]
    assert _directions("Lend US$120 million.", "Lend money.") == [-1]
    assert _directions("Equip laboratories.", "Equip five laboratories.") == [1]


def test_equal_numbers_of_one_thing_are_no_change() -> None:
    assert _directions("Train 120 nurses.", "Train 120 nurses from all members.") == []


def test_a_yearly_figure_is_compared_as_a_total() -> None:
    assert _directions("Offer 50 scholarships a year.", "Offer 150 scholarships in all.", (3, 4)) == []
    assert _directions("Offer 150 scholarships in all.", "Offer 50 scholarships a year.", (3, 4)) == [1]


def test_less_time_is_firmer() -> None:
    assert _directions("Clear goods in less than 24 hours.", "Clear goods in less than 12 hours.") == [1]
