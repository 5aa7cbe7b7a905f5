from typing import Any

from trecho.readers.pdf_lines import printed


def _fragment(words: str, left: float, top: float, width: float = 100, size: float = 10) -> list[Any]:
    return [words, left, top, left + width, top + size, size, False, []]


def test_pieces_of_one_line_are_joined() -> None:
    lines = printed(
        [_fragment("The sides", 50, 100), _fragment("will trade", 153, 100), _fragment(", and", 253.1, 100)], 595
    )
    assert [line[0] for line in lines] == ["The sides will trade, and"]


def test_a_raised_number_is_cut_out() -> None:
    lines = printed([_fragment("customs", 50, 100), _fragment("3", 150, 98, 4, 6), _fragment("and", 156, 100)], 595)
    assert (lines[0][0], lines[0][7]) == ("customs3 and", [[7, 8]])


def test_rows_across_two_columns_are_put_in_order() -> None:
    rows = [
        fragment
        for n in range(8)
        for fragment in (_fragment(f"a{n}", 50, 100 + 15 * n, 200), _fragment(f"b{n}", 320, 100 + 15 * n, 200))
    ]
    assert [line[0] for line in printed(rows, 595)] == [f"{column}{n}" for column in "ab" for n in range(8)]
