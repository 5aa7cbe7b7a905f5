from tests.core.outlining.plain_reading import WORDS, rows_from
from trecho.core.outlining.contents import without_contents


def _kept(text: str) -> list[str]:
    return [row.words for row in without_contents(rows_from(text), WORDS)]


def test_entries_with_leaders_are_taken_out() -> None:
    assert _kept("ÍNDICE\n\nI. Comercio ........ 3\nII. Salud y\nbienestar .......... 4\n\nI. Comercio\n") == [
        "I. Comercio"
    ]


def test_entries_without_leaders_are_known_by_their_return() -> None:
    text = "Contents\n\nI. Trade 3\nII. Health 5\n\nThe sides agreed.\n\nI. Trade\n\n1. To trade.\n\nII. Health\n"
    assert _kept(text) == ["The sides agreed.", "I. Trade", "1. To trade.", "II. Health"]


def test_a_sentence_with_dots_stays() -> None:
    assert _kept("The sides ... will meet.\n\nAnd so on...\n") == ["The sides ... will meet.", "And so on..."]
