from typing import Any

import pytest

from trecho.readers.pdf_message import HEAD, content_of, last_message, length_of, page_message


def test_a_page_comes_back_as_it_was_sent() -> None:
    lines: list[list[Any]] = [
        ["第一条 贸易", 50.0, 100.0, 200.0, 112.0, 12.0, True, []],
        ["the islands3 of the region", 50.0, 120.0, 300.0, 132.0, 12.0, False, [[11, 12]]],
    ]
    sent = page_message(7, lines, (595.0, 842.0), picture=False)
    assert length_of(sent[: HEAD.size]) == len(sent)
    assert content_of(sent) == [7, 595.0, 842.0, [tuple(line) for line in lines], False]


def test_an_empty_page_and_the_end_are_told_apart() -> None:
    assert content_of(page_message(1, [], (400.0, 300.0), picture=True)) == [1, 400.0, 300.0, [], True]
    assert content_of(last_message(12)) == 12
    assert content_of(last_message(0, "damaged")) == "damaged"


def test_nonsense_is_refused() -> None:
    sent = page_message(1, [["one line", 1.0, 2.0, 3.0, 4.0, 5.0, False, []]], (400.0, 300.0), picture=False)
    with pytest.raises(ValueError, match="zip"):
        content_of(sent[:4] + (2).to_bytes(4, "little") + sent[8:] + bytes(24))
