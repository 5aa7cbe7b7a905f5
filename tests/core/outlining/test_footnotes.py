import time

from tests.core.outlining.plain_reading import clean_rows, paths_of, reading_of, rows_from, words_at
from trecho.core.outlining.footnotes import cut_out, without_footnotes, without_raised

_TEXT = (
    "Plan 2024-2026\n\nThe ministers of both sides met in the port in May and agreed on what here\nfollows, with thanks to the hosts "
    "and to all who had prepared the work\nof the meeting, and who had come from afar to the port in order to\nhelp.\n\nI. Trade\n\n1. The sides will send six advisers1 to the Secretariat, and will give them\n"
    "offices in the port.\n\n2. The sides will sell flowers2 and fruit.\n\n____________________\n"
    "1 The advisers are to be placed in the port, with travel as required. See paragraph\n12.\n2 National figures.\n\n"
    "Page 1 of 2\n\n3. The sides will reduce CO2 and build 40 km² of parks.\n\nPage 2 of 2\n"
)


def test_notes_and_their_marks_belong_to_nothing() -> None:
    reading = reading_of(_TEXT)
    assert paths_of(reading) == ["I.1", "I.2", "I.3"]
    assert (
        words_at(reading, "I.1")
        == "The sides will send six advisers to the Secretariat, and will give them offices in the port."
    )
    assert words_at(reading, "I.2") == "The sides will sell flowers and fruit."
    assert words_at(reading, "I.3") == "The sides will reduce CO2 and build 40 km² of parks."


def test_a_ruled_line_without_notes_is_only_decoration() -> None:
    assert [row.words for row in without_footnotes(rows_from("One.\n\n-----\n\nTwo.\n"))] == ["One.", "Two."]


def test_raised_signs_are_marks_unless_they_are_units() -> None:
    assert [row.words for row in without_raised(rows_from("The sides¹ share 20 km² of water.\n"))] == [
        "The sides share 20 km² of water."
    ]


def test_cuts_remember_where_they_were() -> None:
    row = clean_rows("The sides12 and the fund3 meet.")[0]
    cut_out(row, (9, 11))
    cut_out(row, (row.words.index("3"), row.words.index("3") + 1))
    assert row.words == "The sides and the fund meet."
    assert [(span.start, span.end) for span in row.line.cut] == [(9, 11), (24, 25)]


def test_many_cuts_at_once_are_the_same_as_one_by_one() -> None:
    words = "The sides12 and the fund3 meet4 twice5."
    (one,), (all_at_once,) = clean_rows(words), clean_rows(words)
    for sign in ("12", "3", "4", "5"):
        at = one.words.index(sign)
        cut_out(one, (at, at + len(sign)))
    places = [(words.index(sign), words.index(sign) + len(sign)) for sign in ("12", "3", "4", "5")]
    cut_out(all_at_once, *places)
    assert (one.words, one.line.cut) == (all_at_once.words, all_at_once.line.cut)


def test_a_line_of_raised_signs_costs_no_more_than_its_length() -> None:
    began = time.process_time()
    (row,) = without_raised(rows_from("word¹ " * 40_000))
    assert row.words.startswith("word word")
    assert len(row.line.cut) == 40_000
    assert time.process_time() - began < 10
