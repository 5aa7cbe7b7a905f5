import pytest

from trecho.writers.places import placed


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ("file=plans.csv;row=2", "plans.csv, row 2"),
        ("page=4;chars=120-340", "page 4, characters 120–340"),
        ("cell=B7", "cell B7"),
        ("xpath=/iati-activities/iati-activity[3]", "xpath=/iati-activities/iati-activity[3]"),
        ("row=", "row="),
        ("", ""),
    ],
)
def test_places_are_said_in_words(locator: str, words: str) -> None:
    assert placed(locator, str) == words


def test_the_words_are_those_of_the_reader() -> None:
    assert placed("page=4", {"page %(place)s": "página %(place)s"}.__getitem__) == "página 4"


def test_a_percent_sign_in_a_files_name_stays() -> None:
    assert placed("file=100%.csv;row=2", str) == "100%.csv, row 2"
