from tests.core.outlining.plain_reading import rows_from
from trecho.core.outlining.rows import without


def test_rows_know_their_words_and_whether_a_clause_ends() -> None:
    rows = rows_from("I. Trade\n\n1. To trade.\n")
    assert [(row.words, row.ends, row.line.blank) for row in rows] == [
        ("I. Trade", False, 0),
        ("1. To trade.", True, 1),
    ]


def test_what_follows_a_dropped_row_is_turned() -> None:
    rows = without(rows_from("one\ntwo\nthree"), {1})
    assert [(row.words, row.turned) for row in rows] == [("one", False), ("three", True)]
