import msgspec

from tests.core.outlining.plain_reading import reading_of, rows_from, words_at
from trecho.core.outlining.hyphens import Hyphens
from trecho.core.outlining.joining import collapsed, joined


def _joined(text: str) -> str:
    return joined(text, rows_from(text), Hyphens(text)).text


def _printed(text: str) -> str:
    """The words joined as those of lines on a page."""
    rows = rows_from(text)
    for row in rows:
        row.line = msgspec.structs.replace(row.line, bottom=100.0)
    return joined(text, rows, Hyphens(text)).text


def test_a_word_broken_at_the_line_end_is_one_word() -> None:
    assert _joined("small irri-\ngation and agri‐\nculture") == "small irrigation and agriculture"


def test_compounds_keep_their_hyphen() -> None:
    assert "two-" in _joined("a two-way road, a two-\nway street")[10:]
    assert "non-" in _joined("fair and non-\ndiscriminatory rules")
    assert _printed("fair and non-\ndiscriminatory rules") == "fair and non-discriminatory rules"
    assert (
        _printed("of the Guinea-\nBissau side in the pre-\n2020 years")
        == "of the Guinea-Bissau side in the pre-2020 years"
    )


def test_a_hyphen_that_stands_for_a_word_keeps_its_space() -> None:
    assert _joined("short-\nand long-term plans") == "short- and long-term plans"


def test_chinese_lines_are_joined_without_a_space() -> None:
    assert _joined("双方每两年举\n行会议") == "双方每两年举行会议"


def test_pieces_skip_what_stands_between() -> None:
    reading = reading_of("I. Trade\n\n1. The sides will build ports and\n\nPage 1\n\nships.\n\n2. More.\n\nPage 2\n")
    item = next(reading.items())
    assert words_at(reading, "I.1") == "The sides will build ports and ships."
    assert len(item.pieces) == 2
    assert collapsed("".join(span.of(reading.text) for span in item.pieces)) == item.text
